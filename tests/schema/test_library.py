import pytest

from perfgoals_desktop import paths
from perfgoals_desktop.domain.target import Operator
from perfgoals_desktop.schema.catalog import Catalog
from perfgoals_desktop.schema.library import IndicatorLibrary

LIBRARY = IndicatorLibrary.read(paths.forms() / "library")
SAMPLE = paths.resources() / "samples" / "shanghai-npc-2023.txt"
TOPIC = """
key = "own"
name = "本单位"
entries = [
  { name = "走访户数", categories = ["output.quantity"], value = "≥10(户)", explanation = "入户登记数。" },
]
"""


def names_in_the_sample() -> set[str]:
    """The indicator names of the sample forms: what stands left of the last cell in each indicator row."""
    names, inside = set(), False
    for line in SAMPLE.read_text("utf-8").splitlines():
        cells = [cell.strip() for cell in line.split("\t") if cell.strip()]
        if "三级指标" in cells:
            inside = True
        elif "项目名称" in cells or "申报表" in line:
            inside = False
        elif inside and len(cells) > 1 and not set(cells[-1]) <= {"-", "|"}:
            names.add(cells[-2])
    return names


def test_every_topic_can_be_used():
    assert not LIBRARY.broken
    assert len(LIBRARY.topics) >= 22


def test_the_indicators_of_the_sample_forms_are_all_there():
    wanted = names_in_the_sample()

    assert len(wanted) > 100
    assert {name for name in wanted if LIBRARY.entry(name) is None} == set()


def test_there_are_plenty_of_general_ones():
    assert len(list(LIBRARY)) - len(names_in_the_sample()) >= 150


def test_no_name_stands_twice():
    names = [entry.name for entry in LIBRARY]

    assert len(names) == len(set(names))


def test_every_category_belongs_to_a_form():
    known = {key for form in Catalog.read(paths.forms()) for key in form.category_keys}

    assert {key for entry in LIBRARY for key in entry.categories} <= known


@pytest.mark.parametrize("form", list(Catalog.read(paths.forms())), ids=lambda form: form.id)
def test_every_entry_has_a_category_in_every_form_it_can_stand_in(form):
    cost_kinds = {"cost.social", "cost.ecological"}  # kinds that only the newer forms have

    homeless = [
        entry.name
        for entry in LIBRARY
        if not set(entry.categories) & set(form.category_keys) and not set(entry.categories) <= cost_kinds
    ]

    assert homeless == []


def test_what_counts_the_bad_does_not_promise_much_of_it():
    bad = ("故障", "差错", "投诉", "事故", "异议", "死亡")
    promised = [entry for entry in LIBRARY if any(word in entry.name for word in bad)]

    wrong = [
        entry.name
        for entry in promised
        if not entry.name.endswith(("修复率", "时间", "下降率"))
        and not (
            entry.operator is Operator.LE or (entry.operator is Operator.EQ and entry.target.number == "0")
        )
    ]

    assert promised
    assert wrong == []


def test_an_entry_says_how_it_is_measured():
    entry = LIBRARY.entry("培训人次")

    assert (entry.operator, entry.target.number, entry.unit) == (Operator.GE, "200", "人次")
    assert LIBRARY.entry("长效管理机制健全性").operator is None
    assert LIBRARY.entry("没有这一条") is None


def test_other_spellings_lead_to_the_entry():
    assert LIBRARY.entry("人大议召开规模达标情况").name == "人大会议召开规模达标情况"


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (lambda text: text.replace("≥10(户)", "10(户)"), "direction"),
        (lambda text: text.replace("output.quantity", "quantity"), "categories"),
        (lambda text: text.replace("entries = [", "entries = [[", 1), "Unclosed"),
        (lambda text: text.replace("\n]", text[text.index("  {") :]), "twice"),
    ],
)
def test_a_broken_topic_is_set_aside_with_its_problem(tmp_path, change, problem):
    (tmp_path / "broken.toml").write_text(change(TOPIC), "utf-8")
    (tmp_path / "sound.toml").write_text(TOPIC, "utf-8")

    library = IndicatorLibrary.read(tmp_path)

    assert [entry.name for entry in library] == ["走访户数"]
    assert problem in library.broken[0].problem


def test_a_later_folder_replaces_a_topic(tmp_path):
    (tmp_path / "own.toml").write_text(TOPIC.replace('"own"', '"general"'), "utf-8")

    library = IndicatorLibrary.read(paths.forms() / "library", tmp_path)

    assert library.entry("走访户数") is not None
    assert library.entry("预算控制率") is None
