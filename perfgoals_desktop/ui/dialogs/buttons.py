"""The buttons beneath a dialog, named after what they do."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton


def take_or_leave(
    dialog: QDialog, text: str, take: Callable[[], object]
) -> tuple[QDialogButtonBox, QPushButton]:
    """A box with a default button that takes, and one that leaves; and the former."""
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, dialog)
    leave = box.button(QDialogButtonBox.StandardButton.Cancel)
    leave.setText(QCoreApplication.translate("Dialog", "取消"))
    button = box.addButton(text, QDialogButtonBox.ButtonRole.AcceptRole)
    button.setObjectName("take")
    button.setDefault(True)
    box.accepted.connect(take)
    box.rejected.connect(dialog.reject)
    return box, button
