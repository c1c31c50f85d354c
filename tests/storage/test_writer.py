from __future__ import annotations

import getpass

import pytest

from perfgoals_desktop.storage.writer import Writer


def test_a_writer_is_who_is_logged_in(monkeypatch):
    monkeypatch.setattr(getpass, "getuser", lambda: "clerk")

    assert Writer().name == "clerk"


@pytest.mark.parametrize("error", [OSError, KeyError, ImportError])
def test_nobody_may_be_logged_in(monkeypatch, error):
    def nobody() -> str:
        raise error

    monkeypatch.setattr(getpass, "getuser", nobody)

    assert Writer().name == ""


def test_every_sitting_is_another_session():
    writer = Writer("clerk")

    later = writer.sitting_down()

    assert later.name == "clerk"
    assert len({writer.session, later.session, Writer("clerk").session}) == 3
