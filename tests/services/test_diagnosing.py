"""The diagnosis helps whoever mends the program, and tells nothing of any form."""

import json
import logging
import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from perfgoals_desktop import bootstrap, user_folders
from perfgoals_desktop.domain.profile import Profile
from perfgoals_desktop.services.diagnosing import write_diagnosis
from perfgoals_desktop.services.importing import import_sources
from perfgoals_desktop.services.own_profile import write_own_profile
from perfgoals_desktop.services.sample import sample_source
from perfgoals_desktop.services.workspace import Workspace
from perfgoals_desktop.storage.errors import DataFileUnreadable

OWN = Profile("某某保密单位", "某某保密主管局", "张保密", "021-87654321")


@pytest.fixture(scope="module")
def program():
    return bootstrap.build()


@pytest.fixture
def folders(tmp_path, monkeypatch):
    monkeypatch.setattr(user_folders, "logs", lambda: tmp_path / "logs")
    monkeypatch.setattr(user_folders, "config", lambda: tmp_path / "config")
    log = logging.getLogger("perfgoals_desktop")
    before, log.handlers[:] = list(log.handlers), []
    bootstrap.start_log()
    yield tmp_path
    for handler in log.handlers:
        handler.close()
    log.handlers[:] = before


@pytest.fixture
def declared(folders, program):
    """A data file named after a project, and every text of what is in it."""
    file = folders / "预算联网监督经费.pgdb"
    import_sources(file, [sample_source()], program.catalog)
    workspace = Workspace(file)
    texts = {file.stem, "预算联网监督经费"}
    for item in workspace.everything():
        texts |= {str(answer) for answer in item.answers.values() if isinstance(answer, str)}
        texts |= {indicator.name for indicator in item.indicators}
    workspace.close()
    return file, {text for text in texts if len(text) > 1}


def written(out):
    with zipfile.ZipFile(out) as package:
        return {name: package.read(name).decode() for name in package.namelist()}


def complain(texts, file):
    """Let everything go wrong that quotes what was typed."""
    log = logging.getLogger("perfgoals_desktop.test")
    for text in texts:
        for error in (ValueError(text), DataFileUnreadable(Path(f"/x/{text}.pgdb"), text)):
            try:
                raise error  # noqa: TRY301 - the trace is wanted
            except Exception:
                log.exception("something failed")
    (user_folders.logs() / "crash.log").write_text(f'File "{Path.home()}/x.py", line 1\n', "utf-8")


def test_no_text_of_any_declaration_is_inside(folders, declared, program):
    file, texts = declared
    write_own_profile(OWN)
    complain(sorted(texts), file)

    write_diagnosis(folders / "x.zip", program, file, {"qt": "6"})

    parts = written(folders / "x.zip")
    secrets = {*texts, OWN.unit, OWN.department, OWN.clerk, OWN.telephone, str(folders)}
    assert len(texts) > 100
    assert len(parts["logs/perfgoals.log"]) > 10_000
    assert {(name, text) for name, part in parts.items() for text in secrets if text in part} == set()


def test_it_tells_versions_settings_and_soundness(folders, declared, program):
    file, _texts = declared

    write_diagnosis(folders / "x.zip", program, file, {"qt": "6"})

    parts = written(folders / "x.zip")
    versions, integrity = json.loads(parts["versions.json"]), json.loads(parts["integrity.json"])
    assert versions["window"] == {"qt": "6"}
    assert versions["forms"].keys() == program.catalog.forms.keys()
    assert versions["rules"] == program.rulebook.edition_mark
    assert json.loads(parts["settings.json"])["profile_filled"] == [False] * 4
    assert (integrity["structure"], integrity["contents"]) == ("sound", "sound")
    assert integrity["declarations"] == 14


def test_a_spoilt_data_file_is_told_and_quotes_nothing(folders, declared, program):
    file, texts = declared
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("UPDATE declaration SET name = name || '坏'")
        connection.commit()

    write_diagnosis(folders / "x.zip", program, file)

    part = written(folders / "x.zip")["integrity.json"]
    assert json.loads(part).get("contents") != "sound"
    assert not [text for text in texts if text in part]


@pytest.mark.parametrize("content", [None, b"", b"no data file"])
def test_what_is_no_data_file_is_told_by_its_kind(folders, program, content):
    file = folders / "x.pgdb"
    if content is not None:
        file.write_bytes(content)

    write_diagnosis(folders / "x.zip", program, file)

    report = json.loads(written(folders / "x.zip")["integrity.json"])
    assert "error" in report or report["structure"] != "sound"


def test_without_a_data_file_the_rest_is_told(folders, program):
    write_diagnosis(folders / "x.zip", program)

    assert "none open" in written(folders / "x.zip")["integrity.json"]
