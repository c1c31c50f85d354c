"""How fast paper is made: run with `pytest -m long tests/benchmarks/test_paper.py`.

Times are those of the processor, and ratios are taken within one run, because
machines have neighbours.
"""

import subprocess
import sys
import time
from pathlib import Path
from statistics import median

import pytest

from tests.benchmarks.print_forms import (
    FACES,
    FORM,
    declarations,
    printed,
    printed_with_codes,
    processor_time,
)
from tests.benchmarks.raw_pdf import RawForm
from tests.pdf_drawing import drawn_pages

pytestmark = pytest.mark.long

ROUNDS = 9
PATIENCE = 10.0
"""So many seconds may pass until the machine has a moment for one form alone."""


def written_by_hand(items):
    return RawForm(FACES, FORM).write(items)


def written_by_hand_with_codes(items):
    return RawForm(FACES, FORM, codes=True).write(items)


def in_a_process_of_its_own(count):
    """Seconds and megabytes of a fresh process that prints so many forms."""
    command = [sys.executable, "-m", "tests.benchmarks.print_forms", str(count)]
    root = Path(__file__).parents[2]
    done = subprocess.run(command, capture_output=True, check=True, cwd=root, text=True)
    return map(float, done.stdout.split())


def test_the_form_written_by_hand_draws_what_ours_draws():
    items = declarations(1)

    (page,) = drawn_pages(printed(items))
    raw = RawForm(FACES, FORM)
    raw.page(items[0])

    texts = sum(operator.endswith("Tj") for operator in raw.texts)
    assert abs(texts - len(page.texts) - len(page.watermarks)) <= 5
    assert abs(len(raw.rules) - len(page.rules)) <= 5


@pytest.mark.parametrize(
    ("ours", "by_hand"),
    [(printed, written_by_hand), (printed_with_codes, written_by_hand_with_codes)],
    ids=["without codes", "with codes"],
)
def test_a_thousand_forms_take_little_longer_than_written_by_hand(ours, by_hand, record_property):
    items = declarations(1000)

    rounds = [processor_time(ours, items) / processor_time(by_hand, items) for _ in range(ROUNDS)]

    ratio = median(rounds)
    record_property("ratio", ratio)
    assert ratio <= 1.5


def test_one_form_takes_ten_milliseconds(record_property):
    items = declarations(1)
    end = time.monotonic() + PATIENCE

    least = processor_time(printed_with_codes, items)
    while least > 0.005 and time.monotonic() < end:
        least = min(least, processor_time(printed_with_codes, items))

    record_property("milliseconds", 1000 * least)
    assert least <= 0.010


def test_time_grows_with_the_number_of_forms_only_and_memory_stays_small(record_property):
    few, megabytes = in_a_process_of_its_own(1000)
    many, most = in_a_process_of_its_own(10_000)

    record_property("seconds", [few, many])
    record_property("megabytes", [megabytes, most])
    assert megabytes <= 100
    assert most <= 1.1 * megabytes
    assert many <= 13 * few
