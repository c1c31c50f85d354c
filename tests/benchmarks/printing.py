"""Print so many forms by one of our ways: `python -m tests.benchmarks.printing WAY COUNT [FILE]`.

The declarations are there before the clock starts; everything behind them counts: layout,
page breaks, fonts, codes, the file.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from perfgoals_desktop.documents.layout import lay_out
from perfgoals_desktop.documents.pdf import write_pdf
from perfgoals_desktop.documents.pdf_file import Metadata
from tests.benchmarks.clock import Clock, tell
from tests.benchmarks.print_forms import FACES, FORM, coded_sheet, made
from tests.benchmarks.raw_pdf import RawForm

TITLE = Metadata(title="申报表")


def ours(items, out):
    write_pdf(out, (lay_out(item, FORM) for item in items), FACES, TITLE)


def ours_with_codes(items, out):
    write_pdf(out, map(coded_sheet, items), FACES, TITLE)


def raw(items, out):
    out.write(RawForm(FACES, FORM).write(items))


def raw_with_codes(items, out):
    out.write(RawForm(FACES, FORM, codes=True).write(items))


WAYS = {
    "ours": ours,
    "ours-with-codes": ours_with_codes,
    "raw": raw,
    "raw-with-codes": raw_with_codes,
}


def main(way: str, count: int, file: Path | None) -> None:
    with tempfile.TemporaryFile() if file is None else file.open("wb") as out:
        with Clock() as clock:
            WAYS[way](clock.unmeasured(made(count)), out)
        tell({**clock.figures, "kilobytes": out.tell() / 1024})


def one_form(times: int = 50) -> None:
    """One form as its own file, again and again, the fonts being there."""
    with tempfile.TemporaryFile() as out:
        ours_with_codes(made(1), out)
    took = []
    for item in made(times):
        with tempfile.TemporaryFile() as out, Clock() as clock:
            ours_with_codes([item], out)
        took.append((clock.wall, clock.cpu))
    walls, cpus = map(sorted, zip(*took, strict=True))
    tell({"wall": walls[times // 2], "cpu": cpus[times // 2]})


if __name__ == "__main__":
    if sys.argv[1] == "one":
        one_form()
    else:
        main(sys.argv[1], int(sys.argv[2]), Path(sys.argv[3]) if len(sys.argv) > 3 else None)
