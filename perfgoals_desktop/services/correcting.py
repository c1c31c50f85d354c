"""Print what was corrected in declarations (更正说明)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from perfgoals_desktop.atomic import replacing
from perfgoals_desktop.documents.correction import Paper, Row, correction_texts, lay_out_correction
from perfgoals_desktop.documents.pdf import Pdf, make_pdf, missing_characters
from perfgoals_desktop.documents.sheet import Sheet
from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.services.differences import Comparison
from perfgoals_desktop.services.errors import NotPrintable
from perfgoals_desktop.services.printing import faces, metadata_of
from perfgoals_desktop.services.program import Program
from perfgoals_desktop.services.status_names import STATUS_NAMES


@dataclass(frozen=True, slots=True)
class Correction:
    """A comparison to be printed; the moments are those when either side was sealed, None for drafts."""

    comparison: Comparison
    before_sealed: datetime | None = None
    after_sealed: datetime | None = None


def draw_corrections(corrections: Sequence[Correction], program: Program, *, created: datetime) -> Pdf:
    """The differences of several projects as one PDF in memory; raises NotPrintable."""
    sheets = list(_sheets(corrections, program))
    return make_pdf(sheets, faces(), metadata_of(sheets[0].title, created))


def print_corrections(
    out: Path, corrections: Sequence[Correction], program: Program, *, created: datetime
) -> Pdf:
    """Write the differences of several projects to one PDF; raises NotPrintable before writing anything."""
    pdf = draw_corrections(corrections, program, created=created)
    with replacing(out) as file:
        file.write(pdf.data)
    return pdf


def _sheets(corrections: Sequence[Correction], program: Program) -> Iterator[Sheet]:
    for correction in corrections:
        comparison = correction.comparison
        before = _paper(comparison.before, correction.before_sealed, program)
        after = _paper(comparison.after, correction.after_sealed, program)
        rows = [Row(line.label, line.before, line.after) for line in comparison.lines]
        sheet = lay_out_correction(before, after, rows, correction_texts())
        for key, characters in missing_characters(sheet, faces()).items():
            raise NotPrintable(comparison.after.name, key, characters)
        yield sheet


def _paper(declaration: Declaration, sealed: datetime | None, program: Program) -> Paper:
    standing = STATUS_NAMES[declaration.status]
    if sealed is not None:
        standing += f"　{sealed.astimezone():%Y-%m-%d}"
    return Paper(declaration, program.catalog.form(declaration.form_id), standing)
