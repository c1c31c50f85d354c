"""Forms of every size for tests of the printed page, and the cells that a page must show."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from itertools import cycle, islice
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from perfgoals_desktop import paths
from perfgoals_desktop.documents.columns import installed
from perfgoals_desktop.documents.fonts import Faces, official_faces
from perfgoals_desktop.documents.layout import lay_out
from perfgoals_desktop.documents.pdf import make_pdf
from perfgoals_desktop.documents.pdf_file import Metadata
from perfgoals_desktop.documents.printable import printable
from perfgoals_desktop.documents.remarks import with_remark_rows
from perfgoals_desktop.documents.summary import summarise
from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.domain.money import Money
from perfgoals_desktop.schema.loader import load_form
from tests.samples import INDICATORS, sample_declaration, sample_form, sample_indicator

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from perfgoals_desktop.documents.sheet import Cell, Sheet
    from perfgoals_desktop.domain.declaration import Answer
    from perfgoals_desktop.schema.definition import FormDefinition

METADATA = Metadata(title="申报表", created=datetime(2025, 3, 1))  # noqa: DTZ001 - any date will do
SENTENCE = "完成 4 项调研，形成报告≥3（篇），“整改率”达到95.5%以上；费用不超过17元/人·天。"


def official() -> Faces:
    """The typefaces of the program."""
    return official_faces(paths.resources() / "fonts")


def long_text(length: int) -> str:
    """A text of so many characters in which no two stretches of ten sentences are alike."""
    sentences = (f"第{number}条，{SENTENCE}" for number in range(1, length + 1))
    return "".join(islice("".join(islice(sentences, length // 20 + 1)), length))


def declaration_with(indicators: int, **answers: Answer | None) -> Declaration:
    """A declaration with so many indicators, spread over the categories."""
    rows = islice(cycle(INDICATORS), indicators)
    return sample_declaration(**answers).with_indicators(
        sample_indicator(place, category, f"{name}（第{place + 1}项）", value)
        for place, (category, name, value) in enumerate(rows)
    )


def form_sheet(indicators: int = 8, **answers: Answer | None) -> Sheet:
    """The sheet of such a declaration."""
    return lay_out(declaration_with(indicators, **answers), sample_form())


def county_form() -> FormDefinition:
    """A made-up form of another place, with one column of its own."""
    return load_form(Path(__file__).parent / "data" / "forms" / "county-2025.toml")


def county_sheet(indicators: int, goal: str) -> Sheet:
    """A sheet of the made-up form, each indicator with its weight."""
    form = county_form()
    keys = cycle(form.category_keys)
    rows = (
        replace(
            sample_indicator(place, next(keys), f"受益农户（第{place}项）", "≥30(户)"),
            columns={"weight": "5"},
        )
        for place in range(indicators)
    )
    answers = {"nature": "新增项目", "annual_requested": Money(123_456), "annual_goal": goal}
    return lay_out(Declaration(UUID(int=7), form.id).with_answers(answers).with_indicators(rows), form)


def summary_sheet(projects: int, **answers: Answer | None) -> Sheet:
    """The summary of so many declarations of every size; `answers` are common to them."""
    form = sample_form()
    listed = [
        (declaration_with(number % 20, name=f"第{number}个项目，{SENTENCE[: number % 40]}", **answers), form)
        for number in range(1, projects + 1)
    ]
    return summarise(listed, installed().summary)


def printed(*sheets: Sheet) -> bytes:
    """The sheets as one PDF file."""
    return make_pdf(sheets, official(), METADATA).data


def in_reading_order(sheet: Sheet) -> list[Cell]:
    """The cells row by row, each from left to right."""
    return sorted(with_remark_rows(sheet).cells, key=lambda cell: (cell.row, cell.column))


def shown_texts(cells: Sequence[Cell]) -> Iterator[str]:
    """What of each cell's text has to be found on paper."""
    for cell in cells:
        if text := printable(cell.text).replace("\n", ""):
            yield text
