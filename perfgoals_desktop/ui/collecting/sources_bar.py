"""What is to be collected, and what it is held against: files, folders, lists, and how to take them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QWidget,
)

from perfgoals_desktop.services.arrivals import Truth
from perfgoals_desktop.ui.naming import named


class SourcesBar(QWidget):
    """Asks what to collect.

    Signals:
        changed(): there is something else to collect.
    """

    changed = Signal()

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self.sources: list[Path] = []
        self.units: Path | None = None
        self.controls: Path | None = None
        tr = self.tr
        self._told = named(QLabel(self, wordWrap=True), "collect_sources")
        self._units_told = named(QLabel(tr("（没有）"), self), "collect_units_file")
        self._controls_told = named(QLabel(tr("（没有）"), self), "collect_controls_file")
        self.drafts = named(QCheckBox(tr("草稿也收(&D)"), self), "collect_drafts")
        self.truth = named(QComboBox(self), "collect_truth", tr("表格导出后改过的文件"))
        for text, value in (
            (tr("不收，列出改过的格子"), None),
            (tr("按导出时的内容收"), Truth.PAYLOAD),
            (tr("按表格里现在的内容收"), Truth.CELLS),
        ):
            self.truth.addItem(text, value)
        self._arrange()
        self._tell()

    def add(self, sources: Sequence[Path]) -> None:
        """Collect these too; each once."""
        self.sources += [source for source in sources if source not in self.sources]
        if sources:
            self._folder = sources[0].parent
        self._tell()
        self.changed.emit()

    def clear(self) -> None:
        """Collect nothing so far."""
        self.sources.clear()
        self._tell()
        self.changed.emit()

    def _add_files(self) -> None:
        files, _ = QFileDialog.getOpenFileNames(
            self, self.tr("选择报送文件"), str(self._folder), self.tr("报送文件") + " (*.xlsx *.pdf)"
        )
        self.add([Path(file) for file in files])

    def _add_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(
            self, self.tr("选择放有报送文件的文件夹"), str(self._folder)
        )
        self.add([Path(folder)] if folder else [])

    def _choose_units(self) -> None:
        self.units = self._list(self.tr("选择单位名单"), self._units_told)

    def _choose_controls(self) -> None:
        self.controls = self._list(self.tr("选择控制数"), self._controls_told)

    def _list(self, title: str, told: QLabel) -> Path | None:
        chosen, _ = QFileDialog.getOpenFileName(self, title, str(self._folder), "(*.txt *.csv *.xlsx)")
        told.setText(Path(chosen).name if chosen else self.tr("（没有）"))
        return Path(chosen) if chosen else None

    def _tell(self) -> None:
        names = "、".join(source.name or str(source) for source in self.sources[:4])
        more = self.tr("等 {0} 个").format(len(self.sources)) if len(self.sources) > 4 else ""
        ask = self.tr("选择或拖入各单位的报送文件，或放有它们的文件夹。")
        self._told.setText(names + more or ask)

    def _button(self, name: str, text: str, act: object) -> QPushButton:
        button = named(QPushButton(text, self), name)
        button.setAutoDefault(False)
        button.clicked.connect(act)
        return button

    def _arrange(self) -> None:
        tr = self.tr
        row = QHBoxLayout()
        row.addWidget(self._button("collect_add_files", tr("添加文件…(&A)"), self._add_files))
        row.addWidget(self._button("collect_add_folder", tr("添加文件夹…(&F)"), self._add_folder))
        row.addWidget(self._button("collect_clear", tr("清空(&E)"), self.clear))
        row.addWidget(self._told, 1)
        beside = QHBoxLayout()
        beside.addWidget(self._button("collect_units", tr("单位名单…(&U)"), self._choose_units))
        beside.addWidget(self._units_told)
        beside.addSpacing(self.fontMetrics().height())
        beside.addWidget(self._button("collect_controls", tr("控制数…(&N)"), self._choose_controls))
        beside.addWidget(self._controls_told)
        beside.addStretch(1)
        label = QLabel(tr("表格导出后改过的(&T)"), self)
        label.setBuddy(self.truth)
        for widget in (label, self.truth, self.drafts):
            beside.addWidget(widget)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.addLayout(row, 0, 0)
        grid.addLayout(beside, 1, 0)
