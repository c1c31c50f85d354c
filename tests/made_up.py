"""Declarations made up by the thousand: varied as those of a whole city, and quick to write.

Names, places and goals are put together from words; every place has a name of its own
from common characters, so that rare words are as many as in real files. The same number
gives the same declaration in every run.
"""

from __future__ import annotations

import datetime
import random
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from functools import cache
from itertools import islice
from pathlib import Path
from types import MappingProxyType
from uuid import UUID

from perfgoals_desktop import paths
from perfgoals_desktop.domain.declaration import Answer, Declaration
from perfgoals_desktop.domain.indicator import Indicator
from perfgoals_desktop.domain.money import Money
from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.domain.target import Target
from perfgoals_desktop.domain.target_grammar import parse_target
from perfgoals_desktop.schema.library import IndicatorLibrary
from perfgoals_desktop.storage.database import Database
from perfgoals_desktop.storage.mapping import Columns, rows_of
from perfgoals_desktop.storage.moments import stamp
from perfgoals_desktop.storage.search_text import search_text

FORM_ID = "shanghai-2023"
AT_ONCE = 2_000
MOMENT = datetime.datetime(2024, 1, 31, 8, 0, tzinfo=datetime.UTC)


def _words(text: str) -> list[str]:
    return text.split()


_DISTRICTS = _words("东河 西岭 南桥 北川 青山 白湖 金沙 银杏 长乐 永安 宁海 平原 广林 新港 石门 云台")
_OFFICES = _words(
    "财政局 教育局 民政局 司法局 水务局 统计局 审计局 档案馆 图书馆 文化馆 体育局 "
    "人民代表大会常务委员会办公室 信访办公室 农业农村局 卫生健康委员会 生态环境局 应急管理局 "
    "市场监督管理局 交通运输局 城市管理局"
)
_SUBJECTS = _words(
    "信访接待 会议保障 代表履职 疫情防控 信息系统 办公用房 档案数字化 法治宣传 教师培训 学生资助 河道整治 "
    "道路养护 垃圾分类 安全生产 食品抽检 文物修缮 全民健身 公共图书 残疾人康复 养老服务 困难群众救助 "
    "就业创业 森林防火 农田水利 良种推广 动物防疫 大气监测 统计调查 审计外包 政务公开"
)
_ACTIONS = _words("运行维护 升级改造 购置 建设 修缮 宣传 培训 监督检查 专项整治 评估 调研 购买服务")
_ENDS = ("经费", "项目", "专项经费", "工作经费", "补助资金", "（一期）", "（续建）", "配套资金")
_NATURES = ("经常性专项业务费", "其他经常性项目", "一次性项目", "阶段性项目")
_CATEGORIES = ("其他运转类", "特定目标类", "公用经费")
_CLAUSES = (
    "完成{subject}{count}次，{place}范围内应办尽办",
    "为{place}及周边{count}个社区提供{subject}服务，按期办结率达到 {share}%",
    "通过{action}，保障{subject}工作正常开展，不发生责任事故",
    "开展{subject}{action}{count}项，验收合格率不低于{share}％",
    "对{place}等地的设施进行{action}，覆盖面积{count}00平方米",
    "建立健全{subject}长效机制，提高服务对象满意度",
    "组织“{place}”主题活动{count}场，参加人数逐年增加",
    "落实{subject}要求，及时处理群众反映的问题，做到件件有回音",
)
_UNITS = _words("次 项 人次 份 场 公里 平方米 台(套) 户 期")
_STATUSES = (Status.DRAFT, *Status)
_PART = 40


def declarations(count: int, start: int = 1) -> Iterator[Declaration]:
    """So many declarations, from the one with the number `start` on."""
    return (declaration(number) for number in range(start, start + count))


def declaration(number: int) -> Declaration:
    """The declaration with a number; most are complete, some are blank in places."""
    chance = random.Random(number)  # noqa: S311 - the same texts in every run
    subject, place = chance.choice(_SUBJECTS), _place(chance)
    answers = {key: answer for key, answer in _answers(chance, subject, place).items() if answer is not None}
    return Declaration(
        id=UUID(int=(number << 64) + chance.getrandbits(62)),
        form_id=FORM_ID,
        revision=chance.choice((1, 1, 1, 2, 3)),
        status=chance.choice(_STATUSES),
        answers=MappingProxyType(answers),
        indicators=_indicators(chance, number, subject),
    )


