import codecs

import pypdfium2
import pytest

from perfgoals_desktop import paths
from perfgoals_desktop.documents.fonts import official_faces
from perfgoals_desktop.documents.layout import lay_out
from perfgoals_desktop.documents.pdf import make_pdf
from perfgoals_desktop.documents.pdf_file import Metadata
from perfgoals_desktop.domain.canonical import content
from perfgoals_desktop.reading.notes import NoteCode, NoteKind
from perfgoals_desktop.reading.read import read_file, read_text
from tests.reading import sources

TEXT = sources.sample_text()
ROWS = [row for row in sources.sample_rows() if not row[0].startswith("--")]


def contents(result):
    return [content(declaration) for declaration in result.declarations]


@pytest.mark.parametrize(
    "data",
    [
        codecs.BOM_UTF8 + TEXT.encode(),
        TEXT.encode("gb18030"),
        TEXT.encode("utf-16"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode(),
    ],
    ids=["bom", "gb18030", "utf16", "utf16be-bom", "utf16le", "utf16be", "crlf", "cr"],
)
def test_encoding_and_line_ends_change_nothing(tmp_path, catalog, sample_content, data):
    file = sources.written(tmp_path, "forms.txt", data)

    assert contents(read_file(file, catalog)) == sample_content


@pytest.mark.parametrize(
    ("name", "make"),
    [
        ("forms.xlsx", sources.as_workbook),
        ("forms.docx", sources.as_document),
        ("forms.csv", lambda rows: "\n".join(",".join(f'"{cell}"' for cell in row) for row in rows)),
        ("forms.md", lambda rows: "\n".join(f"|{'|'.join(row)}|" if row[1:] else row[0] for row in rows)),
        ("lines.txt", sources.one_cell_a_line),
        ("spaced.txt", lambda rows: "\n".join("    ".join(filter(None, row)) for row in rows)),
    ],
)
def test_the_same_forms_in_another_shape_read_the_same(tmp_path, catalog, sample_content, name, make):
    file = sources.written(tmp_path, name, make(ROWS))

    result = read_file(file, catalog)

    assert contents(result) == sample_content
    assert {note.code for note in result.notes} == {NoteCode.OUTSIDE_FORM}


@pytest.mark.parametrize("width", [16, 18, 20, 22, 24, 28])
def test_cells_broken_into_lines_are_put_together(catalog, sample_content, width):
    result = read_text(sources.wrapped(ROWS, width), catalog)

    assert contents(result) == sample_content
    assert {note.code for note in result.notes} == {NoteCode.OUTSIDE_FORM, NoteCode.TEXT_JOINED}


def test_rows_with_single_blanks_are_cut_and_reported(catalog, sample_content):
    text = "\n".join(" ".join(filter(None, row)) for row in ROWS)

    result = read_text(text, catalog)

    # The two goals of the ninth form share a line that nothing cuts.
    read = contents(result)
    assert read[:8] + read[9:] == sample_content[:8] + sample_content[9:]
    assert read[8]["indicators"] == sample_content[8]["indicators"]
    assert NoteCode.CELL_SPLIT in {note.code for note in result.notes}


def test_pasted_text_is_called_by_its_source(catalog):
    result = read_text(TEXT, catalog, source="剪贴板")

    assert [(note.file, note.kind) for note in result.notes] == [("剪贴板", NoteKind.UNPLACED)]


def test_forms_on_several_sheets_are_all_read(tmp_path, catalog, sample_content):
    starts = [number for number, row in enumerate(ROWS) if row[0] == "财政项目支出绩效目标申报表"]
    parts = [ROWS[first:last] for first, last in zip(starts, [*starts[1:], None], strict=True)]
    file = sources.written(tmp_path, "sheets.xlsx", sources.as_sheets(parts))

    result = read_file(file, catalog)

    assert contents(result) == sample_content
    assert result.notes == ()


def test_text_copied_out_of_our_own_pdf_reads_the_same(catalog, sample, sample_content):
    sheets = [lay_out(item, catalog.form(item.form_id)) for item in sample.declarations]
    faces = official_faces(paths.resources() / "fonts")
    data = make_pdf(sheets, faces, Metadata(title="申报表")).data
    with pypdfium2.PdfDocument(data) as document:
        text = "\n".join(page.get_textpage().get_text_range() for page in document)

    result = read_text(text, catalog)

    assert contents(result) == sample_content
    kinds = {note.kind for note in result.notes}
    assert kinds == {NoteKind.GUESSED, NoteKind.SKIPPED}
