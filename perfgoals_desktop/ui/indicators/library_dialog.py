"""The window of the indicator library (指标库): topics at the left, their indicators at the right."""

from __future__ import annotations

from collections.abc import Collection
from itertools import chain
from typing import Final

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListView,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from perfgoals_desktop.schema.definition import FormDefinition
from perfgoals_desktop.services.indicator_shelf import IndicatorShelf, Shelved
from perfgoals_desktop.ui.dialogs.buttons import take_or_leave
from perfgoals_desktop.ui.indicators.library_models import (
    ALL_TOPICS,
    EXPLANATION,
    KIND,
    NAME,
    OPERATOR,
    UNIT,
    VALUE,
    ShelfModel,
    TopicModel,
)
from perfgoals_desktop.ui.naming import named
from perfgoals_desktop.ui.theme import em, ems, open_at

_WIDTHS: Final = {NAME: 17, KIND: 8, OPERATOR: 4, VALUE: 6, UNIT: 5}
_ROWS: Final = {Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp}


class LibraryDialog(QDialog):
    """Stays open while one takes indicators from it; all of it can be done from the search field.

    Signals:
        taken(list of Shelved): these are wanted in the table.
    """

    taken = Signal(object)

    def __init__(
        self, shelf: IndicatorShelf, form: FormDefinition, category: str = "", parent: QWidget | None = None
    ) -> None:
        """`category` is the kind that is shown at first; blank for all."""
        super().__init__(parent)
        self.setObjectName("library_dialog")
        self.setWindowTitle(self.tr("指标库"))
        self._shelf = shelf
        self._found: dict[str, list[Shelved]] = {}
        self._topic_model = TopicModel(shelf.topics, self)
        self._model = ShelfModel(form, self)
        self.search = named(QLineEdit(self, clearButtonEnabled=True), "library_search", self.tr("查找指标"))
        self.kinds = named(QComboBox(self), "library_kinds", self.tr("类别"))
        self.topics = named(QListView(self), "library_topics", self.tr("主题"))
        self.table = named(QTableView(self), "library_indicators", self.tr("指标"))
        self._explanation = named(QLabel(self, wordWrap=True), "library_explanation")
        self._told = named(QLabel(self), "library_told")
        self._buttons, self._take_button = take_or_leave(self, self.tr("加入指标表"), self._take)
        self._buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(self.tr("关闭"))
        self._fill_kinds(form, category)
        self._set_up()
        self._arrange()
        self._connect()
        self._look()

    def mark_used(self, names: Collection[str]) -> None:
        """Mark what the project has already."""
        self._model.mark_used(names)

    def tell(self, text: str) -> None:
        """Say what was done with what was taken."""
        self._told.setText(text)

    # --- parts ---

    def _fill_kinds(self, form: FormDefinition, category: str) -> None:
        self.kinds.addItem(self.tr("全部类别"), "")
        for family in form.families:
            for each in family.categories:
                self.kinds.addItem(f"{family.name} / {each.name}", f"{family.key}.{each.key}")
        self.kinds.setCurrentIndex(max(0, self.kinds.findData(category)))

    def _set_up(self) -> None:
        self.search.setPlaceholderText(self.tr("名称、说明或拼音首字母"))
        self.topics.setModel(self._topic_model)
        self.topics.setSpacing(em(self) // 10)
        self.topics.setCurrentIndex(self._topic_model.index(ALL_TOPICS))
        table = self.table
        table.setModel(self._model)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.setAlternatingRowColors(True)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(round(em(self) * 1.6))
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, letters in _WIDTHS.items():
            table.setColumnWidth(column, max(ems(self, letters), header.sectionSizeHint(column)))
        header.setSectionResizeMode(EXPLANATION, QHeaderView.ResizeMode.Stretch)

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.search, 1)
        row.addWidget(self.kinds)
        both = QSplitter(Qt.Orientation.Horizontal, self)
        both.addWidget(self.topics)
        both.addWidget(self.table)
        both.setStretchFactor(1, 1)
        both.setChildrenCollapsible(False)
        both.setSizes([ems(self, 12), ems(self, 72)])
        self._explanation.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        self._explanation.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        below = QHBoxLayout()
        below.addWidget(self._told, 1)
        below.addWidget(self._buttons)
        column = QVBoxLayout(self)
        column.addLayout(row)
        column.addWidget(both, 1)
        column.addWidget(self._explanation)
        column.addLayout(below)
        open_at(self, 86, 33)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._look)
        self.kinds.currentIndexChanged.connect(self._look)
        self.topics.selectionModel().currentChanged.connect(self._show_topic)
        self.table.selectionModel().selectionChanged.connect(self._offer)
        self.table.doubleClicked.connect(self._take)
        self._model.modelReset.connect(self._offer)

    # --- what is shown ---

    def _look(self) -> None:
        self._found = self._shelf.find(self.search.text().strip(), self.kinds.currentData())
        self._topic_model.show({topic: len(rows) for topic, rows in self._found.items()})
        self._show_topic()

    def _show_topic(self) -> None:
        topic = self._topic_model.topic(self.topics.currentIndex().row())
        everything = list(chain.from_iterable(self._found.values()))
        self._model.show(everything if topic is None else self._found[topic])
        self._go_to(0)

    def _go_to(self, row: int) -> None:
        flags = QItemSelectionModel.SelectionFlag
        index = self._model.index(max(0, min(row, self._model.rowCount() - 1)), NAME)
        if self._model.rowCount():
            self.table.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
            self.table.scrollTo(index)

    def _chosen(self) -> list[Shelved]:
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return [self._model.shelved(row) for row in rows]

    def _offer(self) -> None:
        chosen = self._chosen()
        self._take_button.setEnabled(bool(chosen))
        text = self.tr("{0}：{1}").format(chosen[0].item.name, chosen[0].item.explanation) if chosen else ""
        self._explanation.setText(text if self._model.rowCount() else self.tr("没有这样的指标。"))

    def _take(self) -> None:
        if chosen := self._chosen():
            self.taken.emit(chosen)

    # --- keys ---

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """From the search field, arrows go through the table and Ctrl+PgUp, Ctrl+PgDn through the topics."""
        key, is_control = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if is_control and key in {Qt.Key.Key_PageDown, Qt.Key.Key_PageUp}:
            self._step_topic(1 if key == Qt.Key.Key_PageDown else -1)
        elif key in _ROWS and self.search.hasFocus():
            far = 10 if key in {Qt.Key.Key_PageDown, Qt.Key.Key_PageUp} else 1
            forward = key in {Qt.Key.Key_Down, Qt.Key.Key_PageDown}
            self._go_to(self.table.currentIndex().row() + (far if forward else -far))
        else:
            super().keyPressEvent(event)

    def _step_topic(self, step: int) -> None:
        count = self._topic_model.rowCount(QModelIndex())
        row = (self.topics.currentIndex().row() + step) % count
        self.topics.setCurrentIndex(self._topic_model.index(row))
