import pytest
from hypothesis import given
from hypothesis import strategies as st

from perfgoals_desktop.domain.target import BLANK, Operator, Target, ValueStyle
from perfgoals_desktop.domain.target_grammar import parse_target

SHANGHAI = ValueStyle()
GE, GT, EQ, LT, LE = Operator.GE, Operator.GT, Operator.EQ, Operator.LT, Operator.LE


@pytest.mark.parametrize(
    "text", ["=100(%)", "=100.00(%)", "≥1.00(篇)", "≤100.00(%)", "=0(%)", ">95.5(%)", "<5"]
)
def test_the_printed_style_comes_back_as_it_was(text):
    parsed = parse_target(text)

    assert parsed.target.printed(SHANGHAI) == text
    assert parsed.target.is_quantity
    assert not parsed.guessed


@pytest.mark.parametrize(
    ("text", "operator", "number", "unit"),
    [
        ("≥100公里", GE, "100", "公里"),
        ("≥12.80(万元/公里)", GE, "12.80", "万元/公里"),
        ("95%以上", GE, "95", "%"),
        ("大于90%", GT, "90", "%"),
        ("不超过24小时", LE, "24", "小时"),
        (">=95%", GE, "95", "%"),
        ("≧735人次", GE, "735", "人次"),
        ("═100%", EQ, "100", "%"),
        ("＝１００（％）", EQ, "100", "%"),
        ("≥1,000人", GE, "1000", "人"),
        ("≥ 95 %", GE, "95", "%"),
        ("=100(百分比)", EQ, "100", "%"),
        ("10个工作日内", LE, "10", "个工作日"),
        ("3年内", LE, "3", "年"),
        ("少于3次", LT, "3", "次"),
        ("至少2场", GE, "2", "场"),
        ("≥3(个(套))", GE, "3", "个(套)"),
        ("≤10日", LE, "10", "日"),
        ("≥-5(℃)", GE, "-5", "℃"),
        ("=100", EQ, "100", ""),
    ],
)
def test_written_comparisons_are_quantities(text, operator, number, unit):
    target, guessed = parse_target(text)

    assert (target.operator, target.number, target.unit) == (operator, number, unit)
    assert target.entered == text
    assert not guessed


@pytest.mark.parametrize(
    ("text", "number", "unit"),
    [
        ("985米", "985", "米"),
        ("17元/人·天", "17", "元/人·天"),
        ("3年", "3", "年"),
        ("10㎡", "10", "㎡"),
        ("100", "100", ""),
    ],
)
def test_a_bare_number_is_an_equality_and_reported_as_a_guess(text, number, unit):
    target, guessed = parse_target(text)

    assert (target.operator, target.number, target.unit) == (EQ, number, unit)
    assert guessed


@pytest.mark.parametrize(
    "text",
    [
        "达标",
        "健全",
        "不低于往年水平",
        "运行良好",
        "2023年12月31日",
        "2023.07-2024.01",
        "2023年",
        "6月",
        "12月底前",
        "10日前",
        "95%-100%",
        "≥85(%)以上",
        "+5",
        "5G网络",
        "/",
        "=",
        "≥",
        "≥5(",
        "第3季度",
        "1.2.3",
        "@a",
        "3个方面的工作全部完成",
    ],
)
def test_what_does_not_parse_stays_word_for_word(text):
    target, guessed = parse_target(text)

    assert target == Target(words=text, entered=text)
    assert target.printed(SHANGHAI) == text
    assert not guessed


def test_outer_white_space_is_no_part_of_a_value():
    assert parse_target("  达标\n").target.words == "达标"
    assert parse_target("   ").target == BLANK
    assert BLANK.is_blank


def test_each_form_prints_in_its_own_style():
    plain = ValueStyle(quantity="{operator}{number}{unit}")

    assert parse_target("≥85(%)").target.printed(plain) == "≥85%"


@pytest.mark.parametrize(
    "fields",
    [
        {"operator": GE},
        {"number": "5"},
        {"operator": GE, "number": "5", "words": "好"},
        {"operator": GE, "number": "1,000"},
        {"words": "好", "unit": "%"},
    ],
)
def test_a_value_that_is_neither_quantity_nor_words_cannot_be_made(fields):
    with pytest.raises(ValueError):  # noqa: PT011 - the message is for developers
        Target(**fields)


def numbers() -> st.SearchStrategy[str]:
    return st.from_regex(r"-?[0-9]{1,12}(\.[0-9]{1,6})?", fullmatch=True)


def units() -> st.SearchStrategy[str]:
    return st.text(
        st.characters(exclude_categories=["C", "Z"], exclude_characters="()（）％"), max_size=8
    ).filter(lambda unit: unit != "百分比")


@given(st.sampled_from(Operator), numbers(), units())
def test_every_quantity_survives_the_paper(operator, number, unit):
    target = Target(operator=operator, number=number, unit=unit)

    printed = target.printed(SHANGHAI)
    again = parse_target(printed).target

    assert (again.operator, again.number, again.unit) == (operator, number, unit)


@given(st.text(max_size=40))
def test_printing_and_reading_settle_at_once(text):
    first = parse_target(text).target

    again = parse_target(first.printed(SHANGHAI)).target

    assert again.printed(SHANGHAI) == first.printed(SHANGHAI)
    assert (again.operator, again.number, again.unit, again.words) == (
        first.operator,
        first.number,
        first.unit,
        first.words,
    )


@given(
    st.text(
        st.sampled_from("0123456789.,≥≤=><%％（）()年月日以上内不低于超过个次元/人·天 达标-+"), max_size=16
    )
)
def test_value_like_texts_settle_too(text):
    first = parse_target(text).target

    again = parse_target(first.printed(SHANGHAI)).target

    assert again.printed(SHANGHAI) == first.printed(SHANGHAI)
