"""By how much what is printed is moved, for printers that draw their paper in askew."""

from __future__ import annotations

from PySide6.QtWidgets import QDoubleSpinBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from perfgoals_desktop.errors import PerfGoalsError
from perfgoals_desktop.services.messages import explain
from perfgoals_desktop.services.paper_feed import MOST, STEP, PaperFeed, read_paper_feed, write_paper_feed
from perfgoals_desktop.ui.naming import named


class PrinterPage(QWidget):
    """Millimetres to the right and down."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        feed = read_paper_feed()
        self.right = self._box("feed_right", self.tr("向右移，毫米"), feed.right)
        self.down = self._box("feed_down", self.tr("向下移，毫米"), feed.down)
        rows = QFormLayout()
        rows.addRow(self.tr("向右移(&R)"), self.right)
        rows.addRow(self.tr("向下移(&W)"), self.down)
        told = self.tr(
            "打印机走纸有偏差、左右或上下页边距不对称时，在这里把整页内容挪一挪：偏左就填向右的毫米数，"
            "偏右填负数；偏上填向下的毫米数，偏下填负数。打印和存成 PDF 都按此移动。"
        )
        self._note = named(QLabel(told, self, wordWrap=True), "printer_note")
        column = QVBoxLayout(self)
        column.addLayout(rows)
        column.addWidget(self._note)
        column.addStretch(1)
        self.setFocusProxy(self.right)

    def take(self) -> bool:
        """Keep what is set; False, with the reason beneath, where that cannot be."""
        try:
            write_paper_feed(PaperFeed(self.right.value(), self.down.value()))
        except (PerfGoalsError, OSError) as error:
            self._note.setText(explain(error))
            return False
        return True

    def _box(self, name: str, accessible: str, value: float) -> QDoubleSpinBox:
        box = named(QDoubleSpinBox(self), name, accessible)
        box.setDecimals(1)
        box.setSingleStep(STEP)
        box.setRange(-MOST, MOST)
        box.setSuffix(self.tr(" 毫米"))
        box.setValue(value)
        return box
