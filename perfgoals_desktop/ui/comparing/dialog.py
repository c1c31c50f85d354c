"""The window in which two papers are compared (版本对比)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from perfgoals_desktop.domain.canonical import check_code
from perfgoals_desktop.services.comparing import compare
from perfgoals_desktop.services.correcting import Correction
from perfgoals_desktop.services.differences import Comparison, LineKind
from perfgoals_desktop.services.program import Program
from perfgoals_desktop.ui.comparing.choices import Choice, first_pair
from perfgoals_desktop.ui.comparing.table import DifferenceTable
from perfgoals_desktop.ui.comparing.text_pane import TextPane
from perfgoals_desktop.ui.naming import named
from perfgoals_desktop.ui.theme import open_at


class CompareDialog(QDialog):
    """Two papers out of a list; what differs stands in a table, each text in full below it.

    Signals:
        others_wanted(): papers of another project are to be added, see `add`.
        printing_wanted(correction): print what differs.
        saving_wanted(correction): save what differs as PDF.
    """

    others_wanted = Signal()
    printing_wanted = Signal(object)
    saving_wanted = Signal(object)

    def __init__(
        self,
        choices: Sequence[Choice],
        program: Program,
        parent: QWidget | None = None,
        *,
        with_project: UUID | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("compare_dialog")
        self.setWindowTitle(self.tr("版本对比：{0}").format(choices[0].declaration.name))
        self._choices: list[Choice] = []
        self._program = program
        self.before = named(QComboBox(self), "compare_before", self.tr("原内容"))
        self.after = named(QComboBox(self), "compare_after", self.tr("现内容"))
        self._told = named(QLabel(self, wordWrap=True), "compare_told")
        self.table = DifferenceTable(self)
        self.text = TextPane(self)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self._print = self._button("print_correction", self.tr("打印更正说明…(&P)"))
        self._save = self._button("save_correction", self.tr("存为 PDF…(&S)"))
        self._arrange()
        self._connect()
        self.add(choices)
        self._choose(*first_pair(choices, with_project))
        self.table.setFocus()

    @property
    def correction(self) -> Correction:
        """What is shown, for paper."""
        before, after = self._chosen(self.before), self._chosen(self.after)
        return Correction(self._compared(), before.sealed, after.sealed)

    def add(self, choices: Sequence[Choice], *, chosen: bool = False) -> None:
        """Add papers to choose from; with `chosen` the first of them is compared with what is now."""
        first, pair = len(self._choices), (self.before.currentIndex(), self.after.currentIndex())
        self._choices += choices
        several = len({choice.declaration.id for choice in self._choices}) > 1
        for box in (self.before, self.after):
            box.blockSignals(True)
            box.clear()
            box.addItems([choice.text(named=several) for choice in self._choices])
            box.blockSignals(False)
        self._choose(first if chosen else max(pair[0], 0), max(pair[1], 0))

    def _choose(self, before: int, after: int) -> None:
        for box, place in ((self.before, before), (self.after, after)):
            box.blockSignals(True)
            box.setCurrentIndex(place)
            box.setToolTip(box.currentText())
            box.blockSignals(False)
        self._show()

    def _chosen(self, box: QComboBox) -> Choice:
        return self._choices[box.currentIndex()]

    def _compared(self) -> Comparison:
        before, after = self._chosen(self.before), self._chosen(self.after)
        return compare(before.declaration, after.declaration, self._program)

    def _show(self) -> None:
        """Compare what is chosen."""
        compared = self._compared()
        self.table.show_lines(compared.lines)
        self._told.setText(self._in_short(compared))
        same = self.before.currentIndex() == self.after.currentIndex()
        for button in (self._print, self._save):
            button.setEnabled(bool(compared) and not same)

    def _in_short(self, compared: Comparison) -> str:
        if len(self._choices) == 1:
            return self.tr("还没有别的版本可以对比：这个项目没有定稿过。可以用“其他项目”选去年的申报表。")
        if not compared:
            code = check_code(compared.after)
            return self.tr("两份内容一致，校验码都是 {0}。").format(code)
        fields = sum(line.kind in {LineKind.FIELD, LineKind.FORM} for line in compared.lines)
        return self.tr("共 {0} 处不同：{1} 栏，{2} 项指标。").format(
            len(compared.lines), fields, len(compared.lines) - fields
        )

    def _swap(self) -> None:
        self._choose(self.after.currentIndex(), self.before.currentIndex())

    def _button(self, name: str, text: str) -> QPushButton:
        button = self._buttons.addButton(text, QDialogButtonBox.ButtonRole.ActionRole)
        return _quiet(named(button, name))

    def _connect(self) -> None:
        for box in (self.before, self.after):
            box.currentIndexChanged.connect(lambda _place: self._choose(*self._places()))
        self.table.line_changed.connect(self.text.show_line)
        self._print.clicked.connect(self._leave_to(self.printing_wanted.emit))
        self._save.clicked.connect(self._leave_to(self.saving_wanted.emit))
        self._buttons.rejected.connect(self.reject)

    def _places(self) -> tuple[int, int]:
        return self.before.currentIndex(), self.after.currentIndex()

    def _leave_to(self, act: Callable[[Correction], None]) -> Callable[[], None]:
        """Close and go on: what comes of it is said in the window behind."""

        def leave() -> None:
            correction = self.correction
            self.accept()
            act(correction)

        return leave

    def _arrange(self) -> None:
        swap = _quiet(named(QPushButton(self.tr("对调(&W)"), self), "swap_sides"))
        swap.clicked.connect(self._swap)
        others = _quiet(named(QPushButton(self.tr("其他项目…(&O)"), self), "compare_others"))
        others.clicked.connect(self.others_wanted)
        _quiet(self._buttons.button(QDialogButtonBox.StandardButton.Close)).setText(self.tr("关闭"))
        rows = QGridLayout()
        for row, (text, box, button) in enumerate(
            ((self.tr("原内容(&A)"), self.before, swap), (self.tr("现内容(&B)"), self.after, others))
        ):
            label = QLabel(text, self)
            label.setBuddy(box)
            for column, widget in enumerate((label, box, button)):
                rows.addWidget(widget, row, column)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        rows.setColumnStretch(1, 1)
        halves = QSplitter(Qt.Orientation.Vertical, self)
        halves.addWidget(self.table)
        halves.addWidget(self.text)
        halves.setStretchFactor(0, 3)
        halves.setStretchFactor(1, 2)
        halves.setChildrenCollapsible(False)
        column_box = QVBoxLayout(self)
        column_box.addLayout(rows)
        column_box.addWidget(self._told)
        column_box.addWidget(halves, 1)
        column_box.addWidget(self._buttons)
        open_at(self, 60, 32)


def _quiet(button: QPushButton) -> QPushButton:
    """A button that Enter in the table does not press."""
    button.setAutoDefault(False)
    return button
