"""The words of Fcitx 5 and of old Fcitx 4, against a Fcitx of the test's own on a bus of its own."""

import shutil
import subprocess
import threading

import pytest

from perfgoals_desktop.ui.typing_in import fcitx_bus
from perfgoals_desktop.ui.typing_in.fcitx_bus import FcitxBus, Heard, Key, NoFcitx

jeepney = pytest.importorskip("jeepney")
from jeepney.io.blocking import open_dbus_connection  # noqa: E402

A_KEY = Key(0x6E, 57, 0, False, 1)
OLD, PORTAL = "org.fcitx.Fcitx-7", "org.freedesktop.portal.Fcitx"


@pytest.fixture
def bus(monkeypatch):
    """A message bus for this test alone."""
    if shutil.which("dbus-daemon") is None:
        pytest.skip("no dbus-daemon here")
    command = ["dbus-daemon", "--session", "--nofork", "--print-address"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as daemon:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", daemon.stdout.readline().strip())
        monkeypatch.setenv("DISPLAY", ":7.0")
        yield daemon
        daemon.terminate()


class Server:
    """Answers as Fcitx does; `silent` never answers a key."""

    def __init__(self, name, *, silent=False):
        self.asked, self._silent = [], silent
        self._connection = open_dbus_connection("SESSION")
        request = jeepney.message_bus.RequestName(name)
        self._connection.send_and_get_reply(request, timeout=10)
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def _serve(self):
        while True:
            try:
                message = self._connection.receive(timeout=10)
            except (OSError, EOFError, ValueError):
                return
            fields = message.header.fields
            word = fields.get(jeepney.HeaderFields.member)
            if message.header.message_type is not jeepney.MessageType.method_call:
                continue
            self.asked.append((word, message.body))
            if word == "End":
                return
            self._answer(message, word)

    def _answer(self, message, word):
        path = message.header.fields[jeepney.HeaderFields.path]
        interface = message.header.fields[jeepney.HeaderFields.interface]
        reply = jeepney.new_method_return
        match word:
            case "CreateInputContext":
                made = reply(message, "oay", ("/ic/1", b""))
            case "CreateICv3":
                made = reply(message, "ibuuuu", (3, True, 0, 0, 0, 0))
            case "ProcessKeyEvent" if self._silent:
                return
            case "ProcessKeyEvent":
                emitter = jeepney.DBusAddress(path, interface=interface)
                self._connection.send(jeepney.new_signal(emitter, "CommitString", "s", ("你好",)))
                is_old = interface.endswith("InputContext")
                made = reply(message, "i" if is_old else "b", (1 if is_old else True,))
            case _:
                made = reply(message)
        self._connection.send(made)

    def stop(self):
        other = open_dbus_connection("SESSION")
        name = self._connection.unique_name
        address = jeepney.DBusAddress("/", bus_name=name, interface="x.y")
        other.send(jeepney.new_method_call(address, "End"))
        self._thread.join()
        self._connection.close()
        other.close()


@pytest.fixture
def serve(bus):
    servers = []

    def begin(name, **how):
        servers.append(Server(name, **how))
        return servers[-1]

    yield begin
    for server in servers:
        server.stop()


@pytest.mark.parametrize("name", [PORTAL, OLD])
def test_keys_go_there_and_texts_come_back(serve, name):
    server = serve(name)
    client = FcitxBus()

    client.focus(True)
    client.place(1, 2, 3, 4)
    assert client.takes(A_KEY)
    assert list(client.heard()) == [Heard("CommitString", ("你好",))]
    client.focus(False)
    client.close()

    words = [word for word, _ in server.asked]
    assert words[-5:] == ["FocusIn", "SetCursorRect", "ProcessKeyEvent", "FocusOut", "Reset"]
    assert {"SetCapability", "SetCapacity"} & set(words)
    told = dict(server.asked)["ProcessKeyEvent"]
    assert tuple(map(int, told)) == (0x6E, 57, 0, 0, 1)


def test_without_fcitx_there_is_none(bus):
    with pytest.raises(NoFcitx):
        FcitxBus()


def test_without_a_bus_there_is_none(monkeypatch):
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")

    with pytest.raises(NoFcitx):
        FcitxBus()


def test_a_fcitx_that_hangs_is_asked_no_more(serve, monkeypatch):
    monkeypatch.setattr(fcitx_bus, "PATIENCE_S", 0.2)
    serve(PORTAL, silent=True)
    client = FcitxBus()

    assert not client.takes(A_KEY)
    assert not client.takes(A_KEY)
    with pytest.raises(NoFcitx):
        client.takes(A_KEY)
    client.close()


def test_a_bus_that_ended_is_noticed(serve, bus):
    serve(PORTAL)
    client = FcitxBus()
    client.close()

    with pytest.raises(NoFcitx):
        client.takes(A_KEY)
    with pytest.raises(NoFcitx):
        list(client.heard())
