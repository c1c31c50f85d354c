"""The filling instruction of the field one stands in: a line always, a panel with F1."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from perfgoals_desktop.domain.money import MoneyUnit
from perfgoals_desktop.schema.definition import FieldDefinition
from perfgoals_desktop.ui.fields.making import how_to_enter
from perfgoals_desktop.ui.theme import em


class HelpBar(QFrame):
    """The line at the bottom of the editor; with F1 it opens to a title and all that is to be told."""

    def __init__(self, unit: MoneyUnit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unit = unit
        self.setProperty("role", "bar")
        self._line = self._text_label("muted")
        self._line.setObjectName("filling-instruction")
        self._title = self._text_label("heading")
        self._details = self._text_label("")
        self._key = QToolButton(self)
        self._key.setText(self.tr("填写说明（F1）"))
        self._key.setToolTip(
            self.tr("Enter 下一项，Shift+Enter 上一项，Ctrl+PgDn、Ctrl+PgUp 换页，Ctrl+Z 撤销")
        )
        self._key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._key.clicked.connect(self.toggle)
        self._arrange()
        self._show_large(False)
        self.show_text("")

    def _text_label(self, role: str) -> QLabel:
        label = QLabel(self)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("role", role)
        return label

    def _arrange(self) -> None:
        line = QHBoxLayout()
        line.addWidget(self._line, 1)
        line.addWidget(self._title, 1)
        line.addWidget(self._key, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        side, top = em(self), em(self) // 3
        column.setContentsMargins(side, top, side, top)
        column.setSpacing(top // 2)
        column.addLayout(line)
        column.addWidget(self._details)

    @property
    def text(self) -> str:
        """The instruction that is shown."""
        return self._line.text()

    @property
    def is_large(self) -> bool:
        """Whether all is told."""
        return not self._details.isHidden()

    def toggle(self) -> None:
        """Tell all, or the one line again."""
        self._show_large(not self.is_large)

    def _show_large(self, large: bool) -> None:
        self._line.setVisible(not large)
        self._title.setVisible(large)
        self._details.setVisible(large)

    def show_field(self, field: FieldDefinition, *, required: bool) -> None:
        """Show the instruction of a field."""
        self._line.setText(f"{field.label}：{field.hint}" if field.hint else field.label)
        self._title.setText(field.label)
        self._details.setText("\n".join(self._told(field, required=required)))

    def show_text(self, text: str) -> None:
        """Show another instruction, from a page that has its own."""
        self._line.setText(text)
        self._title.setText(self.tr("填写说明"))
        self._details.setText(text or self.tr("把光标放进一个填写项，这里显示它的填写说明。"))

    def _told(self, field: FieldDefinition, *, required: bool) -> list[str]:
        rules = self.tr("必填。") if required else self.tr("可以不填。")
        if field.max_length is not None:
            rules += self.tr("不超过 {0} 字。").format(field.max_length)
        numbered = [f"{number} {option}" for number, option in enumerate(field.options, 1)]
        told = [rules + field.hint, "　".join(numbered), how_to_enter(field, self._unit)]
        return [line for line in told if line]
