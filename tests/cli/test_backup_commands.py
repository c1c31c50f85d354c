from __future__ import annotations

import shutil
import subprocess
import sys

import pytest

from perfgoals_desktop.services.archive import archive_of
from perfgoals_desktop.services.backups import Backups
from perfgoals_desktop.storage.files import remove_data_file
from perfgoals_desktop.storage.retention import Occasion
from tests.cli.conftest import SAMPLE

SEAL = (
    "import sys; from pathlib import Path; from perfgoals_desktop import bootstrap;"
    "from perfgoals_desktop.services.workspace import Workspace;"
    "workspace = Workspace(Path(sys.argv[1])); ids = [item.id for item in workspace.everything()];"
    "workspace.finalise(ids, bootstrap.build()); workspace.close()"
)


@pytest.fixture
def data(imported, tmp_path):
    return shutil.copy(imported, tmp_path / "data.pgdb")


def test_an_import_into_an_old_file_makes_a_backup(run, run_json, data, tmp_path):
    run("import", "--data", data, SAMPLE)

    (backup,) = run_json("backups", data, "--json")

    assert (backup["occasion"], backup["projects"], backup["usable"]) == ("import", 14, True)


def test_backups_are_listed_with_what_they_hold(run, data):
    Backups(data).make(Occasion.ASKED).backup.file.with_name("20230101T000000000000Z-asked.pgdb").write_text(
        "x"
    )

    code, out, _ = run("backups", data)

    assert code == 0
    assert "手动" in out
    assert "不能用" in out
    assert "共 2 个备份" in out


def test_a_spoilt_file_is_restored_by_number(run, run_json, data):
    Backups(data).make(Occasion.ASKED)
    data.write_bytes(b"spoilt")

    code, out, _ = run("restore", data, "1")

    assert code == 0
    assert "恢复前的内容在" in out
    assert len(run_json("list", "--data", data, "--json")) == 14


def test_a_backup_is_named_by_its_file_too(run_json, data):
    made = Backups(data).make(Occasion.ASKED).backup

    told = run_json("restore", data, made.file, "--json")

    assert told["backup"] == str(made.file)
    assert told["before"].endswith("-restore.pgdb")


@pytest.mark.parametrize("wanted", ["7", "no.pgdb"])
def test_a_backup_that_is_not_there_is_told(run, data, wanted):
    code, _, err = run("restore", data, wanted)

    assert code == 2
    assert "不能用" in err


def test_a_data_file_is_rebuilt_from_the_archive(run, run_json, data):
    subprocess.run([sys.executable, "-c", SEAL, data], check=True)
    archive = archive_of(data).folder
    sealed = len(list(archive.rglob("*.json")))
    remove_data_file(data)
    (archive / "notes.json").write_text("")

    code, out, _ = run("rebuild", archive, "--out", data)

    assert code == 0
    assert "没有用上" in out
    held = run_json("list", "--data", data, "--json")
    assert len(held) == sealed > 5
    told = run_json("rebuild", archive, "--out", data.with_name("b.pgdb"), "--json")
    assert (told["projects"], len(told["left_out"])) == (sealed, 1)


def test_a_command_that_writes_respects_who_is_writing(run, data):
    hold = (
        "import sys; from pathlib import Path; from perfgoals_desktop.services.workspace import Workspace\n"
        "Workspace(Path(sys.argv[1])); print('held', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", hold, data], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        other.stdout.readline()
        code, _, err = run("import", "--data", data, SAMPLE)
        listed, _, _ = run("list", "--data", data)
        other.communicate()

    assert code == 2
    assert "正被用户" in err
    assert listed == 0
