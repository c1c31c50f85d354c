"""What came of a check, as lines for the window: a sentence, and beneath it each difference."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from perfgoals_desktop.services.differences import DifferenceLine, LineKind
from perfgoals_desktop.services.messages import explain
from perfgoals_desktop.services.messages.of_papers import describe_paper
from perfgoals_desktop.services.papers import PaperCheck, Standing

if TYPE_CHECKING:
    from perfgoals_desktop.services.verifying import FileCheck, ProjectCheck


translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Result:
    """One paper, project or file, with what differs. `agrees` is None where nothing could be compared."""

    text: str
    agrees: bool | None
    lines: tuple[DifferenceLine, ...] = ()
    file: str = ""


def of_papers(papers: Sequence[PaperCheck], file: str = "") -> list[Result]:
    """A result for each paper, with its pages in a scan."""
    return [_of_paper(paper, file) for paper in papers]


def of_file(check: FileCheck) -> list[Result]:
    """The results of one file: its papers, or what it carries."""
    name = check.file.name
    if check.error is not None:
        return [Result(explain(check.error), None)]
    found = of_papers(check.papers, name)
    found += [_of_project(project, name) for project in check.projects or ()]
    return [*found, *_of_contents(check, name)]


def _of_paper(paper: PaperCheck, file: str) -> Result:
    text = describe_paper(paper)
    if paper.pages:
        pages = "、".join(map(str, paper.pages))
        text = translate("CheckResult", "第 {0} 页：{1}").format(pages, text)
    unknown = paper.standing in {Standing.UNREADABLE, Standing.ALONE}
    return Result(text, None if unknown else paper.standing.agrees, paper.lines, file)


def _of_project(project: ProjectCheck, file: str) -> Result:
    name, held = project.entry.name, project.held
    if held is None:
        text = translate("CheckResult", "没有找到：数据文件里没有“{0}”。").format(name)
    elif project.agrees:
        text = translate("CheckResult", "一致：“{0}”第 {1} 版。").format(name, held.revision)
    else:
        text = translate("CheckResult", "不一致：“{0}”，文件里是第 {1} 版，数据文件里是第 {2} 版。")
        text = text.format(name, project.entry.revision, held.revision)
    return Result(text, project.agrees, project.lines, file)


def _of_contents(check: FileCheck, file: str) -> Iterator[Result]:
    """What the file contradicts itself in."""
    if check.cells:
        cells = tuple(
            DifferenceLine(LineKind.FIELD, "", " ".join(filter(None, where)), each.then, each.now)
            for each in check.cells
            for where in [(each.sheet, each.cell, each.label)]
        )
        yield Result(
            translate("CheckResult", "不一致：表格在导出后改过 {0} 处（左为导出时，右为现在）。").format(
                len(cells)
            ),
            False,
            cells,
            file,
        )
    for entry in check.not_printed:
        yield Result(
            translate("CheckResult", "不一致：“{0}”的校验码不在任何一页上。").format(entry.name),
            False,
            file=file,
        )
