import errno
from pathlib import Path
from types import MappingProxyType

import pytest

from perfgoals_desktop import errors
from perfgoals_desktop.reading.notes import Note, NoteCode
from perfgoals_desktop.services.messages import every_sentence, explain
from perfgoals_desktop.services.messages.notes import describe_note
from tests.samples import sample_form


def every_error(root=errors.PerfGoalsError):
    for kind in root.__subclasses__():
        yield kind
        yield from every_error(kind)


@pytest.mark.parametrize("code", list(NoteCode))
def test_every_note_has_a_sentence_without_keys(code):
    keys = ("form", "others", "fiscal_year", "field", "option", "joined", "pieces", "indicator", "operator")
    more = ("value", "category", "label", "suffix", "cells", "cell", "unit", "form_unit")
    data = dict.fromkeys((*keys, *more), "X") | {
        "field": "carry_over",
        "category": "output.quantity",
        "form": "shanghai-2023",
    }

    sentence = describe_note(Note(code, "a.txt", "", 1, "", MappingProxyType(data)), sample_form())

    assert sentence
    assert not any(key in sentence for key in ("carry_over", "output.quantity", "shanghai-2023", "{"))


def test_every_error_of_the_program_is_explained_by_a_sentence_of_its_own():
    unexplained = {
        kind.__name__
        for kind in every_error()
        if every_sentence.explain.dispatch(kind) is every_sentence.explain.dispatch(errors.PerfGoalsError)
    }

    assert unexplained <= {"Cancelled", "NotAnAmount"}


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EACCES, errno.EROFS, errno.ENOENT, errno.EIO, 9999])
def test_what_the_system_refuses_names_the_file_and_the_remedy(number):
    sentence = explain(OSError(number, "text of the system", str(Path("数据.pgdb"))))

    assert sentence.startswith("“数据.pgdb”：")
    assert "请" in sentence
    assert "text of the system" not in sentence


def test_a_bug_is_told_without_its_text():
    sentence = explain(ZeroDivisionError("division by zero"))

    assert "ZeroDivisionError" in sentence
    assert "division by zero" not in sentence
