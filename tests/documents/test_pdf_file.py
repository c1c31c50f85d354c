import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from perfgoals_desktop.documents.attachments import Attachment
from perfgoals_desktop.documents.fonts import Typeface
from perfgoals_desktop.documents.page_canvas import A4_LANDSCAPE, A4_PORTRAIT
from perfgoals_desktop.documents.pdf_file import Metadata
from perfgoals_desktop.errors import CharactersMissing
from tests.pdf_text import PdfInMemory, fonts, page_texts, save_pictures, text_runs

TABLE = Path(__file__).parents[1] / "data" / "general_standard_characters.txt"
STANDARD = "".join(line for line in TABLE.read_text("utf-8").splitlines() if not line.startswith("#"))
FORM_LINES = [
    "（2023年度）项目绩效目标",
    "≥85.00(%) =100(%) ≤12.80(万元/公里) 17元/人·天",
    "P&D a<b \\ [方括号] {花括号} 100% #1",
    "“会议”——‘顺利’……《开展》：；，。？！",
    "☐是 ☑否 ☒无 ℃ ㎡ ‰ ① Ⅳ × √",
]


def pdf_with(lines, face, **metadata):
    pdf = PdfInMemory(Metadata(**({"title": "申报表"} | metadata)))
    for start in range(0, len(lines), 40):
        with pdf.page() as page:
            for row, line in enumerate(lines[start : start + 40]):
                page.text(40, 40 + 19 * row, line, face, 10)
    return pdf.whole()


def characters_of(font):
    codes = zip(font._first_codes, font._last_codes, strict=True)
    return "".join(chr(code) for first, last in codes for code in range(first, last + 1))


@pytest.mark.parametrize("name", ["body", "label", "title"])
def test_the_text_of_a_form_is_extracted_as_it_was_written(faces, name):
    pdf = pdf_with(FORM_LINES, getattr(faces, name))

    assert text_runs(pdf) == FORM_LINES
    assert page_texts(pdf) == ["\n".join(FORM_LINES)]


def test_rare_name_characters_are_extracted(faces):
    pdf = pdf_with(["䶮𬭎㛃"], faces.body)

    assert text_runs(pdf) == ["䶮𬭎㛃"]


def test_all_general_standard_characters_are_extracted_from_one_font(faces):
    lines = [STANDARD[start : start + 50] for start in range(0, len(STANDARD), 50)]

    pdf = pdf_with(lines, faces.body)

    assert "".join(page_texts(pdf)).replace("\n", "") == STANDARD
    assert list(fonts(pdf).values()) == [True]


@pytest.mark.parametrize("file", ["Serif-Core", "Sans-Core", "SansBold-Core", "Serif-Rest"])
def test_characters_that_share_a_glyph_are_told_apart(font_folder, file):
    face = Typeface(font_folder / f"Perfgoals{file}.ttf")
    by_glyph = {}
    for character in characters_of(face.core):
        by_glyph.setdefault(face.core.glyph(character), []).append(character)
    shared = [group for group in by_glyph.values() if len(group) > 1 and not "".join(group).isspace()]

    pdf = pdf_with(["".join(group) for group in shared[:40]], face)

    assert text_runs(pdf) == ["".join(group) for group in shared[:40]]


def test_a_font_has_fewer_far_characters_than_codes_to_lend(font_folder):
    for file in font_folder.glob("*.ttf"):
        far = [char for char in characters_of(Typeface(file).core) if ord(char) > 0xFFFF]

        assert len(far) < 2048


def test_all_fonts_are_in_the_file_once(faces):
    pdf = PdfInMemory(Metadata("申报表"))
    with pdf.page() as page:
        for row, face in enumerate((faces.body, faces.label, faces.title, faces.body)):
            page.text(40, 40 + 20 * row, "项目囍", face, 10)

    used = fonts(pdf.whole())

    assert sorted(name.partition("+")[2] for name in used) == [
        "PerfgoalsSans-Core", "PerfgoalsSansBold-Core", "PerfgoalsSerif-Core", "PerfgoalsSerif-Rest",
    ]  # fmt: skip
    assert all(used.values())


def test_the_same_pages_give_the_same_bytes(faces):
    assert pdf_with(FORM_LINES, faces.body) == pdf_with(FORM_LINES, faces.body)


