"""A clerk at work: an editing session through the real services, out of a random number.

Before anything is stored the clerk tells what the data file will hold (`want`), and afterwards,
when the window would say 已保存, that it holds it (`ack`).
"""

from __future__ import annotations

import random
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID, uuid4

from PySide6.QtCore import QCoreApplication

from perfgoals_desktop.domain.arranging import appended, moved, shifted
from perfgoals_desktop.domain.canonical import digest as digest_of_paper
from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.exchange.manifest import Kind
from perfgoals_desktop.services.blocks import read_block
from perfgoals_desktop.services.bulk import bulk_change, to_status
from perfgoals_desktop.services.carrying import carried_forward
from perfgoals_desktop.services.consigning import consign
from perfgoals_desktop.services.errors import NotPrintable
from perfgoals_desktop.services.exporting import export
from perfgoals_desktop.services.handing_over import hand_over
from perfgoals_desktop.services.importing import import_sources
from perfgoals_desktop.services.printing import print_forms, print_summary
from perfgoals_desktop.services.program import Program
from perfgoals_desktop.services.workspace import Workspace
from perfgoals_desktop.storage.backup import back_up
from perfgoals_desktop.storage.listed import IN_BIN
from perfgoals_desktop.ui.autosave import Autosave, SaveState
from perfgoals_desktop.ui.session import EditingSession
from tests.reliability.content import digest, line

Tell = Callable[..., None]

CREATED = datetime(2024, 1, 31, 8, tzinfo=UTC)
TEXTS = ("保障会议顺利召开", "培训代表 800 人次", "=100(%)", "≥85(%)", "达标", "待定 😀")
BLOCK = (("数量指标", "粘贴的指标", "≥3(次)"), ("质量指标", "合格率", "=100(%)"), ("", "覆盖率", "≥95%"))


