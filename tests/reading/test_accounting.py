"""Nothing is dropped in silence: every cell is a value, a word of the form, or in a note."""

from hypothesis import given, settings
from hypothesis import strategies as st

from perfgoals_desktop.domain.canonical import content
from perfgoals_desktop.reading.errors import EmptySource, NoFormFound
from perfgoals_desktop.reading.read import read_text
from tests.reading.accounting import lost
from tests.reading.sources import as_text, one_cell_a_line, sample_rows

ROWS = sample_rows()
STARTS = [number for number, row in enumerate(ROWS) if row[0] == "财政项目支出绩效目标申报表"]
FORMS = [ROWS[first:last] for first, last in zip(STARTS, [*STARTS[1:], None], strict=True)]
STRANGERS = [
    "另见附页",
    "12,345.00",
    "2023-05-06",
    "产出指标",
    "质量指标",
    "主管部门",
    "填报人：某",
    "≥3(次)",
]


def filled(rows):
    return [cell.strip() for row in rows for cell in row if cell.strip()]


def test_every_cell_of_the_sample_is_accounted_for(sample):
    assert lost(filled(ROWS), sample) == []


def test_every_cell_is_accounted_for_with_one_cell_a_line(catalog):
    assert lost(filled(ROWS), read_text(one_cell_a_line(ROWS), catalog)) == []


def lost_or_refused(rows, catalog):
    """The cells that were lost; none where it was said aloud that nothing was read."""
    try:
        return lost(filled(rows), read_text(as_text(rows), catalog))
    except (EmptySource, NoFormFound):
        return []


@st.composite
def drifted(draw, rows):
    """The rows with blank cells put in before, between and behind their cells."""
    moved = []
    for row in rows:
        cells = [cell for cell in row if cell.strip()]
        gaps = draw(st.lists(st.integers(0, 2), min_size=len(cells) + 1, max_size=len(cells) + 1))
        moved.append([])
        for gap, cell in zip(gaps, [*cells, ""], strict=True):
            moved[-1] += [""] * gap + [cell]
    return moved


@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_cells_that_drift_sideways_change_nothing(catalog, sample_content, data):
    number = data.draw(st.integers(0, len(FORMS) - 1))
    rows = data.draw(drifted(FORMS[number]))

    result = read_text(as_text(rows), catalog)

    assert [content(declaration) for declaration in result.declarations] == [sample_content[number]]


@settings(max_examples=30, deadline=None)
@given(data=st.data())
def test_strange_cells_anywhere_are_never_lost(catalog, data):
    rows = data.draw(drifted(data.draw(st.sampled_from(FORMS))))
    for stranger in data.draw(st.lists(st.sampled_from(STRANGERS), max_size=5)):
        row = data.draw(st.integers(0, len(rows) - 1))
        rows[row].insert(data.draw(st.integers(0, len(rows[row]))), stranger)

    assert lost_or_refused(rows, catalog) == []


@settings(max_examples=15, deadline=None)
@given(data=st.data())
def test_missing_cells_lose_nothing_else(catalog, data):
    rows = [list(row) for row in data.draw(st.sampled_from(FORMS[:9]))]
    for _ in range(data.draw(st.integers(0, 6))):
        row = data.draw(st.integers(3, len(rows) - 1))
        del rows[row][data.draw(st.integers(0, len(rows[row]))) :]

    assert lost_or_refused(rows, catalog) == []


HEAP = sorted({cell for row in ROWS[:60] for cell in row}) + STRANGERS


@settings(max_examples=40, deadline=None)
@given(st.lists(st.lists(st.sampled_from(HEAP), min_size=1, max_size=5), max_size=25))
def test_any_heap_of_words_is_accounted_for_or_refused(catalog, rows):
    heap = [*FORMS[0][:6], *rows]

    assert lost_or_refused(heap, catalog) == []
