"""Fcitx over D-Bus, without Qt: keys go there, texts come back.

Fcitx 5 and late Fcitx 4 answer at the portal; older Fcitx 4, as on desktops of 2020, under a
name of the display with words of its own.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final, NamedTuple

if TYPE_CHECKING:
    from jeepney import Message
    from jeepney.io.blocking import DBusConnection

PATIENCE_S: Final = 1.0
"""A key that Fcitx does not answer for so long is typed as it is; it may be loading its words."""
MOST_SILENCES: Final = 3
"""After so many in a row Fcitx is taken for hung, and asked no more."""
_PREEDIT: Final = 1 << 1
_FORMATTED_PREEDIT: Final = 1 << 4
_PORTAL: Final = "org.freedesktop.portal.Fcitx"


class Key(NamedTuple):
    """A key as X knows it."""

    symbol: int
    code: int
    state: int
    is_release: bool
    time: int


class Heard(NamedTuple):
    """What Fcitx said: its word, `CommitString` or `UpdateFormattedPreedit`, and with what."""

    word: str
    body: tuple[Any, ...]


class NoFcitx(Exception):
    """Fcitx cannot be reached, or is no longer there."""


class FcitxBus:
    """One input context (输入上下文) of Fcitx; used by the GUI thread alone. Raises NoFcitx when made."""

    def __init__(self) -> None:
        from jeepney import DBusErrorResponse
        from jeepney.io.blocking import open_dbus_connection

        self._failures: tuple[type[Exception], ...] = (OSError, EOFError, ValueError, DBusErrorResponse)
        try:
            self._connection: DBusConnection = open_dbus_connection("SESSION")
        except (*self._failures, KeyError) as error:
            raise NoFcitx from error
        self._said: deque[Message] = deque()
        self._silences = 0
        try:
            self._open()
        except self._failures as error:
            self._connection.close()
            raise NoFcitx from error

    @property
    def descriptor(self) -> int:
        """What becomes readable when Fcitx says something."""
        return int(self._connection.sock.fileno())

    def takes(self, key: Key) -> bool:
        """Whether Fcitx has taken a key; raises NoFcitx."""
        kinds = "uuuiu" if self._is_old else "uuubu"
        body = (*key[:3], int(key.is_release), key.time) if self._is_old else tuple(key)
        answer = self._ask("ProcessKeyEvent", kinds, body)
        return bool(answer and answer[0])

    def focus(self, is_in: bool) -> None:
        """Say that a field can be typed into, or that none can; raises NoFcitx."""
        self._ask("FocusIn" if is_in else "FocusOut", "", ())
        if not is_in:
            self._ask("Reset", "", ())

    def place(self, left: int, top: int, width: int, height: int) -> None:
        """Say where the cursor is, so that the candidates appear there; raises NoFcitx."""
        self._ask("SetCursorRect", "iiii", (left, top, width, height))

    def heard(self) -> Iterator[Heard]:
        """What Fcitx has said since; raises NoFcitx."""
        from jeepney import HeaderFields

        with suppress(TimeoutError):
            while True:
                try:
                    self._connection.recv_messages(timeout=0)
                except TimeoutError:
                    raise
                except self._failures as error:
                    raise NoFcitx from error
        while self._said:
            message = self._said.popleft()
            yield Heard(str(message.header.fields.get(HeaderFields.member, "")), message.body)

    def close(self) -> None:
        """Let go of Fcitx."""
        with suppress(OSError):
            self._connection.close()

    def _open(self) -> None:
        from jeepney import DBusAddress, MatchRule, message_bus

        self._is_old = False
        for begin in (self._from_portal, self._from_old):
            found = begin()
            if found is not None:
                service, path, interface = found
                break
        else:
            raise OSError("no Fcitx")
        self._address = DBusAddress(path, bus_name=service, interface=interface)
        rule = MatchRule(type="signal", interface=interface, path=path)
        self._connection.send_and_get_reply(message_bus.AddMatch(rule), timeout=PATIENCE_S)
        self._filter = self._connection.filter(rule, queue=self._said)
        wanted = _PREEDIT | _FORMATTED_PREEDIT
        self._ask(*(("SetCapacity", "u") if self._is_old else ("SetCapability", "t")), (wanted,))

    def _from_portal(self) -> tuple[str, str, str] | None:
        from jeepney import DBusAddress

        for path in ("/org/freedesktop/portal/inputmethod", "/inputmethod"):
            address = DBusAddress(path, bus_name=_PORTAL, interface="org.fcitx.Fcitx.InputMethod1")
            said = [("program", "perfgoals"), ("display", f"x11:{os.environ.get('DISPLAY', '')}")]
            with suppress(*self._failures):
                body = self._call(address, "CreateInputContext", "a(ss)", (said,))
                return _PORTAL, str(body[0]), "org.fcitx.Fcitx.InputContext1"
        return None

    def _from_old(self) -> tuple[str, str, str] | None:
        from jeepney import DBusAddress

        service = f"org.fcitx.Fcitx-{_display_number(os.environ.get('DISPLAY', ''))}"
        address = DBusAddress("/inputmethod", bus_name=service, interface="org.fcitx.Fcitx.InputMethod")
        with suppress(*self._failures):
            body = self._call(address, "CreateICv3", "si", ("perfgoals", os.getpid()))
            self._is_old = True
            return service, f"/inputcontext_{body[0]}", "org.fcitx.Fcitx.InputContext"
        return None

    def _ask(self, word: str, kinds: str, body: tuple[Any, ...]) -> tuple[Any, ...]:
        """What Fcitx answers; nothing where it takes too long once or twice. Raises NoFcitx."""
        try:
            answer = self._call(self._address, word, kinds, body)
        except self._failures as error:
            self._silences += 1
            if isinstance(error, TimeoutError) and self._silences < MOST_SILENCES:
                return ()
            raise NoFcitx from error
        self._silences = 0
        return answer

    def _call(self, address: Any, word: str, kinds: str, body: tuple[Any, ...]) -> tuple[Any, ...]:  # noqa: ANN401 - the library's type
        from jeepney import new_method_call
        from jeepney.wrappers import unwrap_msg

        message = new_method_call(address, word, kinds or None, body)
        reply = self._connection.send_and_get_reply(message, timeout=PATIENCE_S)
        answer: tuple[Any, ...] = unwrap_msg(reply)
        return answer


def _display_number(display: str) -> str:
    """`0` of `:0.0`, as old Fcitx names itself."""
    return display.rpartition(":")[2].partition(".")[0] or "0"


Connect = Callable[[], FcitxBus]
