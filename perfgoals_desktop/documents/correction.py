"""What was corrected in a declaration (更正说明), as a neutral sheet to be signed and sealed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain

from perfgoals_desktop import paths
from perfgoals_desktop.documents.sheet import Align, Cell, Entry, Role, Sheet
from perfgoals_desktop.domain.canonical import check_code
from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.domain.entering import written
from perfgoals_desktop.schema.definition import FieldKind, FormDefinition, Part
from perfgoals_desktop.schema.loader import load

HEAD_ROWS = 4
ROW_HEIGHT = 8.0
_COLUMNS = 4


class CorrectionTitles(Part):
    """The texts of one of the two kinds; see forms/exports/correction.toml."""

    title: str
    before_paper: str
    after_paper: str
    paper: str
    item: str
    before: str
    after: str
    absent: str
    gone: str
    rest: str
    same: str
    signed: bool


class CorrectionTexts(Part):
    """The texts of the document."""

    project: str
    unit: str
    heads: tuple[str, str, str, str]
    widths: tuple[float, float, float, float]
    blank: str
    correction: CorrectionTitles
    contrast: CorrectionTitles


@cache
def correction_texts() -> CorrectionTexts:
    """The texts that came with the program; raises BrokenDefinition."""
    return load(paths.forms() / "exports" / "correction.toml", CorrectionTexts)


@dataclass(frozen=True, slots=True)
class Paper:
    """One of the two papers; `standing` says its state and since when."""

    declaration: Declaration
    form: FormDefinition
    standing: str


@dataclass(frozen=True, slots=True)
class Row:
    """What was corrected; a text is None where there was or is no such indicator."""

    item: str
    before: str | None
    after: str | None


def lay_out_correction(before: Paper, after: Paper, rows: Sequence[Row], texts: CorrectionTexts) -> Sheet:
    """Place the differences between two papers on a sheet.

    Two papers of one declaration make a correction, others a mere contrast that nobody signs.
    """
    is_correction = before.declaration.id == after.declaration.id
    titles = texts.correction if is_correction else texts.contrast
    first = HEAD_ROWS + 1
    cells = chain(
        _head(before, after, titles, texts),
        _heading(titles, texts),
        _rows(rows, first, titles, texts.blank),
        [_last(first + len(rows), titles.rest if rows else titles.same)],
    )
    return Sheet(
        title=titles.title,
        subtitle=_year_line(after) if is_correction else "",
        widths=texts.widths,
        heights=(ROW_HEIGHT,) * (first + len(rows) + 1),
        cells=tuple(cells),
        repeated=(HEAD_ROWS,),
        signature=_signature(after) if titles.signed else (),
        seal=after.form.sheet.seal if titles.signed else "",
        draft=titles.signed and after.declaration.status.is_draft,
    )


def _year_line(paper: Paper) -> str:
    year = paper.declaration.answers.get("fiscal_year")
    return paper.form.sheet.year_line.format(fiscal_year="    " if year is None else written(year))


def _head(before: Paper, after: Paper, titles: CorrectionTitles, texts: CorrectionTexts) -> Iterator[Cell]:
    shown = (
        (texts.project, after.declaration.name),
        (texts.unit, after.declaration.text("implementing_unit")),
        (_paper_label(titles.before_paper, before), _paper(before, titles)),
        (_paper_label(titles.after_paper, after), _paper(after, titles)),
    )
    for row, (label, text) in enumerate(shown):
        yield Cell(row, 0, label, Role.LABEL, columns=2)
        yield Cell(row, 2, text, Role.PROSE, columns=2)


def _paper_label(template: str, paper: Paper) -> str:
    return template.format(year=written(paper.declaration.answers.get("fiscal_year")))


def _paper(paper: Paper, titles: CorrectionTitles) -> str:
    declaration = paper.declaration
    return titles.paper.format(
        name=declaration.name,
        revision=declaration.revision,
        check_code=check_code(declaration),
        standing=paper.standing,
    )


def _heading(titles: CorrectionTitles, texts: CorrectionTexts) -> Iterator[Cell]:
    named = {"item": titles.item, "before": titles.before, "after": titles.after}
    for column, head in enumerate(texts.heads):
        yield Cell(HEAD_ROWS, column, head.format_map(named), Role.HEADING)


def _rows(rows: Sequence[Row], first: int, titles: CorrectionTitles, blank: str) -> Iterator[Cell]:
    for number, row in enumerate(rows, start=1):
        place = first + number - 1
        yield Cell(place, 0, str(number), Role.COUNT)
        yield Cell(place, 1, row.item, Role.VALUE, align=Align.CENTRE)
        yield Cell(place, 2, _said(row.before, titles.absent, blank), Role.PROSE)
        yield Cell(place, 3, _said(row.after, titles.gone, blank), Role.PROSE)


def _said(text: str | None, missing: str, blank: str) -> str:
    return missing if text is None else text or blank


def _last(row: int, text: str) -> Cell:
    return Cell(row, 0, text, Role.PROSE, columns=_COLUMNS)


def _signature(paper: Paper) -> tuple[tuple[Entry, ...], ...]:
    """The signature block of the form; it is dated anew."""
    return tuple(
        tuple(Entry(paper.form.label(key), _entered(key, paper), key) for key in line.fields)
        for line in paper.form.sheet.signature
    )


def _entered(key: str, paper: Paper) -> str:
    if paper.form.has_field(key) and paper.form.field(key).kind is FieldKind.DATE:
        return ""
    return written(paper.declaration.answers.get(key), paper.form.money_unit)
