import pytest

from perfgoals_desktop.cli.app import app

COMMANDS = [command.name for command in app.registered_commands]


@pytest.mark.parametrize("command", [None, *COMMANDS])
def test_every_help_is_in_chinese(run, command):
    code, out, err = run(*filter(None, [command, "--help"]))

    assert (code, err) == (0, "")
    assert "显示这段说明" in out
    assert "[选项]" in out
    assert "Show this message" not in out
    assert "[OPTIONS]" not in out


def test_a_folder_and_a_missing_file_have_sentences_of_their_own(run, tmp_path):
    data = tmp_path / "d.pgdb"

    folder = run("import", "--data", data, tmp_path)
    missing = run("import", "--data", data, tmp_path / "没有.txt")

    assert "是文件夹" in folder[2]
    assert "找不到“没有.txt”" in missing[2]
    assert folder[0] == missing[0] == 2
    assert not data.exists()
