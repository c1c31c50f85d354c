"""The log tells where and of what kind; nothing that was typed, no name of a file."""

import logging
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


def test_a_log_that_cannot_be_made_is_silent(tmp_path, capfd):
    (tmp_path / "logs").write_text("a file stands where the folder should")

    log = PlainLog(tmp_path / "logs")
    log.handle(logging.LogRecord("x", logging.ERROR, "f", 1, "what", (), None))
    log.close()

    assert capfd.readouterr() == ("", "")
