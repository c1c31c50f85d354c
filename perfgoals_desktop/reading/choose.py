"""Which form a section is: the one that leaves least over, of the right year."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from types import MappingProxyType

from perfgoals_desktop.reading.cells import Row
from perfgoals_desktop.reading.form_reader import FormReader, Reading
from perfgoals_desktop.reading.notes import Note, NoteCode

Trial = tuple[FormReader, Reading]


def read_section(rows: Sequence[Row], readers: Sequence[FormReader], year: int | None) -> Reading:
    """Read a section as the form that fits best; a choice that was not clear is noted.

    `year` is the year that stands above the section, if one does.
    """
    trials = _trials(rows, readers, year)
    least = min(reading.cost for _, reading in trials)
    fitting = [trial for trial in trials if trial[1].cost == least]
    of_year = [trial for trial in fitting if trial[1].year in trial[0].form.years]
    chosen = max(of_year or fitting, key=_newest)
    found = chosen[1].year
    if len(of_year) > 1 or (not of_year and len(fitting) > 1):
        others = ", ".join(reader.form.id for reader, _ in of_year or fitting if reader is not chosen[0])
        return _noted(chosen, rows, NoteCode.FORM_AMBIGUOUS, others=others)
    if found is not None and not of_year:
        return _noted(chosen, rows, NoteCode.FORM_NOT_OF_YEAR, fiscal_year=found)
    return chosen[1]


def _trials(rows: Sequence[Row], readers: Sequence[FormReader], year: int | None) -> list[Trial]:
    """The section as every form, or as those of its year if one of them fits without a rest."""
    of_year = [reader for reader in readers if year in reader.form.years]
    trials = [(reader, reader.read(rows)) for reader in of_year]
    if not any(reading.cost == 0 for _, reading in trials):
        trials += [(reader, reader.read(rows)) for reader in readers if reader not in of_year]
    return trials


def _newest(trial: Trial) -> int:
    return trial[0].form.years.last or 9999


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
