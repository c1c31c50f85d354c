import pytest
from hypothesis import given
from hypothesis import strategies as st

from perfgoals_desktop.rules.marks import balanced, unbalanced_marks


@pytest.mark.parametrize(
    "text",
    [
        "",
        "培训",
        "“慧”",
        "“‘慧’监督”",
        "《读本（二期）》",
        "(a)（b）",
        "1）甲；2）乙",
        "（含：1）甲；2）乙）",
        "it’s",
        "‘it’s’",
    ],
)
def test_what_is_paired_is_left_alone(text):
    assert unbalanced_marks(text) == ()


@pytest.mark.parametrize(
    ("text", "marks", "right"),
    [
        ("“预算联网“慧”监督", ("“",), "预算联网“慧”监督"),
        ("“慧“监督", ("“",), "“慧”监督"),
        ("”慧”监督", ("”",), "“慧”监督"),
        ("‘慧监督", ("‘",), "慧监督"),
        ("培训（二期)", ("（", ")"), "培训（二期）"),
        ("培训(二期）和“慧“", ("(", "）", "“"), "培训（二期）和“慧”"),
    ],
)
def test_what_can_be_told_is_mended(text, marks, right):
    assert unbalanced_marks(text) == marks
    assert balanced(text) == right


@pytest.mark.parametrize("text", ["《读本", "读本》", "培训（二期", "二期）培训", "“慧《读本"])
def test_where_a_bracket_belongs_is_for_the_writer_to_say(text):
    assert unbalanced_marks(text)
    assert balanced(text) is None


@given(st.text(st.sampled_from("甲乙1“”‘’（()）《》；"), max_size=20))
def test_what_is_mended_is_paired(text):
    if (right := balanced(text)) is not None:
        assert unbalanced_marks(right) == ()