class Clerk:
    """Works on one data file; `sources` are files to import, `out` is where paper and workbooks go."""

    def __init__(
        self,
        file: Path,
        out: Path,
        program: Program,
        imports: dict[Path, list[Declaration]],
        seed: int,
        tell: Tell,
    ) -> None:
        self._file = file
        self._out = out
        self._program = program
        self._imports = imports
        self._chance = random.Random(seed)  # noqa: S311 - as arbitrary in every run
        self._tell = tell
        self._workspace = Workspace(file)
        self._listed: dict[UUID, Declaration] = {}
        self._discarded: dict[UUID, Declaration] = {}
        self._look()
        tell(ack=self._state())

    def work(self, steps: int) -> None:
        """Do so many things, one after the other, and close the data file."""
        editing, listing = (self._edit,) * 4, (self._take_over, self._discard, self._restore)
        copying, sealing = (self._duplicate, self._carry), (self._set_status, self._seal)
        giving = (self._print, self._summary, self._export, self._hand_over)
        acts = (*editing, *listing, *copying, *sealing, *giving, self._back_up, self._reopen)
        for _ in range(steps):
            act = self._chance.choice(acts)
            self._tell(step=act.__name__)
            with suppress(NotPrintable):  # the window says so
                act()
        self._workspace.close()

    # ---- what stands in the data file ----

    def _look(self) -> None:
        listing = self._workspace.listing
        self._listed = {item.id: item for item in self._workspace.everything()}
        discarded = [listed.id for listed in listing.page(IN_BIN)]
        self._discarded = {item.id: item for item in self._workspace.get_many(discarded)}

    def _state(self, *changed: Declaration) -> str:
        listed = self._listed | {item.id: item for item in changed}
        lines = [line(item) for item in listed.values()]
        return digest(lines + [line(item, in_bin=True) for item in self._discarded.values()])

    def _store(self, *declarations: Declaration) -> None:
        self._tell(want=self._state(*declarations))
        self._workspace.save(*declarations)
        self._listed |= {item.id: item for item in declarations}

    def _acknowledge(self) -> None:
        self._tell(ack=self._state())

    def _usual(self) -> list[Declaration]:
        """The projects whose form is installed; there may be others in a file."""
        return [item for item in self._listed.values() if item.form_id in self._program.catalog.forms]

    def _some(self, most: int = 3) -> list[Declaration]:
        items = self._usual()
        return self._chance.sample(items, min(len(items), self._chance.randint(1, most)))

    # ---- the window with one project ----

    def _edit(self) -> None:
        drafts = [item for item in self._usual() if item.status.is_draft]
        if not drafts:
            return
        declaration = self._workspace.get(self._chance.choice(drafts).id)
        self._workspace.sit_down()
        session = EditingSession(declaration, self._program.catalog.form(declaration.form_id))
        autosave = Autosave(session, self._store)
        autosave.state_changed.connect(lambda state: state is SaveState.SAVED and self._acknowledge())
        for _ in range(self._chance.randint(1, 5)):
            self._chance.choice((self._type, self._type, self._move, self._paste, self._undo))(session)
            if self._chance.random() < 0.5:
                self._pause()
        assert autosave.flush()

    def _pause(self) -> None:
        """Let the timer of autosave come to its end."""
        QCoreApplication.processEvents()

    def _type(self, session: EditingSession) -> None:
        key = self._chance.choice(("name", "annual_goal", "implementing_unit"))
        text = self._chance.choice(TEXTS) * self._chance.choice((1, 1, 1, 200))
        for end in range(1, len(text) + 1, 1 + len(text) // 4):
            session.set_answer(key, text[:end], typing=True)
        session.close_step()

    def _move(self, session: EditingSession) -> None:
        indicators, keys = session.declaration.indicators, session.form.category_keys
        if not indicators:
            return
        chosen = {self._chance.choice(indicators).id}
        if self._chance.random() < 0.5:
            session.set_indicators(shifted(indicators, chosen, self._chance.choice((-1, 1)), keys), "上移")
        else:
            session.set_indicators(moved(indicators, chosen, self._chance.choice(keys), 0, keys), "移动")

    def _paste(self, session: EditingSession) -> None:
        keys = session.form.category_keys
        pasted = read_block(BLOCK[: self._chance.randint(1, 3)], session.form, keys[0]).indicators
        session.set_indicators(appended(session.declaration.indicators, pasted, keys), "粘贴")

    def _undo(self, session: EditingSession) -> None:
        session.undo_stack.undo()
        if self._chance.random() < 0.5:
            session.undo_stack.redo()

    # ---- the window with the list ----

    def _take_over(self) -> None:
        source = self._chance.choice(list(self._imports))
        known = {digest_of_paper(item) for item in self._listed.values()}
        new = [item for item in self._imports[source] if digest_of_paper(item) not in known]
        self._tell(want=self._state(*(replace(item, id=uuid4()) for item in new)))
        import_sources(self._file, [source], self._program.catalog)
        self._look()
        self._acknowledge()

    def _discard(self) -> None:
        for item in self._some(2):
            self._discarded[item.id] = self._listed.pop(item.id)
        self._tell(want=self._state())
        self._workspace.discard(list(self._discarded))
        self._acknowledge()

    def _restore(self) -> None:
        self._listed |= self._discarded
        self._discarded.clear()
        self._tell(want=self._state())
        self._workspace.restore(list(self._listed))
        self._acknowledge()

    def _duplicate(self) -> None:
        if len(self._listed) < 12:
            items = self._some()
            copies = (replace(item, id=uuid4(), revision=1, status=Status.DRAFT) for item in items)
            self._tell(want=self._state(*copies))
            self._workspace.duplicate([item.id for item in items])
            self._look()
            self._acknowledge()

    def _carry(self) -> None:
        if len(self._listed) < 12:
            items = self._some()
            catalog = self._program.catalog
            carried = [carried_forward(item, 2024, catalog) for item in items]
            self._tell(want=self._state(*(item.declaration for item in carried)))
            self._workspace.carry_forward(carried)
            self._look()
            self._acknowledge()

    def _seal(self) -> None:
        """Make one project final; with errors it stays a draft."""
        for item in self._some(1):
            self._tell(want=self._state(replace(item, status=Status.FINAL)))
            self._workspace.finalise([item.id], self._program)
            self._look()
            self._acknowledge()

    def _set_status(self) -> None:
        items = self._some()
        status = self._chance.choice((Status.DRAFT, Status.CHECKED))
        done = bulk_change(items, to_status(status))
        self._tell(want=self._state(*done.after))
        self._workspace.set_status([item.id for item in items], status)
        self._look()
        self._acknowledge()

    def _reopen(self) -> None:
        self._workspace.close()
        self._workspace = Workspace(self._file)

    # ---- what goes out ----

    def _print(self) -> None:
        if items := self._some():
            goods = consign(self._workspace.database, items, Kind.DRAFT)
            print_forms(self._out / "forms.pdf", goods, self._program, created=CREATED)

    def _summary(self) -> None:
        if items := self._some(9):
            print_summary(self._out / "summary.pdf", items, self._program.catalog, {}, created=CREATED)

    def _export(self) -> None:
        if items := self._some(2):
            export(self._out / "book.xlsx", items, self._program, created=CREATED)

    def _hand_over(self) -> None:
        if items := self._some(2):
            goods = consign(self._workspace.database, items, Kind.DRAFT)
            out = self._out / "handoff.xlsx"
            hand_over(out, goods, self._program, kind=Kind.DRAFT, created=CREATED)

    def _back_up(self) -> None:
        back_up(self._file, self._out / "backup.pgdb")
