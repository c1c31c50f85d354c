"""What the reader notes, as sentences for the clerk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfgoals_desktop.reading.notes import Note, NoteCode, NoteKind

if TYPE_CHECKING:
    from perfgoals_desktop.schema.definition import FormDefinition

KINDS = {
    NoteKind.GUESSED: "推测",
    NoteKind.UNPLACED: "未放入",
    NoteKind.SKIPPED: "跳过",
    NoteKind.CONVERTED: "换算",
}
_SENTENCES = {
    NoteCode.FORM_AMBIGUOUS: "几种表样都符合，按“{form}”读入",
    NoteCode.FORM_NOT_OF_YEAR: "版式属于“{form}”，与 {fiscal_year} 年度通用的表样不同",
    NoteCode.YEAR_FROM_DATES: "表上没有年度，按起止日期取 {fiscal_year}",
    NoteCode.KEPT_AS_TEXT: "“{field}”没有认出来，按原文保留",
    NoteCode.OPTION_MATCHED: "“{field}”按“{option}”读入",
    NoteCode.FIELD_BY_ORDER: "同名栏目按先后归入“{field}”",
    NoteCode.GOAL_BY_POSITION: "按位置归入“{field}”",
    NoteCode.TEXT_JOINED: "几行文字合成一格",
    NoteCode.CELL_SPLIT: "一格里有栏目名和内容，已分开",
    NoteCode.OPERATOR_SUPPLIED: "指标值没有比较符号，按“{operator}”读入",
    NoteCode.VALUE_MISSING: "这个指标没有指标值",
    NoteCode.NAME_MISSING: "这个指标值没有指标名称",
    NoteCode.CATEGORY_SUPPLIED: "没有写明二级指标，按“{category}”读入",
    NoteCode.COLUMNS_BY_POSITION: "这一行有空格，其余按位置读入",
    NoteCode.NO_PLACE: "不知道放在哪里",
    NoteCode.OUTSIDE_FORM: "在申报表之外",
    NoteCode.SECOND_VALUE: "“{field}”已有内容，这一处没有放入",
    NoteCode.NOT_IN_FORM: "表样里没有“{label}”这一栏",
    NoteCode.UNKNOWN_LEVEL: "不认识的一、二级指标名称",
    NoteCode.LEVEL_SUFFIX: "栏目名后面的附注没有放入",
    NoteCode.REMARK: "表下的说明没有放入",
    NoteCode.SHEET_WITHOUT_FORM: "这个工作表里没有申报表",
    NoteCode.SHEET_HIDDEN: "隐藏的工作表没有读",
    NoteCode.PAGE_FURNITURE: "页码",
    NoteCode.FORMULA_WITHOUT_VALUE: "公式没有算出的值，请在 Excel 里保存一次再导入",
    NoteCode.UNIT_CONVERTED: "金额以{unit}为单位，已换算成{form_unit}",
}


def describe_note(note: Note, form: FormDefinition | None = None) -> str:
    """What happened, in one sentence; keys become the names that `form` has for them."""
    named = _named(note, form) if form else {}
    return _SENTENCES[note.code].format_map({**note.data, **named})


def _named(note: Note, form: FormDefinition) -> dict[str, str]:
    """What a note's keys of fields, categories and forms are called."""
    names = {}
    if "field" in note.data:
        names["field"] = form.label(str(note.data["field"]))
    if found := form.category(str(note.data.get("category", ""))):
        names["category"] = found[1].name
    if note.data.get("form") == form.id:
        names["form"] = form.name
    return names


def place_of(note: Note) -> str:
    """Where it stands: file, sheet and line."""
    sheet = f" [{note.sheet}]" if note.sheet else ""
    line = f" 第{note.line}行" if note.line else ""
    return f"{note.file}{sheet}{line}"
