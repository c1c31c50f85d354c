import logging
import sys
import zipfile

import pytest
from PySide6.QtCore import qInstallMessageHandler, qWarning
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog

from perfgoals_desktop.ui.folders import documents, output_folder
from perfgoals_desktop.ui.safety import watch_libraries


def test_the_diagnosis_is_written_where_it_is_asked_for(opened, tmp_path, monkeypatch, qtbot):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "诊断"), ""))

    opened.findChild(QAction, "diagnosis").trigger()

    qtbot.waitUntil(lambda: not opened.work.is_busy and "诊断.zip" in opened.messages.text)
    with zipfile.ZipFile(tmp_path / "诊断.zip") as package:
        assert {"versions.json", "settings.json", "integrity.json"} <= set(package.namelist())


def test_file_dialogs_begin_with_documents_and_then_where_one_was(settings, tmp_path):
    assert output_folder(settings) == documents()

    settings.remember_output_folder(tmp_path)
    assert output_folder(settings) == tmp_path

    settings.remember_output_folder(tmp_path / "gone")
    assert output_folder(settings) == documents()


@pytest.fixture
def ears():
    """What is heard of libraries is put back after the test."""
    unraisable, messages = sys.unraisablehook, qInstallMessageHandler(None)
    yield
    sys.unraisablehook = unraisable
    qInstallMessageHandler(messages)


@pytest.mark.usefixtures("ears")
def test_what_libraries_complain_of_is_noted_without_what_they_quote(caplog, monkeypatch):
    monkeypatch.setattr(logging.getLogger("perfgoals_desktop"), "propagate", True)
    watch_libraries()

    class Broken:
        def __del__(self):
            raise ValueError("机密内容")

    Broken()
    qWarning('cannot show "机密内容"')

    assert "unraisable error" in caplog.text
    assert "in __del__" in caplog.text
    assert "Qt: cannot show …" in caplog.text
    assert "机密内容" not in caplog.text
