"""The filling instruction of the field one stands in: a line always, a panel with F1."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from perfgoals_desktop.domain.money import MoneyUnit
from perfgoals_desktop.schema.definition import FieldDefinition
from perfgoals_desktop.ui.fields.making import how_to_enter
from perfgoals_desktop.ui.theme import em


class HelpBar(QFrame):
    """The line at the bottom of the editor, and the larger panel above it."""

    def __init__(self, unit: MoneyUnit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unit = unit
        self.setProperty("role", "bar")
        self._line = self._text_label()
        self._line.setProperty("role", "muted")
        self._line.setObjectName("filling-instruction")
        self._key = QToolButton(self)
        self._key.setText(self.tr("填写说明（F1）"))
        self._key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._key.clicked.connect(self.toggle)
        self._keys = self._text_label()
        self._keys.setProperty("role", "muted")
        self._keys.setText(
            self.tr("Enter 下一项　Shift+Enter 上一项　Ctrl+PgDn 下一页　Ctrl+PgUp 上一页　Ctrl+Z 撤销")
        )
        self._keys.hide()
        self._title = QLabel(self)
        self._title.setProperty("role", "heading")
        self._details = self._text_label()
        self._panel = self._make_panel()
        self._arrange()
        self.show_text("")

    def _text_label(self) -> QLabel:
        label = QLabel(self)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label

    def _make_panel(self) -> QWidget:
        panel = QWidget(self)
        column = QVBoxLayout(panel)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(self) // 4)
        column.addWidget(self._title)
        column.addWidget(self._details)
        panel.hide()
        return panel

    def _arrange(self) -> None:
        line = QHBoxLayout()
        line.addWidget(self._line, 1)
        line.addWidget(self._keys, 1)
        line.addWidget(self._key, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        side, top = em(self), em(self) // 3
        column.setContentsMargins(side, top, side, top)
        column.addWidget(self._panel)
        column.addLayout(line)

    @property
    def text(self) -> str:
        """The instruction that is shown."""
        return self._line.text()

    @property
    def is_large(self) -> bool:
        """Whether the panel is open."""
        return not self._panel.isHidden()

    def toggle(self) -> None:
        """Open or close the panel."""
        self._panel.setVisible(not self.is_large)
        self._line.setVisible(not self.is_large)
        self._keys.setVisible(self.is_large)

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
