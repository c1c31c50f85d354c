from pathlib import Path

from PySide6.QtCore import QStandardPaths

from perfgoals_desktop.ui.folders import documents


def named(monkeypatch, folder):
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(folder))


def test_file_dialogs_begin_among_the_documents(monkeypatch, tmp_path):
    named(monkeypatch, tmp_path)

    assert documents() == tmp_path


def test_where_there_are_no_documents_they_begin_at_home(monkeypatch, tmp_path):
    named(monkeypatch, tmp_path / "没有")

    assert documents() == Path.home()
