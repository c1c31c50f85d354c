"""Nesting beyond what Python can follow is refused like any other spoilt file."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QByteArray, QMimeData

from perfgoals_desktop import stopping
from perfgoals_desktop.schema.errors import BrokenDefinition
from perfgoals_desktop.schema.loader import load_form
from perfgoals_desktop.ui.models.indicator_mime import OWN_FORMAT, unpack

DEEP = "[" * 100_000


@pytest.mark.parametrize("text", [f"id = {DEEP}", "a." * 50_000 + "b = 1", f"id = {'9' * 5000}"])
def test_a_definition_beyond_measure_is_set_aside(text, tmp_path, monkeypatch):
    monkeypatch.setattr(stopping, "SECONDS", 0.5)
    file = tmp_path / "form.toml"
    file.write_text(text)

    with pytest.raises(BrokenDefinition):
        load_form(file)


@pytest.mark.parametrize("text", [DEEP, '{"declaration": ' + DEEP])
def test_a_deep_clipboard_holds_no_indicators(text):
    mime = QMimeData()
    mime.setData(OWN_FORMAT, QByteArray(text.encode()))

    assert unpack(mime) is None
