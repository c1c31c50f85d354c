"""Asks before something is done that cannot be undone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget


def confirm(
    parent: QWidget, name: str, yes: str, text: str, consequence: str, act: Callable[[], object]
) -> QMessageBox:
    """Ask `text`; `yes` names what is done and stands on its button, leaving is what Enter does."""
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setObjectName(name)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(yes)
    box.setText(text)
    box.setInformativeText(consequence)
    button = box.addButton(yes, QMessageBox.ButtonRole.DestructiveRole)
    leave = QCoreApplication.translate("Dialog", "取消")
    box.setDefaultButton(box.addButton(leave, QMessageBox.ButtonRole.RejectRole))
    button.clicked.connect(lambda _checked: act())
    box.open()
    return box
