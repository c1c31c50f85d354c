"""What the clerk reads when paper was checked."""

from dataclasses import replace
from uuid import UUID

import pytest

from perfgoals_desktop.exchange.code_errors import CodeDamaged, CodePartsMissing
from perfgoals_desktop.exchange.qr_payload import Brief
from perfgoals_desktop.services.differences import DifferenceLine, LineKind
from perfgoals_desktop.services.messages.of_papers import describe_difference, describe_paper
from perfgoals_desktop.services.papers import PaperCheck, Standing
from tests.samples import sample_declaration

ONE = sample_declaration()
SECOND = replace(ONE, revision=2)
LINE = DifferenceLine(LineKind.FIELD, "name", "项目名称", "甲", "")
BRIEF = Brief(UUID(int=1), 2, "00")
NAME = "“人大代表履职培训经费”"

SENTENCES = [
    (PaperCheck(Standing.SAME, held=ONE, said=ONE), f"一致：{NAME}第 1 版。"),
    (PaperCheck(Standing.SAME, held=SECOND, said=ONE), f"一致：{NAME}第 2 版（纸面是第 1 版，内容相同）。"),
    (
        PaperCheck(Standing.SAME, held=ONE, said=replace(ONE, id=UUID(int=1))),
        f"一致：{NAME}第 1 版（项目编号不同，内容相同）。",
    ),
    (PaperCheck(Standing.SAME, "7KQ2X901", held=ONE), f"一致：{NAME}第 1 版。"),
    (
        PaperCheck(Standing.SEALED, held=SECOND, sealed=ONE),
        f"一致：是{NAME}第 1 版定稿；之后又改过，现在是第 2 版。",
    ),
    (PaperCheck(Standing.SEALED, sealed=ONE), f"一致：是{NAME}第 1 版定稿。"),
    (
        PaperCheck(Standing.SUPERSEDED, sealed=ONE),
        f"不一致：纸面是{NAME}第 1 版定稿，之后已重新定稿；请用最新一版的纸质表。",
    ),
    (PaperCheck(Standing.DIFFERS, held=ONE, lines=(LINE,)), f"不一致：{NAME}第 1 版与纸面有 1 处不同。"),
    (
        PaperCheck(Standing.DIFFERS, held=ONE, said=BRIEF),
        f"不一致：{NAME}第 1 版与纸面不同；扫描完整的数据码可以看到是哪几处。",
    ),
    (
        PaperCheck(Standing.UNKNOWN, "7KQ2X901"),
        "没有找到：数据文件里没有校验码为 7KQ2X901 的项目，请检查校验码是否输对。",
    ),
    (
        PaperCheck(Standing.UNKNOWN, "7KQ2X901", said=ONE),
        f"没有找到：数据文件里没有{NAME}（校验码 7KQ2X901）。",
    ),
    (
        PaperCheck(Standing.UNKNOWN, said=BRIEF),
        f"没有找到：数据文件里没有编号为 {UUID(int=1)} 的项目。",
    ),
    (PaperCheck(Standing.ALONE, "7KQ2X901", said=ONE), f"已读出：{NAME}第 1 版，校验码 7KQ2X901。"),
    (PaperCheck(Standing.ALONE, said=BRIEF), "已读出：只有校验信息，请与数据文件核对。"),
    (
        PaperCheck(Standing.UNREADABLE, error=CodePartsMissing((2, 4), 5)),
        "这张表共有 5 个数据码，还缺第 2、4 个；请补扫。",
    ),
    (PaperCheck(Standing.UNREADABLE, error=CodeDamaged("x")), "数据码读得不完整或有错，请重新扫描。"),
    (
        PaperCheck(Standing.UNREADABLE, error=CodeDamaged("x", 2, 3)),
        "数据码第 2 个（共 3 个）读得不完整或有错，请重新扫描。",
    ),
]


@pytest.mark.parametrize(("check", "sentence"), SENTENCES)
def test_each_outcome_has_its_sentence(check, sentence):
    assert describe_paper(check) == sentence


@pytest.mark.parametrize(
    ("line", "text"),
    [
        (LINE, "项目名称：数据文件里 甲，纸面上 （空）"),
        (replace(LINE, before=None, after="乙"), "项目名称：数据文件里 （没有），纸面上 乙"),
    ],
)
def test_a_difference_says_both_sides(line, text):
    assert describe_difference(line) == text
