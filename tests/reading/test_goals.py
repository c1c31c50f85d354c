import pytest

from perfgoals_desktop.reading.notes import NoteCode
from tests.reading.test_head import ONE_OFF, RECURRENT

LABELS = "项目绩效目标\t项目总目标 (2023年-2025年)\t\t年度总体目标\n"


def goals(content):
    return content["answers"].get("overall_goal"), content["answers"].get("annual_goal")


def test_two_texts_are_the_two_goals(read):
    content, notes = read(ONE_OFF + LABELS + "\t\t建成。\t\t完成一期。\n")

    assert goals(content) == ("建成。", "完成一期。")
    assert content["answers"]["overall_goal_period"] == "2023年-2025年"
    assert notes == ()


@pytest.mark.parametrize("blanks", [0, 1, 2, 3, 4])
def test_the_goal_of_a_recurrent_project_is_the_years_wherever_it_stands(read, blanks):
    content, notes = read(RECURRENT + LABELS + "\t" * blanks + "做好工作。\t\n")

    assert goals(content) == (None, "做好工作。")
    assert notes == ()


@pytest.mark.parametrize(
    ("blanks", "expected", "noted"),
    [
        (1, ("甲。", None), False),
        (2, ("甲。", None), True),
        (3, (None, "甲。"), False),
        (5, (None, "甲。"), True),
    ],
)
def test_a_single_goal_of_a_one_off_project_goes_by_its_column(read, blanks, expected, noted):
    content, notes = read(ONE_OFF + LABELS + "\t" * blanks + "甲。\t\n")

    assert goals(content) == expected
    assert [note.code for note in notes] == [NoteCode.GOAL_BY_POSITION] * noted


def test_a_goal_cut_by_a_page_break_goes_on_in_its_column(read):
    content, notes = read(ONE_OFF + LABELS + "\t甲做\t\t乙。\n--\t--\t--\t--\n\t好。\t\t丙。\n")

    assert goals(content) == ("甲做好。", "乙。\n丙。")
    assert [note.code for note in notes] == [NoteCode.TEXT_JOINED, NoteCode.TEXT_JOINED]


def test_goals_may_stand_beside_their_labels(read):
    content, notes = read(ONE_OFF + "项目总目标\t建成。\n年度总体目标：完成一期。\n")

    assert goals(content) == ("建成。", "完成一期。")
    assert notes == ()


def test_labels_within_a_goal_cut_nothing(read):
    text = "其他资金：自筹。 主管部门：某委。"

    content, _ = read(RECURRENT + LABELS + f"\t\t\t{text}\t\n")

    assert content["answers"]["annual_goal"] == text


def in_lines(text):
    return "\n".join(cell for line in text.split("\n") for cell in line.split("\t") if cell)


@pytest.mark.parametrize(
    ("lines", "expected", "noted"),
    [
        (["建成。", "完成一期。"], ("建成。", "完成一期。"), []),
        (["全面", "建成。", "完成", "一期。"], ("全面建成。", "完成一期。"), [NoteCode.TEXT_JOINED] * 2),
        (
            ["一。", "二。", "三。", "四"],
            ("一。二。", "三。四"),
            [NoteCode.TEXT_JOINED, NoteCode.GOAL_BY_POSITION, NoteCode.TEXT_JOINED],
        ),
        (["只有一个。"], (None, "只有一个。"), [NoteCode.GOAL_BY_POSITION]),
    ],
)
def test_goals_in_lines_are_divided_at_a_sentence(read, lines, expected, noted):
    content, notes = read("\n".join([in_lines(ONE_OFF + LABELS), *lines]))

    assert goals(content) == expected
    assert [note.code for note in notes] == noted


def test_lines_of_a_recurrent_projects_goal_are_one_text(read):
    content, _ = read("\n".join([in_lines(RECURRENT + LABELS), "做好", "各项。", "工作。"]))

    assert goals(content) == (None, "做好各项。工作。")
