"""What stays together when Chinese text is broken into lines (禁则).

Text is cut into clusters: a character, a word or a quantity with the marks
that may not leave it. A line may end after any cluster. The marks are those of
GB/T 15834 and common typesetting practice; the measure words are those of
published declarations.
"""

from __future__ import annotations

import re

NOT_FIRST = frozenset("，。、；：？！）】》〉」』”’…—％‰℃℉°′″·•・～〕〗〙〛｝］〞々〻ー,.;:?!)]}%-–/~")
"""Marks that never begin a line."""

NOT_LAST = frozenset("（【《〈「『“‘〔〖〘〚｛［〝([{＄￥$¥€£№#≥≤＞＜＝≧≦═><=±≈≠")
"""Marks that never end a line; a comparison sign belongs to the number after it."""

MEASURE_WORDS = """
    人次 人天 人日 人月 人年 工日 车次 台次 场次 班次 批次 例次 件次 户次 架次 个工作日 工作日 个百分点 百分点
    美元 欧元 港元 元 角 分 平方公里 平方千米 平方米 立方米 公顷 亩 公里 千米 厘米 毫米 米 里 ㎞ ㎝ ㎜ ㎡ ㎥
    公斤 千克 毫克 ㎏ 克 斤 吨 公升 毫升 升 千瓦时 千瓦 度 小时 分钟 秒钟 秒 时 点 个季度 季度 季 个月 月份 月
    周岁 周年 年度 年级 年 日 天 周 岁 届 期 次 人 名 位 个 件 项 条 份 篇 本 册 部 套 台 辆 架 艘 座 栋 幢 间
    处 所 家 户 场 批 班 轮 组 队 只 头 棵 株 张 幅 块 片 面 根 级 倍 成 折 号 楼 层 室 版 章 节 页 行 字 集
    段 路 站 床 门 枚 支 瓶 箱 车 十 百 千 万 亿 ％ % ‰ ℃ °
"""


def _any_of(words: str) -> str:
    """Return a pattern for one of `words`, the longest that fits."""
    return f"(?:{'|'.join(map(re.escape, sorted(words.split(), key=len, reverse=True)))})"


def _set(marks: frozenset[str]) -> str:
    return f"[{re.escape(''.join(sorted(marks)))}]"


HAN = "[\u3400-\u9fff]"
DIGIT = "[0-9０-９]"
LETTER = "[0-9０-９A-Za-z\u00c0-\u024f\u0370-\u03ff\u0400-\u04ff]"
WORD = rf"{LETTER}++(?:[.,:'’/@&_+\-–~=?#]++{LETTER}++)*+"
UNIT = _any_of(MEASURE_WORDS)
LONG_UNIT = _any_of(" ".join(word for word in MEASURE_WORDS.split() if len(word) > 1))
SPACE = rf"(?: (?={LONG_UNIT}|{UNIT}(?!{HAN})))?"  # 100 公里, 5 项; but 5 项目 may be split
RATE = rf"(?:[/／每]{UNIT}(?:·{UNIT})?)?"  # 17元/人·天
BOUND = r"(?:[及（(]?含?以[上下内外前后]|左右)?"
IN_BRACKETS = rf"(?:\([^() ]{{1,8}}\)|（(?:{UNIT}|[/·])++）)?"  # 85(%), as the form prints units
QUANTITY = rf"(?<={DIGIT}){SPACE}(?:[十百千万亿]*+{UNIT}{RATE}{BOUND})?{IN_BRACKETS}"
ATOM = rf"(?:{WORD}{QUANTITY})++"  # more than one in a row is a date

CLUSTER = re.compile(
    rf"{HAN}(?={HAN})"  # nearly every character: between two of them nothing needs a second look
    rf"|(?:{_set(NOT_LAST)} *+)*+(?:{ATOM}|{WORD}|[^ ])?+(?: *{_set(NOT_FIRST)})*+ *+"
)


def clusters(text: str) -> list[str]:
    """Cut `text` into the pieces that a line break may not split; joined they are `text`."""
    return [piece for piece in CLUSTER.findall(text) if piece]
