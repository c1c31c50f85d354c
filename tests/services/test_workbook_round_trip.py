"""What the program writes into the form sheets of a workbook, its own reader reads back."""

import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from perfgoals_desktop import paths
from perfgoals_desktop.documents.xlsx import write_workbook
from perfgoals_desktop.domain.canonical import content
from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.domain.indicator import Indicator
from perfgoals_desktop.domain.target_grammar import parse_target
from perfgoals_desktop.reading.notes import NoteKind
from perfgoals_desktop.reading.read import ReadResult, read_file
from perfgoals_desktop.schema.catalog import Catalog
from tests.samples import staged_declaration
from tests.strategies import moneys, printable_texts, uuids

CATALOG = Catalog.read(paths.forms(), Path(__file__).parents[1] / "data" / "forms")
FORM = CATALOG.form("shanghai-2023")
CREATED = datetime.datetime(2023, 1, 5, 9, 0, tzinfo=datetime.UTC)
LINES = printable_texts(min_size=1).map(lambda text: " ".join(text.split())).filter(bool)
"""What a field of one line holds once it has been typed in: no line ends, nothing around it."""
KEYS = ("name", "competent_department", "implementing_unit", "overall_goal", "annual_goal", "reporter")
AMOUNTS = ("project_total", "project_fiscal", "annual_requested", "fiscal_appropriation", "carry_over")


def written_and_read(folder: Path, *declarations: Declaration) -> ReadResult:
    file = folder / "back.xlsx"
    write_workbook(file, [(item, CATALOG.form(item.form_id)) for item in declarations], created=CREATED)
    return read_file(file, CATALOG)


@pytest.fixture(scope="module")
def published():
    return read_file(paths.resources() / "samples" / "shanghai-npc-2023.txt", CATALOG).declarations


@pytest.fixture(scope="module")
def read_back(published, tmp_path_factory):
    return written_and_read(tmp_path_factory.mktemp("back"), *published)


def test_the_published_forms_come_back_as_they_went(published, read_back):
    assert [content(item) for item in read_back.declarations] == [content(item) for item in published]
    assert len(published) == 14


def test_nothing_on_our_own_form_sheets_is_left_over(read_back):
    assert {note.kind for note in read_back.notes} <= {NoteKind.SKIPPED}
    assert {note.sheet for note in read_back.notes} == {"汇总表", "绩效指标", "代码表"}


@st.composite
def filled(draw):
    answers = {key: draw(LINES) for key in KEYS} | {key: draw(moneys()) for key in AMOUNTS}
    rows = draw(
        st.lists(
            st.tuples(uuids(), st.sampled_from(FORM.category_keys), LINES, LINES), min_size=1, max_size=6
        )
    )
    indicators = tuple(
        Indicator(key, kind, name, parse_target(value).target) for key, kind, name, value in rows
    )
    return staged_declaration(1, **answers).with_indicators(FORM.in_order(indicators))


@settings(max_examples=10, deadline=None)
@given(st.lists(filled(), min_size=1, max_size=3))
def test_any_answer_comes_back_word_for_word(declarations):
    with TemporaryDirectory() as folder:
        result = written_and_read(Path(folder), *declarations)

    assert [content(item) for item in result.declarations] == [content(item) for item in declarations]


def test_a_goal_of_two_thousand_characters_in_paragraphs_comes_back(tmp_path):
    goal = "\n".join("培训" * 99 + f"，第{number}段。" for number in range(10))[:2000]
    declaration = staged_declaration(1, annual_goal=goal, overall_goal=goal[:700])

    result = written_and_read(tmp_path, declaration)

    assert content(result.declarations[0]) == content(declaration)


def test_what_looks_like_an_escape_comes_back_and_line_ends_become_one_kind(tmp_path):
    declaration = staged_declaration(1, name="表_x000D_二", annual_goal="一\r\n二\r三_x005F_")

    (back,) = written_and_read(tmp_path, declaration).declarations

    assert back.name == "表_x000D_二"
    assert back.text("annual_goal") == "一\n二\n三_x005F_"
