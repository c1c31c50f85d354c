from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget


@pytest.fixture
def in_window(qtbot) -> Callable[[QWidget], QWidget]:
    """Show a widget with the focus, above another one that the focus can go to."""

    windows: list[QWidget] = []

    def show(widget: QWidget) -> QWidget:
        window = QWidget()
        windows.append(window)
        column = QVBoxLayout(window)
        column.addWidget(widget)
        other = QLineEdit()
        other.setObjectName("other")
        column.addWidget(other)
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        return widget

    return show


@pytest.fixture
def leave(qtbot) -> Callable[[QWidget], None]:
    """Click into the other widget, as with the mouse."""

    def click(widget: QWidget) -> None:
        other = widget.window().findChild(QLineEdit, "other")
        qtbot.mouseClick(other, Qt.MouseButton.LeftButton)
        other.setFocus(Qt.FocusReason.MouseFocusReason)

    return click


@pytest.fixture
def heard() -> list[tuple[str, object]]:
    """What an input said, in order."""
    return []


@pytest.fixture
def listen(heard):
    def connect(widget: QWidget) -> None:
        widget.edited.connect(lambda key, answer: heard.append((key, answer)))

    return connect
