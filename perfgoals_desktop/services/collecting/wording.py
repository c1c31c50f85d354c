"""The report in words: rows for tables on paper, in the workbook, in the window and on the command line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from perfgoals_desktop.documents.collection import CollectionTexts
from perfgoals_desktop.domain.money import Money
from perfgoals_desktop.exchange.visible import CellChange
from perfgoals_desktop.schema.level import Level
from perfgoals_desktop.services.collecting.claims import Standing
from perfgoals_desktop.services.collecting.report import FileLine, Report, UnitLine
from perfgoals_desktop.services.handoff_errors import CellsChanged
from perfgoals_desktop.services.messages import explain
from perfgoals_desktop.services.messages.of_collecting import describe_standing
from perfgoals_desktop.services.reviewing import LEVEL_NAMES

LeftOut = tuple[str, str, str]
"""What kind of thing was not taken, which one, and why."""
_NOT_TOLD = {Standing.TAKEN, Standing.IDENTICAL}


def counts_in_short(counts: Mapping[Level, int], between: str = " ") -> str:
    """How much a review found, by level: `错误1 警告2`, or `通过`."""
    shown = [f"{name}{counts[level]}" for level, name in LEVEL_NAMES.items() if counts.get(level)]
    return between.join(shown) or "通过"


def signed(amount: Money | None) -> str:
    """A difference: what is over has a plus."""
    if amount is None:
        return ""
    return f"+{amount.printed()}" if amount.fen > 0 else amount.printed()


def unit_row(number: int, line: UnitLine) -> tuple[str, ...]:
    """A unit: number, name, projects, sum, control figure, difference, findings."""
    control = "" if line.control is None else line.control.printed()
    found = counts_in_short(line.findings) if line.projects else ""
    requested = line.requested.printed()
    return (str(number), line.unit, str(line.projects), requested, control, signed(line.over), found)


def total_row(report: Report, label: str) -> tuple[str, ...]:
    """The sums over all units; the control figures are summed where there are any."""
    controls = [line.control for line in report.units if line.control is not None]
    control = Money(sum(figure.fen for figure in controls))
    shown = control.printed() if controls else ""
    over = signed(report.requested - control) if controls else ""
    found = counts_in_short(report.findings) if report.taken else ""
    return ("", label, str(len(report.taken)), report.requested.printed(), shown, over, found)


def overview(report: Report, texts: CollectionTexts) -> list[str]:
    """How much came and was taken, and whether every listed unit is there."""
    lines = [
        texts.report.overview.format(
            files=len(report.files),
            rejected=len(report.rejected),
            projects=len(report.taken),
            amount=report.requested.printed(),
            findings=counts_in_short(report.findings),
        )
    ]
    if report.wishes.units is not None:
        template = texts.report.missing if report.missing else texts.report.complete
        lines.append(template.format(listed=len(report.wishes.units), missing=len(report.missing)))
    return lines


def left_out(report: Report, texts: CollectionTexts) -> Iterator[LeftOut]:
    """Every unit, file, cell and project that was not taken, with the reason."""
    words = texts.left_out
    for unit in report.missing:
        yield words.unit, unit, words.none
    for line in report.files:
        if line.error is not None:
            yield words.file, line.file.name, explain(line.error)
        for change in changes_of(line):
            yield words.changed, line.file.name, cell_in_words(change)
    for each in report.projects:
        if each.standing not in _NOT_TOLD:
            yield words.project, each.claim.name, f"{each.file.name}：{describe_standing(each)}"
    names = {each.claim.id: each.claim.name for each in report.taken}
    for declaration_id, revision in report.sealed_apart:
        yield words.sealed, names[declaration_id], words.apart.format(revision=revision)


def changes_of(line: FileLine) -> tuple[CellChange, ...]:
    """The changed cells for which a file was rejected, or that were not taken."""
    return line.error.changes if isinstance(line.error, CellsChanged) else line.left


def cell_in_words(change: CellChange) -> str:
    """A changed cell: where, what it is, its value then and now."""
    if not change.cell:
        what = "不见了" if change.gone else "的内容与导出时不同，无法逐格比较"
        return f"工作表“{change.sheet}”{what}"
    then, now = change.then or "（空）", change.now or "（空）"
    return f"工作表“{change.sheet}”{change.cell} {change.label}：导出时 {then}，现在 {now}"
