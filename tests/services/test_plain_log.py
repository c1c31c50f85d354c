"""The log tells where and of what kind; nothing that was typed, no name of a file."""

import logging
import sys
from pathlib import Path

from perfgoals_desktop.services.plain_log import PlainFormatter, PlainLog, plain_words, trace_of
from perfgoals_desktop.storage.errors import DataFileMissing

TYPED = "机密项目经费"


def fail():
    try:
        raise DataFileMissing(Path(f"/home/zhang/{TYPED}.pgdb"))  # noqa: TRY301 - the trace is wanted
    except DataFileMissing as error:
        raise ValueError(TYPED) from error


def failed():
    try:
        fail()
    except ValueError as error:
        return error
    raise AssertionError


def test_a_line_has_kind_and_place_of_an_error_and_of_its_cause():
    error = failed()
    told = (type(error), error, error.__traceback__)
    record = logging.LogRecord("x", logging.ERROR, "f", 1, "what %s", ("happened",), told)

    line = PlainFormatter().format(record)

    assert "what happened" in line
    assert line.index("DataFileMissing") < line.index("builtins.ValueError")
    assert "test_plain_log.py" in line
    assert "in fail" in line


def test_no_message_and_no_folder_is_told():
    error = failed()

    line = trace_of(type(error), error, error.__traceback__)

    assert TYPED not in line
    assert str(Path(__file__).parent) not in line


def test_errors_that_cause_each_other_are_told_once():
    one, other = ValueError(), KeyError()
    one.__cause__, other.__cause__ = other, one

    assert trace_of(ValueError, one, None).splitlines() == ["builtins.KeyError", "builtins.ValueError"]


def test_an_error_without_a_kind_is_nothing():
    assert PlainFormatter().formatException((None, None, None)) == ""


def test_words_of_a_library_lose_what_they_quote():
    assert plain_words(f"bad \"{TYPED}\" in 'x': {TYPED}!") == "bad … in …: …!"
    assert len(plain_words("x" * 1000)) == 200


def test_the_first_line_makes_folder_and_file(tmp_path):
    log = PlainLog(tmp_path / "logs")
    assert not (tmp_path / "logs").exists()

    log.handle(logging.LogRecord("x", logging.ERROR, "f", 1, "what %s", ("happened",), None))
    log.close()

    assert "ERROR x what happened" in (tmp_path / "logs" / "perfgoals.log").read_text("utf-8")


LINE = logging.LogRecord("x", logging.ERROR, "f", 1, "what", (), None)


def test_a_log_that_cannot_be_made_is_silent(tmp_path, capfd):
    (tmp_path / "logs").write_text("a file stands where the folder should")

    log = PlainLog(tmp_path / "logs")
    log.handle(LINE)
    log.close()

    assert capfd.readouterr() == ("", "")


def test_a_log_that_cannot_be_written_is_silent(tmp_path, capfd):
    (tmp_path / "logs" / "perfgoals.log").mkdir(parents=True)

    log = PlainLog(tmp_path / "logs")
    log.handle(LINE)
    log.close()

    assert capfd.readouterr() == ("", "")


def test_whoever_logs_goes_on_when_the_log_cannot_even_be_loaded(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "perfgoals_desktop.services.log_files", None)  # no file opens any more
    monkeypatch.delattr("perfgoals_desktop.services.log_files", raising=False)
    log = PlainLog(tmp_path)

    log.handle(LINE)

    assert not list(tmp_path.iterdir())


def test_a_log_is_written_again_when_its_disk_is_back(tmp_path):
    stick = tmp_path / "stick"
    stick.touch()
    log = PlainLog(stick / "logs")
    log.handle(LINE)
    stick.unlink()

    log.handle(LINE)
    log.close()

    assert (stick / "logs" / "perfgoals.log").read_text("utf-8").count("what") == 1
