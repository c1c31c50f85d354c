"""Build resources/pinyin/initials.txt: the initial letters of every character's readings.

Run it as `python packaging/build_initials.py`; `--check` only compares. The readings
are those of the library pypinyin. The program searches with this table, because the
library itself takes half a second and 50 MB to load.
"""

from __future__ import annotations

import argparse
import sys
import unicodedata
from collections import Counter, defaultdict
from importlib.metadata import files, version
from pathlib import Path

from pypinyin.phrases_dict import phrases_dict
from pypinyin.pinyin_dict import pinyin_dict

FOLDER = Path(__file__).resolve().parents[1] / "resources" / "pinyin"
FILE = FOLDER / "initials.txt"
LICENCE = FOLDER / "LICENSE.txt"

LEAST_SHARE = 0.01
"""A second reading that fewer of the words have is of no help to somebody who searches."""


def main() -> int:
    """Write the table, or compare it with the one that is there; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--check", action="store_true", help="compare with the file that is there")
    if parser.parse_args().check:
        same = FILE.read_text("utf-8") == table()
        print("the table is this one" if same else "the table differs")
        return 0 if same else 1
    FOLDER.mkdir(exist_ok=True)
    FILE.write_text(table(), "utf-8", newline="\n")
    LICENCE.write_text(licence(), "utf-8", newline="\n")
    print(f"{FILE.name}: {FILE.stat().st_size:,} bytes")
    return 0


def table() -> str:
    """A line a letter: the letter, the characters read so, and those of which it is a second reading."""
    first: dict[str, list[str]] = defaultdict(list)
    other: dict[str, list[str]] = defaultdict(list)
    in_words = letters_in_words()
    for code in sorted(pinyin_dict):
        commonest, *others = letters(chr(code), in_words[chr(code)])
        first[commonest].append(chr(code))
        for letter in others:
            other[letter].append(chr(code))
    head = f"# Made by packaging/build_initials.py with pypinyin {version('pypinyin')}; see LICENSE.txt.\n"
    lines = (f"{letter}\t{''.join(first[letter])}\t{''.join(other[letter])}\n" for letter in sorted(first))
    return head + "".join(lines)


def letters_in_words() -> dict[str, Counter[str]]:
    """How often a character is read with which initial in the words that the library knows."""
    counted: dict[str, Counter[str]] = defaultdict(Counter)
    for word, readings in phrases_dict.items():
        for character, reading in zip(word, readings, strict=False):
            counted[character][initial(reading[0])] += 1
    return counted


def letters(character: str, in_words: Counter[str]) -> list[str]:
    """The initials of a character, the commonest first; what words do not use is left out."""
    known = [initial(reading) for reading in pinyin_dict[ord(character)].split(",")]
    used = [letter for letter, count in in_words.most_common() if count >= LEAST_SHARE * in_words.total()]
    return [letter for letter in used if letter in known] or known[:1]


def initial(reading: str) -> str:
    """The letter that a reading begins with, without its tone mark."""
    return unicodedata.normalize("NFD", reading)[0]


def licence() -> str:
    """The licence that the readings come under."""
    found = next(path for path in files("pypinyin") or () if path.name.startswith("LICENSE"))
    text = found.read_text("utf-8")
    return f"initials.txt is derived from pypinyin, which comes under this licence:\n\n{text}"


if __name__ == "__main__":
    sys.exit(main())
