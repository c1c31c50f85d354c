from uuid import UUID

import pytest

from perfgoals_desktop import paths
from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.domain.indicator import Indicator
from perfgoals_desktop.schema.catalog import Catalog, UnknownForm
from perfgoals_desktop.schema.definition import ProjectSpan
from perfgoals_desktop.schema.grid import columns_of
from perfgoals_desktop.schema.loader import BrokenDefinition, load_form

SHIPPED = Catalog.read(paths.forms())


def blank(nature: str = "") -> Declaration:
    return Declaration(id=UUID(int=1), form_id="shanghai-2023").with_answer("nature", nature)


def test_every_shipped_form_can_be_used():
    assert not SHIPPED.broken
    assert {"shanghai-2023", "shanghai-2024"} <= set(SHIPPED.forms)


@pytest.mark.parametrize("form", list(SHIPPED), ids=lambda form: form.id)
def test_every_field_stands_on_a_page_and_on_the_paper(form):
    keys = {field.key for field in form.fields}

    assert {key for page in form.pages for row in page.rows for key in row} == keys
    assert set(form.sheet.field_keys()) | {"fiscal_year"} == keys


@pytest.mark.parametrize("form", list(SHIPPED), ids=lambda form: form.id)
def test_every_field_has_a_filling_instruction(form):
    assert all(field.hint for field in form.fields)
    assert all(category.hint for family in form.families for category in family.categories)


@pytest.mark.parametrize("form", list(SHIPPED), ids=lambda form: form.id)
def test_the_grid_is_covered_without_gap_or_overlap(form):
    taken: list[tuple[int, int]] = []
    for number, row in enumerate(form.sheet.rows):
        for cell in row.cells:
            first, count = columns_of(cell.at)
            taken += [(number + down, first + along) for down in range(cell.rows) for along in range(count)]

    grid = [(row, column) for row in range(len(form.sheet.rows)) for column in range(len(form.sheet.widths))]
    assert sorted(taken) == grid


def test_the_year_chooses_the_edition():
    assert SHIPPED.for_year(2021).id == "shanghai-2023"
    assert SHIPPED.for_year(2026).id == "shanghai-2024"


def test_from_2024_cost_is_a_family_of_its_own_and_comes_first():
    old, new = SHIPPED.form("shanghai-2023"), SHIPPED.form("shanghai-2024")

    assert "output.cost" in old.category_keys
    assert new.category_keys[:4] == ("cost.economic", "cost.social", "cost.ecological", "output.quantity")


def test_an_unknown_form_is_named():
    with pytest.raises(UnknownForm) as caught:
        SHIPPED.form("mars-2077")

    assert caught.value.form_id == "mars-2077"


@pytest.mark.parametrize(
    ("nature", "span", "asks"),
    [
        ("经常性专项业务费", ProjectSpan.RECURRENT, False),
        ("其他一次性项目", ProjectSpan.ONE_OFF, True),
        ("阶段性项目", ProjectSpan.STAGED, True),
        ("", None, False),
    ],
)
def test_the_nature_says_whether_the_overall_part_is_asked(nature, span, asks):
    form = SHIPPED.form("shanghai-2023")

    assert form.span(blank(nature)) is span
    assert form.asks_overall_part(blank(nature)) is asks


def test_indicators_are_listed_by_category_and_otherwise_as_they_stand():
    form = SHIPPED.form("shanghai-2023")
    keys = ["benefit.social", "output.quantity", "unknown.kind", "benefit.social"]
    indicators = tuple(Indicator(UUID(int=n), key) for n, key in enumerate(keys))

    assert [item.id.int for item in form.in_order(indicators)] == [1, 0, 3, 2]
    assert form.level_names(indicators[2]) == ("unknown", "kind")
    assert form.level_names(indicators[1]) == ("产出指标", "数量指标")


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (lambda text: "id = [", "Invalid"),
        (lambda text: 'colour = "red"\n' + text, "colour"),
        (lambda text: text.replace('rows = [["overall_goal_period"]', 'rows = [["nowhere"]'), "nowhere"),
        (lambda text: text.replace('at = "c6-c7"', 'at = "c6-c8"'), "outside"),
        (lambda text: text.replace('value = "c6-c7"', 'colour = "c6-c7"'), "colour"),
        (lambda text: text.replace('"阶段性项目" = "staged"', '"长期项目" = "staged"'), "长期项目"),
        (lambda text: text.replace('key = "report_date"', 'key = "name"', 1), "report_date"),
    ],
)
def test_a_broken_definition_is_set_aside_with_its_problem(tmp_path, change, problem):
    text = (paths.forms() / "shanghai-2023.toml").read_text("utf-8")
    (tmp_path / "a.toml").write_text(change(text), "utf-8")
    (tmp_path / "b.toml").write_text(text.replace('id = "shanghai-2023"', 'id = "sound"'), "utf-8")

    catalog = Catalog.read(tmp_path)

    assert list(catalog.forms) == ["sound"]
    assert problem in catalog.broken[0].problem
    assert catalog.broken[0].file.name == "a.toml"


def test_a_missing_definition_is_a_broken_one(tmp_path):
    with pytest.raises(BrokenDefinition):
        load_form(tmp_path / "nowhere.toml")


def test_a_later_folder_replaces_a_form(tmp_path):
    text = (paths.forms() / "shanghai-2023.toml").read_text("utf-8")
    (tmp_path / "own.toml").write_text(text.replace("上海市（2023年及以前）", "本单位改动"), "utf-8")

    catalog = Catalog.read(paths.forms(), tmp_path)

    assert catalog.form("shanghai-2023").name == "本单位改动"
