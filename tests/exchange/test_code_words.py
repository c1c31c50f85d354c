"""What sealed paper was packed with must stay readable for ever."""

import hashlib
import subprocess
import sys
from pathlib import Path

import pytest

from perfgoals_desktop.exchange.code_words import BYTES_AT_MOST, ENCODING, LATEST, code_words, file_of

ROOT = Path(__file__).parents[2]
EVERY_CHARACTER = "".join(chr(code) for code in range(0x110000) if not 0xD800 <= code < 0xE000)
TABLE = "764df5e1bec4261b6eaf68b7344e44b48661ac1ca27b824d8dfc72e41ccb210d"


def test_the_words_are_what_the_script_makes():
    command = [sys.executable, "packaging/build_code_words.py", "--check"]

    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, check=False, env={"PYTHONPATH": "."}
    )

    assert (done.stdout, done.returncode) == ("the words are these\n", 0)


def test_the_words_fit_into_what_an_unpacker_looks_back_at():
    assert 10_000 < len(code_words().words) <= BYTES_AT_MOST


def test_python_writes_every_character_as_it_did_when_paper_was_sealed():
    written = EVERY_CHARACTER.encode(ENCODING)

    assert hashlib.sha256(written).hexdigest() == TABLE
    assert written.decode(ENCODING) == EVERY_CHARACTER


def test_words_of_a_later_program_are_not_known():
    with pytest.raises(KeyError):
        code_words(LATEST + 1)
    assert not file_of(LATEST + 1).exists()


def test_packing_twice_gives_the_same():
    words = code_words()

    once, again = words.pack("培训期数\t≥4期"), words.pack("培训期数\t≥4期")

    assert once == again
    assert words.unpack(once, 100) == "培训期数\t≥4期"


@pytest.mark.parametrize(
    "spoilt", [b"", b"\xff\xff", code_words().pack("字" * 40) + b"x", code_words().pack("字")[:-1]]
)
def test_what_was_not_packed_is_refused(spoilt):
    with pytest.raises(ValueError):  # noqa: PT011 - whatever says it
        code_words().unpack(spoilt, 1000)


def test_no_more_is_unpacked_than_asked_for():
    with pytest.raises(ValueError, match="cut short"):
        code_words().unpack(code_words().pack("0" * 100_000), 10_000)
