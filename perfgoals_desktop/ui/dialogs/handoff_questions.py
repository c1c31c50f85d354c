"""What has to be decided before a hand-off file is taken over."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from perfgoals_desktop.services.arrivals import Truth
from perfgoals_desktop.services.comparing import compare
from perfgoals_desktop.services.importing import Existing
from perfgoals_desktop.ui.dialogs.table_question import TableQuestion
from perfgoals_desktop.ui.editor.status_text import status_name

if TYPE_CHECKING:
    from perfgoals_desktop.domain.declaration import Declaration
    from perfgoals_desktop.services.handoff_errors import AlreadyThere, CellsChanged
    from perfgoals_desktop.ui.main_window import MainWindow

_MOST_NAMED = 4
"""So many different fields of a project are named; of the others the number."""


def ask_about_cells(
    question: CellsChanged, window: MainWindow, take: Callable[[Truth], object]
) -> TableQuestion:
    """Show which cells were changed after the export, and ask which truth counts."""
    tr = window.tr
    rows = [
        (change.sheet, change.cell, change.label, change.then, change.now)
        if change.cell
        else (change.sheet, "", tr("工作表不见了") if change.gone else tr("内容与导出时不同"), "", "")
        for change in question.changes
    ]
    dialog = TableQuestion(
        "changed_cells",
        tr("表格在导出后改过"),
        tr("“{0}”里有 {1} 处与导出时不同，还没有导入。以哪个为准？").format(question.file, len(rows)),
        [tr("工作表"), tr("单元格"), tr("栏目"), tr("导出时"), tr("现在")],
        rows,
        [
            ("take_payload", tr("按导出时的内容"), Truth.PAYLOAD),
            ("take_cells", tr("按表格里现在的内容"), Truth.CELLS),
        ],
        window,
    )
    dialog.answered.connect(take)
    dialog.open()
    return dialog


def ask_about_existing(
    question: AlreadyThere, window: MainWindow, take: Callable[[Existing], object]
) -> TableQuestion:
    """Show which projects are there with other content, and ask what becomes of them."""
    tr = window.tr
    rows = [
        (theirs.name, _standing(mine, window), _standing(theirs, window), _differing(mine, theirs, window))
        for mine, theirs in question.pairs
    ]
    dialog = TableQuestion(
        "already_there",
        tr("项目已有，内容不同"),
        tr("数据文件里已有下面 {0} 个项目，内容与文件里的不同，还没有导入。").format(len(rows)),
        [tr("项目"), tr("本机"), tr("文件里"), tr("不同之处")],
        rows,
        [
            ("replace_existing", tr("用文件里的"), Existing.REPLACE),
            ("keep_existing", tr("保留本机的"), Existing.KEEP),
            ("copy_existing", tr("两份都留"), Existing.COPY),
        ],
        window,
    )
    dialog.answered.connect(take)
    dialog.open()
    return dialog


def _standing(declaration: Declaration, window: MainWindow) -> str:
    revision = window.tr("第 {0} 版").format(declaration.revision)
    return f"{revision}　{status_name(declaration.status)}"


def _differing(mine: Declaration, theirs: Declaration, window: MainWindow) -> str:
    labels = list(dict.fromkeys(_labels(mine, theirs, window)))
    named, more = "、".join(labels[:_MOST_NAMED]), len(labels) - _MOST_NAMED
    return window.tr("{0}等 {1} 处").format(named, len(labels)) if more > 0 else named


def _labels(mine: Declaration, theirs: Declaration, window: MainWindow) -> Iterator[str]:
    for line in compare(mine, theirs, window.program).lines:
        yield line.label
    if mine.revision != theirs.revision:
        yield window.tr("版次")
    if mine.explanations != theirs.explanations:
        yield window.tr("合理性说明")
