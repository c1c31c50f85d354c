"""What came of collecting in three tables: projects and files, units, and what was not taken."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSortFilterProxyModel
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QTabWidget, QWidget

from perfgoals_desktop.ui.collecting.table import TAKEN_ROLE, Row, RowsModel
from perfgoals_desktop.ui.naming import named
from perfgoals_desktop.ui.theme import colours_of, ems

if TYPE_CHECKING:
    from perfgoals_desktop.services.collecting.report import Report

_PROJECTS, _UNITS, _LEFT_OUT = range(3)
_WIDTHS: Final = ((16, 18, 4, 22, 12), (4, 20, 6, 11, 11, 11, 12), (9, 16, 40))
"""In characters."""


class ResultPages(QTabWidget):
    """The tables; the first one may be narrowed to what was taken or was not."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        tr = self.tr
        heads = (
            (tr("单位"), tr("项目"), tr("版次"), tr("结果"), tr("文件")),
            (
                tr("序号"),
                tr("单位"),
                tr("项目数"),
                tr("年度申请总额"),
                tr("控制数"),
                tr("超出"),
                tr("审核结果"),
            ),
            (tr("类别"), tr("名称"), tr("原因")),
        )
        names = ("collected_projects", "collected_units", "collected_left_out")
        titles = (tr("项目和文件"), tr("各单位"), tr("没有收的"))
        rights = ((2,), (0, 2, 3, 4, 5), ())
        colours = colours_of(self.palette())
        self.models = [
            RowsModel(head, colours, right, self) for head, right in zip(heads, rights, strict=True)
        ]
        self._proxies = [QSortFilterProxyModel(self) for _ in self.models]
        self.views = [
            named(self._view(proxy, widths), name, title)
            for proxy, widths, name, title in zip(self._proxies, _WIDTHS, names, titles, strict=True)
        ]
        for proxy, model, view, title in zip(self._proxies, self.models, self.views, titles, strict=True):
            proxy.setSourceModel(model)
            self._arrange(view)
            self.addTab(view, title)

    def show_report(self, report: Report) -> None:
        """Show what came."""
        from perfgoals_desktop.documents.collection import collection_texts
        from perfgoals_desktop.services.collecting.wording import left_out, total_row, unit_row

        texts = collection_texts()
        self.models[_PROJECTS].show(list(_rows(report)))
        units = [Row(unit_row(number, line)) for number, line in enumerate(report.units, 1)]
        self.models[_UNITS].show([*units, Row(total_row(report, texts.report.total))])
        self.models[_LEFT_OUT].show([Row(line, taken=False) for line in left_out(report, texts)])
        for view, widths in zip(self.views, _WIDTHS, strict=True):
            for column, width in enumerate(widths[:-1]):
                view.setColumnWidth(column, ems(view, width))

    def narrow(self, taken: str) -> None:
        """Show only the rows that were taken (`1`) or were not (`0`); all of them for a blank."""
        self._proxies[_PROJECTS].setFilterFixedString(taken)
        self.setCurrentIndex(_PROJECTS)

    def _view(self, proxy: QSortFilterProxyModel, _widths: Sequence[int]) -> QTableView:
        proxy.setFilterRole(TAKEN_ROLE)
        view = QTableView(self)
        view.setModel(proxy)
        return view

    def _arrange(self, view: QTableView) -> None:
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setAlternatingRowColors(True)
        view.setTabKeyNavigation(False)
        view.setWordWrap(False)
        view.verticalHeader().hide()
        view.horizontalHeader().setStretchLastSection(True)
        view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)


def _rows(report: Report) -> Iterator[Row]:
    from perfgoals_desktop.services.collecting.claims import Standing
    from perfgoals_desktop.services.messages import explain
    from perfgoals_desktop.services.messages.of_collecting import describe_standing

    for line in report.rejected:
        if line.error is not None:
            yield Row((line.unit, "", "", explain(line.error), line.file.name), taken=False)
    for each in report.projects:
        claim = each.claim
        unit, told = claim.unit or claim.sender, describe_standing(each)
        taken = each.standing in {Standing.TAKEN, Standing.IDENTICAL}
        yield Row((unit, claim.name, str(claim.revision), told, each.file.name), taken=taken)
