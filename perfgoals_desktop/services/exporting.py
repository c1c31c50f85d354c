"""Export declarations as one workbook: summary, forms, flat table, codes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from perfgoals_desktop.documents.xlsx import Content, write_workbook
from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.services.program import Program
from perfgoals_desktop.services.progress import Progress, silent
from perfgoals_desktop.services.reviewing import results_for_summary, review_all


def export(
    out: Path,
    declarations: Sequence[Declaration],
    program: Program,
    *,
    created: datetime,
    progress: Progress = silent,
) -> None:
    """Write the workbook in place of `out`; raises TextNotWritable before anything is written."""
    results = results_for_summary(review_all(declarations, program))
    forms = [(declaration, program.catalog.form(declaration.form_id)) for declaration in declarations]
    write_workbook(out, forms, created=created, content=Content(results=results), progress=progress)
