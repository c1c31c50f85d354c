"""The indicator tree that a clerk edits: names and values, moving by drag and drop."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from types import MappingProxyType
from uuid import uuid4

from PySide6.QtCore import QMimeData, Qt, Signal

from perfgoals_desktop.domain import arranging
from perfgoals_desktop.domain.entering import one_line
from perfgoals_desktop.domain.indicator import Indicator
from perfgoals_desktop.domain.target import BLANK, Target
from perfgoals_desktop.domain.target_grammar import parse_target
from perfgoals_desktop.ui.models.indicator_mime import FORMATS, Copied, pack, unpack
from perfgoals_desktop.ui.models.tree_structure import Index
from perfgoals_desktop.ui.models.tree_texts import NAME, VALUE, Role, TreeTexts

__all__ = ["NAME", "VALUE", "IndicatorTreeModel", "Role", "adding_step", "read_target"]


class IndicatorTreeModel(TreeTexts):
    """Edits go to the session and come back from it; the model changes nothing by itself.

    Signals:
        block_dropped(mime, category, row): what another program gave was dropped there.
    """

    block_dropped = Signal(object, str, int)

    # --- edits ---

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802
        """Change one cell to what was typed; a name that is left blank stays as it was."""
        indicator = self.indicator_at(index)
        if indicator is None or role != Qt.ItemDataRole.EditRole:
            return False
        text = one_line(str(value)).strip()
        if text == self.data(index, role):
            return False
        if index.column() == NAME:
            return bool(text) and self.rename(indicator, text)
        if index.column() == VALUE:
            return self.set_target(indicator, read_target(text))
        return self._set_column(indicator, index.column(), text)

    def rename(self, indicator: Indicator, name: str, suggested: Target = BLANK) -> bool:
        """Give an indicator a name, and the suggested value where it has none yet, in one step."""
        target = suggested if indicator.target.is_blank and not suggested.is_blank else indicator.target
        # The first name joins the step that added the row: undo takes both away.
        merge = "" if indicator.name else adding_step(indicator)
        changed = replace(indicator, name=name, target=target)
        return self.session.replace_indicator(changed, self.tr("修改指标名称"), merge=merge)

    def set_target(self, indicator: Indicator, target: Target) -> bool:
        """Give an indicator a value; one that says the same keeps the text as first entered."""
        if replace(target, entered=indicator.target.entered) == indicator.target:
            return False
        return self.session.replace_indicator(replace(indicator, target=target), self.tr("修改指标值"))

    def _set_column(self, indicator: Indicator, column: int, text: str) -> bool:
        columns = {**indicator.columns, self.part_keys[column]: text}
        filled = MappingProxyType({key: value for key, value in columns.items() if value})
        label = self.headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole)
        step = self.tr("修改“{0}”").format(label)
        return self.session.replace_indicator(replace(indicator, columns=filled), step)

    # --- drag and drop ---

    def supportedDropActions(self) -> Qt.DropAction:  # noqa: N802 - Qt's name
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    def supportedDragActions(self) -> Qt.DropAction:  # noqa: N802 - Qt's name
        both = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
        return Qt.DropAction.CopyAction if self.session.is_read_only else both

    def mimeTypes(self) -> list[str]:  # noqa: N802 - Qt's name
        return list(FORMATS)

    def mimeData(self, indexes: Sequence[Index]) -> QMimeData:  # noqa: N802 - Qt's name
        return pack(self.indicators_at(indexes), self.session.declaration, self.session.form)

    def indicators_at(self, indexes: Sequence[Index]) -> tuple[Indicator, ...]:
        """The indicators at some places; where only branches are chosen, all that are in them."""
        chosen = {item.id for index in indexes if (item := self.indicator_at(index))}
        if not chosen:
            branches = [branch for index in indexes if (branch := self.branch_at(index))]
            within = [child for branch in branches for child in (branch, *branch.branches)]
            chosen = {item.id for branch in within for item in branch.indicators}
        listed = (item for branch in self.categories() for item in branch.indicators)
        return tuple(item for item in listed if item.id in chosen)

    def canDropMimeData(  # noqa: N802 - Qt's name
        self,
        data: QMimeData,
        action: Qt.DropAction,  # noqa: ARG002 - Qt's signature
        row: int,  # noqa: ARG002
        column: int,  # noqa: ARG002
        parent: Index,
    ) -> bool:
        category = self.category_at(parent)
        known = category is not None and category.key != arranging.UNPLACED
        return known and not self.session.is_read_only and any(map(data.hasFormat, FORMATS))

    def dropMimeData(  # noqa: N802 - Qt's name
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Move rows of this declaration, copy those of another; tables of other programs are announced."""
        category = self.category_at(parent)
        if category is None or not self.canDropMimeData(data, action, row, column, parent):
            return False
        row = len(category.indicators) if row < 0 else row
        copied = unpack(data)
        if copied is None:
            self.block_dropped.emit(data, category.key, row)
            return True
        if action == Qt.DropAction.MoveAction and self._are_here(copied):
            return self._move_here(copied, category.key, row)
        return self._copy_here(copied, category.key, row)

    def _are_here(self, copied: Copied) -> bool:
        here = {item.id for item in self.session.declaration.indicators}
        return copied.source == self.session.declaration.id and here.issuperset(
            item.id for item in copied.indicators
        )

    def _move_here(self, copied: Copied, category: str, row: int) -> bool:
        chosen = {item.id for item in copied.indicators}
        keys, indicators = self.session.form.category_keys, self.session.declaration.indicators
        moved = arranging.moved(indicators, chosen, category, row, keys)
        return self.session.set_indicators(moved, self.tr("移动指标"))

    def _copy_here(self, copied: Copied, category: str, row: int) -> bool:
        keys, indicators = self.session.form.category_keys, self.session.declaration.indicators
        new = [replace(item, id=uuid4()) for item in copied.indicators]
        inserted = arranging.inserted(indicators, new, category, row, keys)
        return self.session.set_indicators(inserted, self.tr("复制指标"))


def read_target(text: str) -> Target:
    """What a clerk typed as a value: a quantity where it is one, otherwise words."""
    return parse_target(text).target if text.strip() else BLANK


def adding_step(indicator: Indicator) -> str:
    """The key that the steps of adding one indicator share, so that they become one."""
    return f"indicator:{indicator.id}"
