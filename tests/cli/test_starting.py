from pathlib import Path

import pytest

from perfgoals_desktop import cli
from perfgoals_desktop.cli import starting
from perfgoals_desktop.cli.starting import Language, Wish, read_wish
from perfgoals_desktop.storage.errors import DataFileMissing

FILE = Path("数据.pgdb")


@pytest.mark.parametrize(
    ("words", "wish"),
    [
        (["open"], Wish()),
        (["open", "数据.pgdb"], Wish(FILE)),
        (["open", "--sample"], Wish(sample=True)),
        (["open", "--lang", "en", "数据.pgdb"], Wish(FILE, language=Language.ENGLISH)),
    ],
)
def test_plain_words_open_the_window(words, wish):
    assert read_wish(words) == wish


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["list", "--data", "数据.pgdb"],
        ["open", "--help"],
        ["open", "--lang"],
        ["open", "--lang", "fr"],
        ["open", "--lang=en"],
        ["open", "a.pgdb", "b.pgdb"],
        ["open", ""],
    ],
)
def test_anything_else_is_left_to_the_command_line(words):
    assert read_wish(words) is None


@pytest.fixture
def shown(monkeypatch):
    wishes = []
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setattr(starting, "show", lambda wish: wishes.append(wish) or 3)
    return wishes


def test_the_window_gives_the_exit_code(shown):
    assert cli.main(["open", "数据.pgdb"]) == 3
    assert shown == [Wish(FILE)]


def test_what_goes_wrong_is_said_in_one_sentence(shown, monkeypatch, capsys):
    def fail(_wish):
        raise DataFileMissing(FILE)

    monkeypatch.setattr(starting, "show", fail)

    assert cli.main(["open", "数据.pgdb"]) == 2

    told = capsys.readouterr().err
    assert "数据.pgdb" in told
    assert len(told.splitlines()) == 1


def test_without_a_display_there_is_a_sentence(shown, monkeypatch, capsys):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")

    assert cli.main(["open"]) == 2
    assert shown == []
    assert capsys.readouterr().err.strip()