def test_bytes_do_not_depend_on_the_run_of_the_program(faces, font_folder):
    code = f"""
import hashlib, pathlib
from perfgoals_desktop.documents.fonts import official_faces
from tests.documents.test_pdf_file import FORM_LINES, pdf_with
pdf = pdf_with(FORM_LINES, official_faces(pathlib.Path({str(font_folder)!r})).body)
print(hashlib.sha256(pdf).hexdigest())
"""

    digests = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(Path(__file__).parents[2])},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in "12"
    }

    assert len(digests) == 1


def test_other_pages_give_another_file_id(faces):
    first, second = (pdf_with([text], faces.body) for text in ("一", "二"))

    assert first[first.rindex(b"/ID") :] != second[second.rindex(b"/ID") :]


def test_pages_have_the_size_asked_for(faces):
    pdf = PdfInMemory(Metadata("申报表"))
    for size in (A4_PORTRAIT, A4_LANDSCAPE):
        with pdf.page(size) as page:
            page.text(40, 40, "一", faces.body, 10)

    document = pdfium.PdfDocument(pdf.whole())

    assert [tuple(round(side) for side in page.get_size()) for page in document] == [(595, 842), (842, 595)]


def test_a_file_says_what_it_is(faces):
    east = timezone(timedelta(hours=8))
    created = datetime(2023, 1, 2, 3, 4, 5, tzinfo=east)

    pdf = pdf_with(["一"], faces.body, title="申报表 (𬭎)", author="某单位", subject="绩效", created=created)

    said = pdfium.PdfDocument(pdf).get_metadata_dict()
    assert (said["Title"], said["Author"], said["Subject"]) == ("申报表 (𬭎)", "某单位", "绩效")
    assert said["Creator"] == "Perfgoals Desktop"
    assert said["CreationDate"] == said["ModDate"] == "D:20230102030405+08'00'"


def test_a_date_in_universal_time_says_so(faces):
    pdf = pdf_with(["一"], faces.body, created=datetime(2023, 1, 2, tzinfo=UTC))

    assert b"D:20230102000000+00'00'" in pdf


def test_a_page_that_cannot_be_drawn_is_not_added(faces):
    pdf = PdfInMemory(Metadata("申报表"))
    with pdf.page() as page:
        page.text(40, 40, "第一页", faces.body, 10)
    with pytest.raises(CharactersMissing), pdf.page() as page:
        page.text(40, 40, "\ue863", faces.body, 10)

    assert page_texts(pdf.whole()) == ["第一页"]


def test_the_watermark_is_extracted_before_the_text_it_lies_under(faces):
    pdf = PdfInMemory(Metadata("申报表"))
    with pdf.page() as page:
        page.text(40, 40, "项目", faces.body, 10)
        page.watermark("草稿", faces.title, 150)

    assert text_runs(pdf.whole()) == ["草稿", "项目"]


def test_attached_files_come_out_unchanged(faces):
    pdf = PdfInMemory(Metadata("申报表"))
    with pdf.page() as page:
        page.text(40, 40, "项目", faces.body, 10)
    pdf.attach(Attachment("说明.txt", "说明".encode(), "text/plain"))
    pdf.attach(Attachment("data.json", b'{"name": 1}', "application/json", "facts"))

    document = pdfium.PdfDocument(pdf.whole())

    files = [document.get_attachment(index) for index in range(document.count_attachments())]
    assert {file.get_name(): bytes(file.get_data()) for file in files} == {
        "data.json": b'{"name": 1}',
        "说明.txt": "说明".encode(),
    }


def test_an_attachment_is_listed_as_the_data_of_the_document(faces):
    pdf = PdfInMemory(Metadata("申报表"))
    with pdf.page() as page:
        page.text(40, 40, "项目", faces.body, 10)
    pdf.attach(Attachment("data.json", b"{}", "application/json"))

    content = pdf.whole()

    assert b"/AFRelationship /Data" in content
    assert b"/AF [" in content
    assert b"/application#2Fjson" in content


def test_a_page_can_be_looked_at(faces, tmp_path):
    files = save_pictures(pdf_with(FORM_LINES * 9, faces.body), tmp_path / "pictures", scale=0.5)

    assert [file.name for file in files] == ["page-1.png", "page-2.png"]
    assert all(file.stat().st_size > 1000 for file in files)
