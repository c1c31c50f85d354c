"""Which form a section is: the one that leaves least over, of the right year."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from types import MappingProxyType

from perfgoals_desktop.reading.cells import Row
from perfgoals_desktop.reading.form_reader import FormReader, Reading
from perfgoals_desktop.reading.notes import Note, NoteCode

Trial = tuple[FormReader, Reading]


def read_section(rows: Sequence[Row], readers: Sequence[FormReader]) -> Reading:
    """Read a section as the form that fits best; a choice that was not clear is noted."""
    trials = [(reader, reader.read(rows)) for reader in readers]
    least = min(reading.cost for _, reading in trials)
    fitting = [trial for trial in trials if trial[1].cost == least]
    of_year = [trial for trial in fitting if trial[1].year in trial[0].form.years]
    chosen = max(of_year or fitting, key=_newest)
    year = chosen[1].year
    if len(of_year) > 1 or (not of_year and len(fitting) > 1):
        others = ", ".join(reader.form.id for reader, _ in of_year or fitting if reader is not chosen[0])
        return _noted(chosen, rows, NoteCode.FORM_AMBIGUOUS, others=others)
    if year is not None and not of_year:
        return _noted(chosen, rows, NoteCode.FORM_NOT_OF_YEAR, fiscal_year=year)
    return chosen[1]


def _newest(trial: Trial) -> int:
    years = trial[0].form.years
    return years.last or 9999


def _noted(trial: Trial, rows: Sequence[Row], code: NoteCode, **data: str | int) -> Reading:
    reader, reading = trial
    first = rows[0]
    note = Note(
        code=code,
        file="",
        sheet="",
        line=first.line,
        text="\t".join(cell.text for cell in first.cells),
        data=MappingProxyType({"form": reader.form.id, **data}),
        declaration=reading.declaration.id,
    )
    return replace(reading, notes=(note, *reading.notes))
