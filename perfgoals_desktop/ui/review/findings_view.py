"""The list of findings: arrow keys go through it, Enter and a click lead to the place."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QStyle, QTreeView, QWidget

from perfgoals_desktop.ui.fields.keys import enter_step
from perfgoals_desktop.ui.review.entries import Detail, DetailEntry, FindingEntry, Group, GroupEntry
from perfgoals_desktop.ui.review.findings_delegate import FindingsDelegate
from perfgoals_desktop.ui.review.findings_model import ACTION, TEXT, FindingsModel, Index
from perfgoals_desktop.ui.review.findings_painting import (
    action_size,
    calm_selection,
)
from perfgoals_desktop.ui.review.line_heights import GROUP_HEIGHT, INDENTATION
from perfgoals_desktop.ui.theme import em


class FindingsView(QTreeView):
    """Shows a `FindingsModel`; says what the user wants, and does not do it.

    `text_width` is how wide the column of the texts is beside a scroll bar.

    Signals:
        wanted(finding): the user wants to see the place of a finding.
        acted(finding): the user has clicked on what one click does.
        chosen(finding): another finding is current; None for a group.
    """

    wanted = Signal(object)
    acted = Signal(object)
    chosen = Signal(object)

    def __init__(self, model: FindingsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findings")
        self.setAccessibleName(self.tr("审核发现的问题"))
        self._findings = model
        self.text_width = 0
        self._delegate = FindingsDelegate(self, model, lambda: self.text_width)
        self.setItemDelegate(self._delegate)
        self.setModel(model)
        self._set_up()
        self.clicked.connect(self._click)
        model.rowsInserted.connect(self._unfold)
        model.modelReset.connect(lambda: self._unfold(QModelIndex(), 0, model.rowCount() - 1))
        self.selectionModel().currentChanged.connect(self._choose)

    def _set_up(self) -> None:
        self.setHeaderHidden(True)
        self.setUniformRowHeights(False)
        self.setExpandsOnDoubleClick(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.header()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(0)
        header.setSectionResizeMode(TEXT, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(ACTION, QHeaderView.ResizeMode.Fixed)
        self._fit()
        self._calm_down()

    def _fit(self) -> None:
        self.setIndentation(round(em(self) * INDENTATION))
        widest = max(action_size(self.fontMetrics(), text).width() for text in self._actions())
        self.header().resizeSection(ACTION, widest + em(self) // 2)
        self._delegate.fit()
        self._measure()

    def _measure(self) -> None:
        """Know how wide the texts are; the bar takes its room also where there is none.

        Texts would be broken anew when it appears, and the list laid out twice.
        """
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent, None, self)
        inside = self.width() - 2 * self.frameWidth() - bar
        width = inside - self.header().sectionSize(ACTION)
        if width != self.text_width:
            self.text_width = width
            self.scheduleDelayedItemsLayout()

    def _actions(self) -> tuple[str, ...]:
        return self.tr("采用建议"), self.tr("说明保留"), self.tr("收回"), self.tr("填写")

    @property
    def current_finding(self) -> FindingEntry | None:
        """The finding that the user is at."""
        return self._findings.finding(self.currentIndex())

    def commit(self) -> None:
        """Keep what is being typed and composed."""
        self._delegate.commit()

    def explain(self, finding: FindingEntry) -> bool:
        """Unfold a finding and let its explanation be typed; False where it cannot be kept."""
        line = self._findings.explanation_of(finding)
        if line is None:
            return False
        parent = self._findings.index_of(finding)
        self.expand(parent.parent())
        self.expand(parent)
        place = self._findings.index_of(line)
        if not place.flags() & Qt.ItemFlag.ItemIsEditable:
            return False
        self.setCurrentIndex(place)
        self.scrollTo(place)
        self.edit(place)
        return True

    def _click(self, index: QModelIndex) -> None:
        entry = self._findings.entry(index)
        match entry:
            case GroupEntry():
                self._toggle(index)
            case DetailEntry(detail=Detail.EXPLANATION):
                self.explain(entry.parent)
            case FindingEntry() if index.column() == ACTION and index.data():
                self.acted.emit(entry)
            case FindingEntry():
                self.wanted.emit(entry)

    def _toggle(self, index: QModelIndex) -> None:
        first = index.siblingAtColumn(TEXT)
        self.setExpanded(first, not self.isExpanded(first))

    def _choose(self, current: QModelIndex) -> None:
        self.chosen.emit(self._findings.finding(current))

    def _unfold(self, parent: QModelIndex, first: int, last: int) -> None:
        """Unfold new groups, but not that of the explained ones."""
        if parent.isValid():
            return
        for row in range(first, last + 1):
            index = self._findings.index(row, TEXT)
            entry = self._findings.entry(index)
            self.setExpanded(index, isinstance(entry, GroupEntry) and entry.group is not Group.KEPT)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        # On a finding, Enter is an action of the panel and does not come here.
        group = self._findings.entry(self.currentIndex())
        if enter_step(event) and isinstance(group, GroupEntry):
            self._toggle(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:  # noqa: N802 - Qt's name
        """Draw the arrow beside the first line of a message, not beside the middle of it."""
        line = round(em(self) * (1.5 if index.parent().isValid() else GROUP_HEIGHT))
        super().drawBranches(painter, QRect(rect.left(), rect.top(), rect.width(), line), index)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        self._measure()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if not hasattr(self, "_delegate"):
            return
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()
        elif event.type() == QEvent.Type.ApplicationPaletteChange:
            self._calm_down()

    def _calm_down(self) -> None:
        self.setPalette(calm_selection(QApplication.palette()))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(em(self) * 20, em(self) * 20)
