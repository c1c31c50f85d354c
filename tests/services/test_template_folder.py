import pytest

from perfgoals_desktop import paths
from perfgoals_desktop.domain.canonical import canonical_json, document
from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.errors import FileNotWritten
from perfgoals_desktop.schema.catalog import Catalog
from perfgoals_desktop.services.file_names import safe_name
from perfgoals_desktop.services.template_folder import LONGEST_NAME, TemplateFolder, begun_from
from tests.samples import sample_declaration, sample_form

FORM = sample_form()
CATALOG = Catalog.read(paths.forms())


@pytest.fixture
def folder(tmp_path):
    return TemplateFolder(tmp_path / "templates")


def test_a_folder_that_is_not_there_holds_no_template(folder):
    assert folder.read().templates == ()


def test_a_template_keeps_words_and_indicators_and_no_amounts_dates_or_year(folder):
    kept = folder.keep("培训类", sample_declaration(), FORM)

    (read,) = folder.read().templates
    assert read == kept
    assert (read.name, read.declaration.fiscal_year) == ("培训类", None)
    assert read.declaration.text("annual_goal") == sample_declaration().text("annual_goal")
    assert [item.name for item in read.declaration.indicators] == [
        item.name for item in sample_declaration().indicators
    ]
    assert read.declaration.amount("annual_requested") is None
    assert read.declaration.date("start_date") is None


@pytest.mark.parametrize(("year", "form"), [(2023, "shanghai-2023"), (2025, "shanghai-2024")])
def test_a_project_begins_from_it_on_the_form_of_its_year(folder, year, form):
    template = folder.keep("培训类", sample_declaration(), FORM)

    begun = begun_from(template, year, CATALOG)

    made = begun.declaration
    assert (made.form_id, made.fiscal_year, made.status) == (form, year, Status.DRAFT)
    assert made.text("name") == sample_declaration().text("name")
    assert made.id != template.declaration.id


def test_keeping_under_the_same_name_replaces(folder):
    folder.keep("培训类", sample_declaration(), FORM)
    assert folder.has("培训类")

    folder.keep("培训类", sample_declaration(name="委员培训经费"), FORM)

    (only,) = folder.read().templates
    assert only.declaration.text("name") == "委员培训经费"


@pytest.mark.parametrize("name", ["CON", "nul.2023", "培训\u202e", "甲\x7f乙", "\ud800", "𠮷" * 40])
def test_a_template_has_a_name_that_every_system_takes(folder, name):
    kept = folder.keep(name, sample_declaration(), FORM)

    assert kept.file.stem == safe_name(kept.file.stem)
    assert len(kept.file.stem.encode("utf-16-le")) <= 2 * LONGEST_NAME
    assert folder.has(name)
    assert folder.read().templates == (kept,)


@pytest.mark.parametrize("name", ["一/二\\三:四", " 。. ", "", "很长" * 60, "a\nb"])
def test_any_name_makes_a_file(folder, name):
    kept = folder.keep(name, sample_declaration(), FORM)

    assert kept.file.parent == folder.folder
    assert folder.read().templates == (kept,)


def test_a_removed_template_is_gone(folder):
    folder.remove(folder.keep("培训类", sample_declaration(), FORM))

    assert folder.read().templates == ()


def written(**parts):
    return canonical_json(document(sample_declaration()) | parts)


@pytest.mark.parametrize(
    "text",
    [
        *("", "[]", "{}", "{", '{"format": 9}', "[" * 100_000),
        *(written(id=5), written(indicators=[1]), written(indicators=None), written(answers=["name"])),
        *(written(answers={"annual_requested": {"amount": "一"}}), written(ancestor="去年")),
    ],
)
def test_a_file_that_is_no_template_is_named_and_hinders_nothing(folder, text):
    folder.keep("培训类", sample_declaration(), FORM)
    (folder.folder / "坏.json").write_text(text, "utf-8")

    found = folder.read()

    assert found.broken == ("坏.json",)
    assert len(found.templates) == 1


def test_a_file_too_large_for_a_template_is_not_read(folder):
    folder.folder.mkdir()
    (folder.folder / "大.json").write_bytes(b" " * 5_000_001)

    assert folder.read().broken == ("大.json",)


def test_a_template_that_cannot_be_written_is_an_error(tmp_path):
    (tmp_path / "templates").write_text("no folder")

    with pytest.raises((FileNotWritten, OSError)):
        TemplateFolder(tmp_path / "templates").keep("甲", sample_declaration(), FORM)
