"""Make the sample file of today's schema: `python -m tests.storage.sample`.

One is made and committed with every schema that is released, and then stays as it
is: `tests/databases/` shows that no later version loses what a user has stored.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from perfgoals_desktop.domain.canonical import digest, document
from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.domain.indicator import Indicator
from perfgoals_desktop.domain.money import Money
from perfgoals_desktop.domain.opinion import Opinion, Voice
from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.domain.target import Target
from perfgoals_desktop.domain.target_grammar import parse_target
from perfgoals_desktop.storage.database import Database
from perfgoals_desktop.storage.history import History
from perfgoals_desktop.storage.listed import IN_BIN
from perfgoals_desktop.storage.listing import Listing
from perfgoals_desktop.storage.moments import stamp
from perfgoals_desktop.storage.opinions import Opinions
from perfgoals_desktop.storage.profile import Profile, profile_of, save_profile
from perfgoals_desktop.storage.repository import Repository
from perfgoals_desktop.storage.snapshots import Snapshot, Snapshots
from perfgoals_desktop.storage.steps import latest
from perfgoals_desktop.storage.writer import Writer

Content = dict[str, list[Any]]

FOLDER = Path(__file__).resolve().parent.parent / "databases"
RELEASED = len(list(FOLDER.glob("schema-*.pgdb")))
"""The latest schema of which there is a sample; until it is in the hands of users it is made anew."""
MOMENT = datetime.datetime(2024, 1, 31, 8, 0, tzinfo=datetime.UTC)
WRITER = Writer("clerk", "sample")


def named(name: str) -> UUID:
    """An identifier that is the same each time the sample is made."""
    return uuid5(NAMESPACE_URL, name)


def indicator(category: str, name: str, value: str, **columns: str) -> Indicator:
    return Indicator(named(category + name), category, name, parse_target(value).target, columns)


def declarations() -> Iterator[Declaration]:
    """A usual declaration, an empty one, and one of everything that is odd."""
    usual = Declaration(named("usual"), "shanghai-2023").with_answers(
        {
            "fiscal_year": 2023,
            "name": "人大会议经费",
            "nature": "经常性专项业务费",
            "category": "其他运转类",
            "competent_department": "办公厅",
            "implementing_unit": "会务处",
            "start_date": datetime.date(2023, 1, 1),
            "end_date": datetime.date(2023, 12, 31),
            "annual_requested": Money(1_420_116_000),
            "fiscal_appropriation": Money(1_420_116_000),
            "carry_over": Money(0),
            "other_funds": Money(0),
            "annual_goal": "保障年度所有会议顺利召开。",
        }
    )
    yield usual.with_indicators(
        [
            indicator("output.quantity", "会议完成率", "=100.00(%)"),
            indicator("output.quality", "会议规模", "达标"),
            indicator("satisfaction.service_recipients", "与会代表满意度", "≥85(%)"),
        ]
    )
    yield Declaration(named("empty"), "shanghai-2024")
    yield Declaration(
        named("odd"),
        "mof-2021",
        revision=12,
        status=Status.RETURNED,
        explanations={"annual-sum": "见附件\r\n第二行", "": "=1"},
        indicators=(
            indicator("cost.economic", "=1+1", "-5", weight="007", note=""),
            indicator("output.quantity", "𬭎䶮㛃", "≥100公里", weight="20"),
            Indicator(named("blank"), "output.time", "", Target(entered=" 待定 ")),
        ),
    ).with_answers(
        {
            "fiscal_year": "二〇二四",
            "name": "=HYPERLINK(“x”)\t😀",
            "annual_requested": "约三万",
            "carry_over": Money(-1),
            "project_total": Money(2**62),
            "start_date": "2024-02-30",
            "headcount": 3,
        }
    )


def make(file: Path) -> Content:
    """Write the sample file and return its content."""
    with Database.create(file) as database:
        repository = Repository(database, lambda: MOMENT, WRITER)
        discarded = Declaration(named("discarded"), "shanghai-2023").with_answer("name", "重复的项目")
        repository.save_all([*declarations(), discarded])
        repository.save(
            *(replace(item, status=Status.CHECKED) for item in declarations() if not item.answers)
        )
        repository.discard(discarded.id)
        usual = next(declarations())
        Snapshots(database).take_in(
            [Snapshot(usual, MOMENT, WRITER.name, digest(usual), "form/1", "rules/1")]
        )
        Opinions(database).add([opinion("", "请补充绩效目标。"), opinion("annual_goal", "目标=？")])
        save_profile(database, Profile("会务处", "办公厅", "填报人", "021-0000"))
    return content(file)


def opinion(place: str, text: str) -> Opinion:
    said, about = named(f"opinion {place}"), named("usual")
    return Opinion(said, about, 1, said, Voice.COMMENT, place, text, "审核人", "财政局", MOMENT)


def content(file: Path) -> Content:
    """What a data file holds: its declarations, those in the bin, what all of them said before."""
    with Database.open(file) as database, Listing(file) as listing:
        repository, history = Repository(database), History(database)
        in_bin = [repository.get(line.id) for line in listing.page(IN_BIN)]
        everything = [*repository, *in_bin]
        versions = [version for item in everything for version in history.versions(item.id)]
        return _since_2(database, everything) | {
            "declarations": [document(declaration) for declaration in repository],
            "discarded": [document(declaration) for declaration in in_bin],
            "versions": [
                [version.number, stamp(version.saved_at), version.saved_by, document(version.declaration)]
                for version in versions
            ],
        }


def _since_2(database: Database, everything: list[Declaration]) -> Content:
    """What an earlier file cannot hold: sealed revisions, opinions, whose file it is."""
    sealed = [one for item in everything for one in Snapshots(database).revisions(item.id)]
    said = Opinions(database).about(item.id for item in everything)
    found = {
        "sealed": [_sealed_row(one) for one in sealed],
        "opinions": [_opinion_row(one) for one in said],
        "profile": [value for value in asdict(profile_of(database)).values() if value],
    }
    return {key: rows for key, rows in found.items() if rows}


def _sealed_row(one: Snapshot) -> list[Any]:
    editions = [one.digest, one.form_edition, one.rules_edition]
    return [stamp(one.frozen_at), one.frozen_by, *editions, document(one.declaration)]


def _opinion_row(one: Opinion) -> list[Any]:
    identities = [str(one.id), str(one.declaration_id), str(one.thread), one.revision, one.voice.value]
    return [*identities, one.place, one.text, one.author, one.unit, stamp(one.said_at)]


def main() -> None:
    file = FOLDER / f"schema-{latest()}.pgdb"
    file.unlink(missing_ok=True)
    written = make(file)
    text = json.dumps(written, ensure_ascii=False, indent=1, sort_keys=True)
    file.with_suffix(".json").write_text(text + "\n", "utf-8", newline="\n")


if __name__ == "__main__":
    main()
