from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel

from perfgoals_desktop.ui.first_paint import FirstPaint


def test_what_waits_is_called_once_and_after_the_paint(qtbot):
    label = QLabel("财政项目支出绩效目标申报表")
    qtbot.addWidget(label)
    called = []
    FirstPaint(label, 0, lambda: called.append(label.isVisible()))

    QTimer.singleShot(0, label.show)
    qtbot.waitUntil(lambda: called == [True])
    label.repaint()
    qtbot.wait(5)

    assert called == [True]


def test_nothing_is_called_before_anything_is_painted(qtbot):
    label = QLabel("财政项目支出绩效目标申报表")
    qtbot.addWidget(label)
    called = []
    FirstPaint(label, 0, lambda: called.append(True))

    qtbot.wait(20)

    assert called == []
