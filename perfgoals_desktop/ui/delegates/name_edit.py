"""The editor of an indicator's name: suggests names as one types."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QRect, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QWidget

from perfgoals_desktop.schema.definition import FormDefinition
from perfgoals_desktop.services.indicator_search import MOST, IndicatorSearch, Suggestion
from perfgoals_desktop.ui.delegates.cell_edit import CellEdit, Leave
from perfgoals_desktop.ui.delegates.suggestion_list import SUGGESTION, SuggestionDelegate, SuggestionModel
from perfgoals_desktop.ui.fields.keys import asks_list
from perfgoals_desktop.ui.models.tree_structure import Index
from perfgoals_desktop.ui.theme import ems


class NameEdit(CellEdit):
    """A name with a list of suggestions beneath it; a suggestion brings a value along."""

    def __init__(
        self,
        index: Index,
        category: str,
        form: FormDefinition,
        search: IndicatorSearch,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(index, parent)
        self.setObjectName("indicator-name")
        self.setAccessibleName(self.tr("指标名称"))
        self.setPlaceholderText(self.tr("输入名称，或拼音首字母查找"))
        self._category = category
        self._search = search
        self._chosen: Suggestion | None = None
        self._model = SuggestionModel(form, self)
        self._completer = self._make_completer()
        self.textEdited.connect(self._suggest)

    def _make_completer(self) -> QCompleter:
        completer = QCompleter(self._model, self)
        # The search has done the choosing; Qt's own would want the typed text in the name.
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(MOST)
        self.setCompleter(completer)
        popup = completer.popup()
        popup.setItemDelegate(SuggestionDelegate(popup))
        popup.setObjectName("indicator-suggestions")
        popup.setAccessibleName(self.tr("可选的指标"))
        completer.highlighted[QModelIndex].connect(self._highlight)  # type: ignore[index]
        completer.activated[QModelIndex].connect(self._take)  # type: ignore[index]
        return completer

    @property
    def chosen(self) -> Suggestion | None:
        """The suggestion that the text is, as long as it was not typed over."""
        return self._chosen if self._chosen and self._chosen.name == self.text().strip() else None

    @property
    def suggestions(self) -> list[str]:
        """The names in the list while it is open."""
        if not self._completer.popup().isVisible():
            return []
        return [str(self._model.index(row).data()) for row in range(self._model.rowCount())]

    def leave(self, how: Leave) -> None:
        self._completer.popup().hide()
        super().leave(how)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        popup = self._completer.popup()
        if event.key() == Qt.Key.Key_Escape and popup.isVisible():
            popup.hide()
        elif not popup.isVisible() and (asks_list(event) or event.key() == Qt.Key.Key_Down):
            self._suggest(self.text())
        else:
            super().keyPressEvent(event)

    def _suggest(self, typed: str) -> None:
        self._chosen = None
        found = self._search.find(typed, self._category)
        self._model.show(found)
        if found and [item.name for item in found] != [typed]:
            wide = max(self.width(), ems(self, 24))
            self._completer.complete(QRect(0, 0, wide, self.height()))
        else:
            self._completer.popup().hide()

    def _highlight(self, index: QModelIndex) -> None:
        self._chosen = index.data(SUGGESTION)

    def _take(self, index: QModelIndex) -> None:
        self._chosen = index.data(SUGGESTION)
        # The completer still writes the name into the line after this.
        QTimer.singleShot(0, self, lambda: self.leave(Leave.TAB))
