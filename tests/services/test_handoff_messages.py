"""Whatever is wrong with a hand-off is said in one clear sentence."""

from pathlib import Path

import pytest

from perfgoals_desktop.exchange.errors import HandoffDamaged, HandoffTooNew, NoPayload
from perfgoals_desktop.exchange.visible import CellChange
from perfgoals_desktop.services.handoff_errors import AlreadyThere, CellsChanged, NothingFinal, SealedTwice
from perfgoals_desktop.services.messages import explain
from tests.samples import sample_declaration, staged_declaration

FILE = Path("数据.pgdb")
ONE, OTHER = sample_declaration(1), staged_declaration(2)


@pytest.mark.parametrize(
    ("error", "says"),
    [
        (NoPayload("报送.xlsx", own=True), "没有报送数据"),
        (NoPayload("别的.xlsx", own=False), "不是本程序的报送文件"),
        (HandoffDamaged("报送.xlsx", "row 1 of 2"), "已损坏或被改动"),
        (HandoffTooNew("报送.xlsx", 2, 1), "请先升级本程序"),
        (NothingFinal(FILE, 3), "3 个项目都还没有定稿"),
        (NothingFinal(FILE, 0), "还没有项目"),
        (CellsChanged("报送.xlsx", [CellChange("汇总表", "G5")] * 2), "工作表“汇总表”，共 2 处"),
        (AlreadyThere([(ONE, ONE)]), "项目“人大代表履职培训经费”（文件里是第 1 版，本机是第 1 版）在数据"),
        (AlreadyThere([(ONE, ONE), (OTHER, OTHER)]), "等 2 个项目"),
        (SealedTwice(ONE), "第 1 版在两处分别定稿"),
    ],
)
def test_it_is_said_in_one_sentence(error, says):
    sentence = explain(error)

    assert says in sentence
    assert sentence.endswith("。")
    assert sentence.count("。") == 1