def make_data_file(file: Path, count: int) -> Path:
    """Write a new data file with so many declarations; far quicker than saving them one by one."""
    Database.create(file).close()
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        numbered = enumerate(declarations(count), start=1)
        while chunk := list(islice(numbered, AT_ONCE)):
            connection.execute("BEGIN")
            _write(connection, chunk)
            connection.execute("COMMIT")
    return file


def _write(connection: sqlite3.Connection, numbered: Iterable[tuple[int, Declaration]]) -> None:
    rows: dict[str, list[Columns]] = {}
    stamped = stamp(MOMENT)
    written = {"created_at": stamped, "modified_at": stamped, "modified_by": "clerk", "session": "made up"}
    for number, item in numbered:
        made, key = rows_of(item), {"declaration_row_id": number}
        rows.setdefault("declaration", []).append(
            {"row_id": number, "position": number} | made.head | written
        )
        rows.setdefault("content", []).append(key | made.content)
        rows.setdefault("search_text", []).append(key | {"words": search_text(item)})
        placed = (key | {"position": place} | columns for place, columns in enumerate(made.indicators))
        rows.setdefault("indicator", []).extend(placed)
    for table, lines in rows.items():
        names = ", ".join(lines[0])
        marks = ", ".join(f":{name}" for name in lines[0])
        connection.executemany(f"INSERT INTO {table} ({names}) VALUES ({marks})", lines)  # noqa: S608


def _answers(chance: random.Random, subject: str, place: str) -> dict[str, Answer | None]:
    year = chance.choice((2021, 2022, 2023, 2023, 2024, 2024))
    asked = Money(int(90_000 * chance.random() + 1) * 10_000)
    carried = Money(chance.choice((0, 0, 0, 350_000)))
    district = chance.choice(_DISTRICTS)
    office = f"{district}区{chance.choice(_OFFICES)}"
    action = chance.choice(_ACTIONS)
    return {
        "fiscal_year": year,
        "name": f"{place}{subject}{action}{chance.choice(_ENDS)}",
        "nature": chance.choice(_NATURES),
        "category": chance.choice(_CATEGORIES),
        "competent_department": office,
        "implementing_unit": office if chance.random() < 0.7 else f"{district}区{subject}中心",
        "start_date": datetime.date(year, 1, 1),
        "end_date": datetime.date(year, 12, 31),
        "annual_requested": None if chance.random() < 0.02 else asked,
        "fiscal_appropriation": asked - carried,
        "carry_over": carried,
        "other_funds": Money(0),
        "annual_goal": None if chance.random() < 0.02 else _goal(chance, subject, action, place),
    }


def _goal(chance: random.Random, subject: str, action: str, place: str) -> str:
    return "；".join(
        clause.format(
            subject=subject,
            action=action,
            place=place if chance.random() < 0.5 else _place(chance),
            count=int(400 * chance.random()) + 2,
            share=85 + int(16 * chance.random()),
        )
        for clause in chance.sample(_CLAUSES, int(2 + 4 * chance.random()))
    )


def _indicators(chance: random.Random, number: int, subject: str) -> tuple[Indicator, ...]:
    chosen = chance.sample(_library(), int(7 + 5 * chance.random()))
    first = number * _PART
    return tuple(
        Indicator(
            UUID(int=first + place),
            category,
            f"{subject}{name}" if chance.random() < 0.3 else name,
            _counted(chance) if chance.random() < 0.3 else usual,
        )
        for place, (category, name, usual) in enumerate(sorted(chosen, key=lambda each: each[0]))
    )


def _counted(chance: random.Random) -> Target:
    return _target(f"≥{int(1 + 500 * chance.random())}({chance.choice(_UNITS)})")


@cache
def _target(entered: str) -> Target:
    return parse_target(entered).target


@cache
def _library() -> tuple[tuple[str, str, Target], ...]:
    """Every indicator that the program proposes, by category."""
    entries = IndicatorLibrary.read(paths.forms() / "library")
    return tuple((entry.categories[0], entry.name, entry.target) for entry in entries)


def _place(chance: random.Random) -> str:
    common, which = _common(), chance.getrandbits(40)
    return common[which % 3500] + common[(which >> 14) % 3500] + "村镇路街桥湾里园"[which >> 37]


@cache
def _common() -> str:
    """The 3,500 most common characters (通用规范汉字表, first level)."""
    lines = (Path(__file__).parent / "data" / "general_standard_characters.txt").read_text("utf-8")
    return "".join(line for line in lines.splitlines() if not line.startswith("#"))[:3500]
