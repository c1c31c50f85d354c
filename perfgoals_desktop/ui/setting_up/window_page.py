"""Language and size of letters of the windows."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from perfgoals_desktop.ui.appearance import LARGEST, SMALLEST, Appearance
from perfgoals_desktop.ui.language import CHINESE, ENGLISH, LANGUAGE
from perfgoals_desktop.ui.naming import named
from perfgoals_desktop.ui.settings import Settings

_NAMES: Final = {CHINESE: "中文", ENGLISH: "English"}
"""Each in itself, so that whoever reads only one of them finds it."""


class WindowPage(QWidget):
    """The size changes at once when it is taken, the language at the next start."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._look = Appearance(settings)
        self.points = named(QDoubleSpinBox(self), "font_points", self.tr("字号"))
        self.points.setDecimals(1)
        self.points.setRange(SMALLEST, LARGEST)
        self.points.setSuffix(self.tr(" 磅"))
        self.points.setValue(self._look.points)
        self.language = named(QComboBox(self), "language", self.tr("语言"))
        for key, name in _NAMES.items():
            self.language.addItem(name, key)
        self.language.setCurrentIndex(max(0, self.language.findData(settings.text(LANGUAGE, CHINESE))))
        rows = QFormLayout()
        rows.addRow(self.tr("字号(&F)"), self.points)
        rows.addRow(self.tr("语言(&L)"), self.language)
        told = self.tr("五号字是 10.5 磅。语言下次启动时生效；打印的表总是中文。")
        column = QVBoxLayout(self)
        column.addLayout(rows)
        column.addWidget(QLabel(told, self, wordWrap=True))
        column.addStretch(1)
        self.setFocusProxy(self.points)

    def take(self) -> bool:
        """Keep what is set."""
        self._settings.set_text(LANGUAGE, str(self.language.currentData()))
        if self.points.value() != self._look.points:
            self._look.choose_points(self.points.value())
        return True
