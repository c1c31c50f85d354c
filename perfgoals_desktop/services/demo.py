"""The demonstration: published forms in; data file, review, paper, workbook and JSON out."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID

from perfgoals_desktop.atomic import replacing
from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.domain.money import Money, total
from perfgoals_desktop.rules.check import Review
from perfgoals_desktop.services.consignment import Consignment
from perfgoals_desktop.services.dumping import dump
from perfgoals_desktop.services.exporting import export
from perfgoals_desktop.services.importing import import_sources
from perfgoals_desktop.services.printing import print_forms, print_summary
from perfgoals_desktop.services.program import Program
from perfgoals_desktop.services.progress import Progress, silent
from perfgoals_desktop.services.reviewing import results_for_summary, review_all
from perfgoals_desktop.services.sample import sample_source
from perfgoals_desktop.storage.files import remove_data_file


@dataclass(frozen=True, slots=True)
class Demo:
    """What the demonstration made."""

    declarations: tuple[Declaration, ...]
    reviews: dict[UUID, Review]
    pages: tuple[int, ...]
    files: tuple[Path, ...]

    @property
    def indicators(self) -> int:
        """How many indicators all declarations have."""
        return sum(len(declaration.indicators) for declaration in self.declarations)

    @property
    def requested(self) -> Money:
        """The sum of the amounts requested for the year."""
        amounts = (declaration.amount("annual_requested") for declaration in self.declarations)
        return total([amount for amount in amounts if amount])


def run_demo(folder: Path, program: Program, *, created: datetime, progress: Progress = silent) -> Demo:
    """Make everything anew in `folder`, which is made when it is missing."""
    folder.mkdir(parents=True, exist_ok=True)
    data = folder / "demo.pgdb"
    remove_data_file(data)
    declarations = import_sources(data, [sample_source()], program.catalog, progress).added
    reviews = review_all(declarations, program, progress)
    results = results_for_summary(reviews)
    forms, summary = folder / "declarations.pdf", folder / "summary.pdf"
    workbook, dumped = folder / "workbook.xlsx", folder / "declarations.json"
    pages = print_forms(forms, Consignment(declarations), program, created=created, progress=progress)
    print_summary(summary, declarations, program.catalog, results, created=created)
    export(workbook, declarations, program, created=created, progress=progress)
    _write_json(dumped, declarations, program)
    return Demo(declarations, reviews, pages, (data, forms, summary, workbook, dumped))


def _write_json(out: Path, declarations: tuple[Declaration, ...], program: Program) -> None:
    dumped = [dump(item, program.catalog.form(item.form_id)) for item in declarations]
    with replacing(out) as file:
        file.write((json.dumps(dumped, ensure_ascii=False, indent=2) + "\n").encode())
