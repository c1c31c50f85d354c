"""Data file → hand-off → data file, and → PDF → data file: no difference, whatever is written in it.

The normal run takes a few dozen declarations, `-m long` ten thousand. They go through real
files: SQLite, xlsx, PDF, and where LibreOffice is installed through a save by it.
"""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from perfgoals_desktop.documents.xlsx import Content, write_workbook
from perfgoals_desktop.documents.xlsx_hidden import HiddenSheet
from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.exchange.handoff import read_handoff
from perfgoals_desktop.exchange.hidden import SHEET, rows_of
from perfgoals_desktop.exchange.manifest import Kind
from perfgoals_desktop.exchange.payload import payload_of
from perfgoals_desktop.services.consigning import consign, snapshot_of
from perfgoals_desktop.services.consignment import parcel_of
from perfgoals_desktop.services.handing_over import hand_over
from perfgoals_desktop.services.importing import import_sources
from perfgoals_desktop.services.printing import print_forms
from perfgoals_desktop.storage.database import Database
from perfgoals_desktop.storage.repository import Repository
from perfgoals_desktop.storage.snapshots import Snapshots
from tests.exchange.parcels import CREATED, goods, program, sealed
from tests.generated import batches, cell_texts, made_up, paper_texts
from tests.samples import sample_declaration, sample_form

COUNT = pytest.mark.parametrize("count", [30, pytest.param(10_000, marks=pytest.mark.long)])
AT_ONCE = 200
OFFICE = shutil.which("soffice")
needs_office = pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")


def held(file):
    """What a data file holds: declarations in order, and what of them was sealed."""
    with Database.open(file) as database:
        declarations = list(Repository(database))
        snapshots = Snapshots(database)
        return declarations, [snapshots.revisions(item.id) for item in declarations]


def stored(file, declarations):
    """A data file with the declarations; each second one was sealed once as it is, and once before."""
    with Database.create(file) as database:
        Repository(database).save_all(declarations)
        for item in declarations[::2]:
            final = replace(item, status=Status.FINAL, revision=item.revision + 1)
            before = final.with_answer("name", "以前的名称")
            kept = [sealed(replace(before, revision=item.revision)), sealed(final)]
            Snapshots(database).take_in(map(snapshot_of, kept))
    return file


def gathered(file):
    with Database.open(file) as database:
        return consign(database, list(Repository(database)), Kind.DRAFT)


def through_handoff(folder, chosen):
    hand_over(folder / "报送.xlsx", chosen, program(), kind=Kind.DRAFT, created=CREATED)
    return folder / "报送.xlsx"


def through_pdf(folder, chosen):
    print_forms(folder / "申报表.pdf", chosen, program(), created=CREATED)
    return folder / "申报表.pdf"


def through_office(folder, chosen):
    return saved_by_office(through_handoff(folder, chosen))


def saved_by_office(file):
    """The workbook as LibreOffice saves it."""
    out, profile = file.parent / "saved", (file.parent / "profile").as_uri()
    command = [OFFICE, f"-env:UserInstallation={profile}", "--headless", "--convert-to", "xlsx"]
    subprocess.run([*command, "--outdir", out, file], check=True, capture_output=True, timeout=1200)
    return out / file.name


def check(declarations, carried_by, at_once=AT_ONCE):
    """Let declarations travel from one data file to another, some at a time."""
    for batch in batches(declarations, at_once):
        with TemporaryDirectory() as name:
            folder = Path(name)
            source = stored(folder / "甲.pgdb", batch)

            import_sources(folder / "乙.pgdb", [carried_by(folder, gathered(source))], program().catalog)

            assert held(folder / "乙.pgdb") == held(source)


@COUNT
def test_a_hand_off_loses_nothing(count):
    check(made_up(count, cell_texts()), through_handoff)


@COUNT
def test_a_printed_pdf_loses_nothing(count):
    check(made_up(count, paper_texts()), through_pdf)


@pytest.mark.long
@needs_office
def test_a_save_in_libreoffice_loses_nothing_and_changes_no_cell():
    """All sheets of two hundred; an import would ask if any visible cell showed something else."""
    check(made_up(200, cell_texts()), through_office, at_once=50)


@pytest.mark.long
@needs_office
def test_a_save_in_libreoffice_keeps_ten_thousand_payloads(tmp_path):
    """The hidden sheet alone, because LibreOffice takes a third of a second for each visible form."""
    chosen = goods(*made_up(10_000, cell_texts()))
    parcel = parcel_of(chosen, program(), kind=Kind.DRAFT, created=CREATED)
    content = Content(hidden=HiddenSheet(SHEET, lambda: rows_of(payload_of(parcel))))
    file, shown = tmp_path / "报送.xlsx", [(sample_declaration(), sample_form())]
    write_workbook(file, shown, created=CREATED, content=content)

    back = read_handoff(saved_by_office(file))

    assert back == parcel
