"""Three units and finance, each on a PC of its own: collected, returned, corrected, collected again."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.exchange.manifest import Kind
from perfgoals_desktop.exchange.receipt import read_receipt
from perfgoals_desktop.services.collecting.claims import Standing
from perfgoals_desktop.services.collecting.collect import collect
from perfgoals_desktop.services.collecting.receipts import Received, check_receipt, save_receipts
from perfgoals_desktop.services.collecting.report import Wishes
from perfgoals_desktop.services.consigning import consign
from perfgoals_desktop.services.handing_over import hand_over
from perfgoals_desktop.services.workspace import Workspace
from perfgoals_desktop.storage.profile import Profile, save_profile
from tests.exchange.parcels import CREATED, program
from tests.samples import sample_declaration

UNITS = ("甲局", "乙局", "丙局")


@dataclass
class Office:
    """A unit at its PC: a folder that nobody else sees, and what it puts on the stick."""

    unit: str
    workspace: Workspace

    @classmethod
    def at(cls, folder: Path, number: int, unit: str) -> "Office":
        folder.mkdir()
        workspace = Workspace.create(folder / "数据.pgdb")
        save_profile(workspace.database, Profile(unit, "主管部门", "填报人", "12345"))
        workspace.save(
            sample_declaration(
                number,
                name=f"{unit}项目",
                implementing_unit=unit,
                annual_goal=f"{unit}的年度目标，举办培训四期。",
            )
        )
        return cls(unit, workspace)

    @property
    def project(self):
        return self.workspace.everything()[0]

    def hand_over(self, stick: Path) -> None:
        """Seal everything and put it on the stick."""
        sealed = self.workspace.finalise([self.project.id], program())
        assert sealed.after
        goods = consign(self.workspace.database, self.workspace.everything(), Kind.FINAL)
        hand_over(stick / f"{self.unit}.xlsx", goods, program(), kind=Kind.FINAL, created=CREATED)

    def correct(self) -> None:
        """Take the project back as returned, and change its goal."""
        for status in (Status.HANDED_OVER, Status.RETURNED):
            self.workspace.set_status([self.project.id], status)
        changed = self.project.with_answer("annual_goal", f"{self.unit}更正后的年度目标，举办培训六期。")
        self.workspace.save(changed)

    def received(self, receipts: Path):
        """What the receipt says of the unit's projects."""
        receipt = read_receipt(receipts / f"{self.unit}_回执.xlsx")
        return [line.received for line in check_receipt(receipt, self.workspace.database)]


@pytest.fixture
def offices(tmp_path):
    made = [Office.at(tmp_path / unit, number, unit) for number, unit in enumerate(UNITS)]
    yield made
    for office in made:
        office.workspace.close()


def test_three_units_and_finance(tmp_path, offices):
    first, second, third = offices
    finance, sticks = tmp_path / "财政", [tmp_path / "第一次", tmp_path / "第二次"]
    for folder in (finance, *sticks):
        folder.mkdir()
    wishes = Wishes(units=UNITS)

    for office in (first, second):
        office.hand_over(sticks[0])
    once = collect(finance / "一上.pgdb", [sticks[0]], program(), wishes=wishes)
    save_receipts(finance / "回执一", once, created=CREATED)

    assert (len(once.taken), once.missing) == (2, ("丙局",))
    assert first.received(finance / "回执一") == [Received.AS_IS]

    first.correct()
    assert first.received(finance / "回执一") == [Received.DIFFERS]
    for office in (first, third):
        office.hand_over(sticks[1])
    twice = collect(finance / "二上.pgdb", sticks, program(), wishes=wishes)
    save_receipts(finance / "回执二", twice, created=CREATED)

    assert twice.is_clean
    assert [line.standing for line in twice.projects].count(Standing.SUPERSEDED) == 1
    assert {line.claim.name: line.claim.revision for line in twice.taken} == {
        "甲局项目": 2,
        "乙局项目": 1,
        "丙局项目": 1,
    }
    assert [office.received(finance / "回执二") for office in offices] == [[Received.AS_IS]] * 3
    consolidated = Workspace(finance / "二上.pgdb")
    goals = {item.name: item.text("annual_goal") for item in consolidated.everything()}
    consolidated.close()
    assert goals["甲局项目"] == "甲局更正后的年度目标，举办培训六期。"
