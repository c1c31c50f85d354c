"""Paper: the same forms printed by every engine, with and without their codes."""

from __future__ import annotations

from collections.abc import Iterator

from perfgoals_desktop import paths
from tests.benchmarks.peers_env import peer
from tests.benchmarks.registry import DATA, Contender, Race, Size, ours, own

PLAIN, CODED = "forms to PDF, without codes", "forms to PDF, as the program prints them"
ONE = "one form as its own PDF"
RAW = "raw PDF writer"
TYPST, FPDF2, PLATYPUS, OFFICE = "Typst", "fpdf2 tables", "reportlab platypus", "LibreOffice"
SLOW = 1000
"""The engines that build tables of objects print no more than so many."""


def races(size: Size) -> Iterator[Race]:
    """14 to 10,000 forms; an office suite prints the fewest."""
    from tests.benchmarks.neutral_forms import workbook_file

    DATA.mkdir(parents=True, exist_ok=True)
    for count in size.of((14, 1_000, 10_000), (2, 14)):
        yield Race(CODED, count, (ours("printing", "ours-with-codes", count), *coded_peers(count)))
        yield Race(PLAIN, count, (ours("printing", "ours", count), *plain_peers(count)))
    for count in size.of((14, 100), ()):
        command = own("peers.office_pdf", workbook_file(count))
        office = Contender(OFFICE, command, (OFFICE,))
        yield Race("forms to PDF beside an office suite", count, (ours("printing", "ours", count), office))
    yield Race(ONE, 1, (ours("printing", "one"),))


def coded_peers(count: int) -> tuple[Contender, ...]:
    return (ours("printing", "raw-with-codes", count, name=RAW), engine(TYPST, "typst", count, "codes"))


def plain_peers(count: int) -> tuple[Contender, ...]:
    quick = (ours("printing", "raw", count, name=RAW), engine(TYPST, "typst", count))
    if count > SLOW:
        return quick
    return (*quick, engine(FPDF2, "fpdf2", count), engine(PLATYPUS, "platypus", count, needs="reportlab"))


def engine(name: str, script: str, count: int, *more: str, needs: str = "") -> Contender:
    from tests.benchmarks.neutral_forms import forms_file

    out = DATA / f"{script}-{count}.pdf"
    fonts = paths.resources() / "fonts"
    return peer(name, f"{script}_pdf", forms_file(count), fonts, out, *more, needs=needs or script)
