"""Gives what is typed to Fcitx before Qt sees it, and what Fcitx makes of it to the field in front."""

from __future__ import annotations

import logging
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSocketNotifier, Qt
from PySide6.QtGui import (
    QGuiApplication,
    QInputMethodEvent,
    QInputMethodQueryEvent,
    QKeyEvent,
    QTextCharFormat,
    QWindow,
)
from PySide6.QtWidgets import QApplication, QWidget

from perfgoals_desktop.ui.typing_in.fcitx_bus import Connect, FcitxBus, Heard, Key, NoFcitx

_KEYS: Final = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease})
_SECRET: Final = Qt.InputMethodHint.ImhHiddenText


class FcitxClient(QObject):
    """Stands before the windows of an application; without Fcitx every key goes on as it is."""

    def __init__(self, application: QApplication, connect: Connect = FcitxBus) -> None:
        super().__init__(application)
        self._connect = connect
        self._bus: FcitxBus | None = None
        self._notifier: QSocketNotifier | None = None
        self._field: QObject | None = None
        self._is_composing = False
        self._format = QTextCharFormat()
        self._format.setFontUnderline(True)
        self._reach()
        application.installEventFilter(self)
        application.focusObjectChanged.connect(self._follow_focus)
        self._follow_focus(QGuiApplication.focusObject())

    @property
    def is_active(self) -> bool:
        """Whether Fcitx is there."""
        return self._bus is not None

    def end(self) -> None:
        """Stand before nothing any more, and let go of Fcitx."""
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.removeEventFilter(self)
            application.focusObjectChanged.disconnect(self._follow_focus)
        self._close()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        # A key comes to the window first; what is sent on to fields has been asked about already.
        if self._field is None or not isinstance(watched, QWindow) or not isinstance(event, QKeyEvent):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.setAccepted(self._is_composing or event.isAccepted())
            return self._is_composing
        return event.type() in _KEYS and event.nativeVirtualKey() != 0 and self._takes(event)

    def _takes(self, event: QKeyEvent) -> bool:
        key = Key(
            event.nativeVirtualKey(),
            event.nativeScanCode(),
            event.nativeModifiers(),
            event.type() == QEvent.Type.KeyRelease,
            event.timestamp() & 0xFFFFFFFF,
        )
        try:
            if self._bus is None:
                return False
            self._tell_place(self._bus)
            taken = self._bus.takes(key)
        except NoFcitx:
            self._lose()
            return False
        self._hear()
        return taken

    def _hear(self) -> None:
        try:
            said = list(self._bus.heard()) if self._bus is not None else []
        except NoFcitx:
            self._lose()
            return
        for heard in said:
            self._pass_on(heard)

    def _pass_on(self, heard: Heard) -> None:
        if self._field is None:
            return
        match heard:
            case Heard("CommitString", (str(text), *_)):
                event = QInputMethodEvent()
                event.setCommitString(text)
                self._is_composing = False
                QCoreApplication.sendEvent(self._field, event)
            case Heard("UpdateFormattedPreedit", (list(parts), int(cursor), *_)):
                self._show_preedit("".join(str(part[0]) for part in parts), cursor)
            case _:
                pass

    def _show_preedit(self, text: str, cursor: int) -> None:
        """Show what is being composed in the field; `cursor` counts bytes of UTF-8."""
        place = len(text.encode()[: max(cursor, 0)].decode(errors="ignore").encode("utf-16-le")) // 2
        length = len(text.encode("utf-16-le")) // 2
        kinds = QInputMethodEvent.AttributeType
        parts: list[Any] = [
            QInputMethodEvent.Attribute(kinds.TextFormat, 0, length, self._format),
            QInputMethodEvent.Attribute(kinds.Cursor, place, 1, None),
        ]
        self._is_composing = bool(text)
        if self._field is not None:
            QCoreApplication.sendEvent(self._field, QInputMethodEvent(text, parts if text else []))

    def _follow_focus(self, field: QObject | None) -> None:
        before, self._field = self._field, field if _is_typed_into(field) else None
        if self._is_composing and before is not None:
            self._is_composing = False
            QCoreApplication.sendEvent(before, QInputMethodEvent())
        if self._bus is None and self._field is not None:
            self._reach()
        try:
            if self._bus is not None:
                self._bus.focus(self._field is not None)
        except NoFcitx:
            self._lose()

    def _tell_place(self, bus: FcitxBus) -> None:
        widget = self._field
        if not isinstance(widget, QWidget):
            return
        rectangle = QGuiApplication.inputMethod().cursorRectangle().toRect()
        corner = widget.window().mapToGlobal(rectangle.topLeft())
        ratio = widget.devicePixelRatioF()
        left, top, width, height = (
            round(number * ratio)
            for number in (corner.x(), corner.y(), rectangle.width(), rectangle.height())
        )
        bus.place(left, top, width, height)

    def _reach(self) -> None:
        try:
            self._bus = self._connect()
        except NoFcitx:
            return
        self._notifier = QSocketNotifier(self._bus.descriptor, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._hear)

    def _lose(self) -> None:
        """Go on without Fcitx; the next field that is entered looks for it again."""
        logging.getLogger(__name__).warning("Fcitx is gone")
        self._close()

    def _close(self) -> None:
        bus, self._bus = self._bus, None
        if self._notifier is not None:
            self._notifier.setEnabled(False)
            self._notifier.deleteLater()
            self._notifier = None
        if bus is not None:
            bus.close()


def _is_typed_into(field: QObject | None) -> bool:
    """Whether an object takes text that an input method may see."""
    if field is None:
        return False
    query = QInputMethodQueryEvent(Qt.InputMethodQuery.ImEnabled | Qt.InputMethodQuery.ImHints)
    QCoreApplication.sendEvent(field, query)
    hints = query.value(Qt.InputMethodQuery.ImHints) or 0
    return bool(query.value(Qt.InputMethodQuery.ImEnabled)) and not int(hints) & _SECRET.value
