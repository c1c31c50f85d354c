"""How much may come in: the numbers as they are promised, each of them in its sentence."""

from __future__ import annotations

import pytest

from perfgoals_desktop.exchange.pdf_limits import MOST_UNPACKED
from perfgoals_desktop.reading.survey import MOST_COLUMNS, MOST_ROWS
from perfgoals_desktop.services.messages import explain
from perfgoals_desktop.sources import FORMS, FileTooLarge, Measure
from perfgoals_desktop.stopping import SECONDS

MEGABYTE = 1024 * 1024


def test_the_limits_are_those_that_are_promised():
    assert (FORMS.bytes, FORMS.entries) == (20 * MEGABYTE, 500)
    assert (FORMS.unpacked, FORMS.ratio) == (100 * MEGABYTE, 100)
    assert (MOST_ROWS, MOST_COLUMNS, SECONDS) == (20_000, 100, 10)
    assert MOST_UNPACKED == 256 * MEGABYTE


@pytest.mark.parametrize("measure", Measure)
def test_a_sentence_says_how_much_it_is_and_how_much_it_may_be(measure):
    sentence = explain(FileTooLarge("收到.xlsx", measure, 123_456, 1_000))

    assert "收到.xlsx" in sentence
    assert "123,456" in sentence
    assert "1,000" in sentence
