"""A third form is a data change: nothing but a TOML file makes it work from end to end."""

import datetime
from datetime import UTC
from uuid import UUID

import pytest

from perfgoals_desktop import bootstrap, paths
from perfgoals_desktop.domain.canonical import content
from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.domain.indicator import Indicator
from perfgoals_desktop.domain.money import Money
from perfgoals_desktop.domain.target_grammar import parse_target
from perfgoals_desktop.reading.read import read_file
from perfgoals_desktop.services.consignment import Consignment
from perfgoals_desktop.services.dumping import dump
from perfgoals_desktop.services.exporting import export
from perfgoals_desktop.services.printing import print_forms, print_summary
from perfgoals_desktop.services.program import Program
from perfgoals_desktop.services.reviewing import review_all
from perfgoals_desktop.services.workspace import Workspace
from tests.pdf_text import page_texts

OWN_FORMS = paths.root() / "tests" / "data" / "forms"
NOW = datetime.datetime(2025, 3, 1, tzinfo=UTC)
INDICATORS = (
    ("cost.economic", "每公里造价", "≤12.80万元/公里", "20"),
    ("result.service", "硬化道路长度", "≥35公里", "40"),
    ("result.farmers", "受益农户", "≥1200户", "20"),
    ("satisfaction.villagers", "村民满意度", "≥90%", "10"),
)


@pytest.fixture(scope="module")
def program() -> Program:
    return bootstrap.build(OWN_FORMS)


@pytest.fixture
def declaration() -> Declaration:
    return (
        Declaration(id=UUID(int=7), form_id="county-2025")
        .with_answers(
            {
                "fiscal_year": 2025,
                "name": "农村道路硬化工程",
                "nature": "新增项目",
                "implementing_unit": "某县交通运输局",
                "start_date": datetime.date(2025, 2, 1),
                "end_date": datetime.date(2025, 11, 30),
                "annual_requested": Money.parse("448.000001万元"),
                "fiscal_appropriation": Money.parse("400万元"),
                "other_funds": Money.parse("48.000001万元"),
                "annual_goal": "硬化农村道路35公里，受益农户1200户以上。",
                "reporter": "测试员",
            }
        )
        .with_indicators(
            Indicator(UUID(int=number), category, name, parse_target(value).target, {"weight": weight})
            for number, (category, name, value, weight) in enumerate(INDICATORS, start=1)
        )
    )


@pytest.fixture
def workspace(tmp_path, declaration):
    workspace = Workspace.create(tmp_path / "county.pgdb")
    workspace.save(declaration)
    yield workspace
    workspace.close()


def test_it_is_stored_and_listed(workspace, declaration):
    line = workspace.listing.page()[0]

    assert workspace.get(declaration.id) == declaration
    assert (line.name, line.annual_requested) == ("农村道路硬化工程", Money(448_000_001))


def test_it_is_dumped_in_yuan(declaration, program):
    dumped = dump(declaration, program.catalog.form("county-2025"))

    assert dumped["answers"]["annual_requested"] == "4480000.01"
    assert dumped["answers"]["competent_department"] is None
    assert dumped["other_answers"] == {"reporter": "测试员"}
    assert dumped["indicators"][0]["value"] == "≤ 12.80 万元/公里"
    assert dumped["indicators"][0]["columns"] == {"weight": "20"}


def test_its_weights_are_reviewed(declaration, program):
    heavier = declaration.indicators[0]
    wrong = declaration.with_indicators(
        [
            Indicator(heavier.id, heavier.category, heavier.name, heavier.target, {"weight": "25"}),
            *declaration.indicators[1:],
        ]
    )

    rules = {remark.rule for remark in review_all([wrong], program)[wrong.id].remarks}

    assert "weights-sum" in rules
    assert "annual-sum" not in rules


def test_it_is_printed_on_its_own_grid(tmp_path, declaration, program):
    print_forms(tmp_path / "county.pdf", Consignment((declaration,)), program, created=NOW)
    print_summary(tmp_path / "summary.pdf", [declaration], program.catalog, {}, created=NOW)

    text = "\n".join(page_texts((tmp_path / "county.pdf").read_bytes()))
    assert "县级项目支出绩效目标表" in text
    assert "448.000001" in text
    assert "权重" in text
    assert "448.000001" in "".join(page_texts((tmp_path / "summary.pdf").read_bytes()))


def test_its_workbook_reads_back_as_an_equal_declaration(tmp_path, declaration, program):
    export(tmp_path / "county.xlsx", [declaration], program, created=NOW)

    (again,) = read_file(tmp_path / "county.xlsx", program.catalog).declarations

    assert content(again) == content(declaration)
