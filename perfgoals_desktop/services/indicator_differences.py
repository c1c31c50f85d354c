"""What differs between two indicator tables, row by row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final, NamedTuple
from uuid import UUID

from perfgoals_desktop.domain.indicator import Indicator
from perfgoals_desktop.services.differences import DifferenceLine, LineKind, Side, told_apart
from perfgoals_desktop.services.pairing import paired_indicators

_NOBODY: Final = UUID(int=0)
_LISTED: Final = 20
"""So many names are listed where the order of rows differs."""


class _Pair(NamedTuple):
    """A row and what it has become, with the place in its table; None where there is none."""

    old: Indicator | None
    new: Indicator | None
    place: int
    """The place in the new table; in the old one where the row is gone."""


def indicator_lines(before: Side, after: Side) -> Iterator[DifferenceLine]:
    """The rows that say something else, in the order of the paper, and whether their order differs."""
    old_rows, new_rows = before.declaration.indicators, after.declaration.indicators
    places = paired_indicators(old_rows, new_rows)
    pairs = [
        _Pair(
            None if old is None else old_rows[old],
            None if new is None else new_rows[new],
            new if new is not None else len(new_rows) + (old or 0),
        )
        for old, new in places
    ]
    for pair in sorted(pairs, key=lambda pair: (_rank(pair, before, after), pair.place)):
        yield from _line(pair, before, after)
    kept = [new for old, new in places if old is not None and new is not None]
    if kept != sorted(kept):
        yield _order_line([new_rows[new] for new in kept], [new_rows[new] for new in sorted(kept)])


def _rank(pair: _Pair, before: Side, after: Side) -> int:
    """Where the category of a row stands on the paper."""
    side, indicator = (after, pair.new) if pair.new is not None else (before, pair.old)
    keys = side.form.category_keys
    return keys.index(indicator.category) if indicator and indicator.category in keys else len(keys)


def _line(pair: _Pair, before: Side, after: Side) -> Iterator[DifferenceLine]:
    match pair.old, pair.new:
        case Indicator() as old, Indicator() as new:
            if _said(old) != _said(new):
                yield _changed(old, new, before, after)
        case Indicator() as old, None:
            yield _line_of(old, before, _told(old, before), None)
        case None, Indicator() as new:
            yield _line_of(new, after, None, _told(new, after))


def _said(indicator: Indicator) -> Indicator:
    """The row as the paper has it: without its id and the spelling first entered."""
    return replace(indicator, id=_NOBODY, target=replace(indicator.target, entered=""))


def _changed(old: Indicator, new: Indicator, before: Side, after: Side) -> DifferenceLine:
    told, now = _told(old, before), _told(new, after)
    if old.category != new.category:
        told = f"{_category(old, before)}：{told}"
    told, now = told_apart(
        told, now, before_is_text=not old.target.is_quantity, after_is_text=not new.target.is_quantity
    )
    return _line_of(new, after, told, now)


def _line_of(indicator: Indicator, side: Side, before: str | None, after: str | None) -> DifferenceLine:
    key, label = f"indicator:{indicator.id}", _category(indicator, side)
    return DifferenceLine(LineKind.INDICATOR, key, label, before, after)


def _category(indicator: Indicator, side: Side) -> str:
    return "—".join(side.form.level_names(indicator))


def _told(indicator: Indicator, side: Side) -> str:
    """Name, value and what the form asks besides, in one line."""
    value = indicator.target.printed(side.form.value_style)
    labels = {column.key: column.label for column in side.form.columns}
    more = [f"{labels.get(key, key)} {text}" for key, text in sorted(indicator.columns.items()) if text]
    return "；".join(["：".join(filter(None, (indicator.name, value))), *more])


def _order_line(before: Sequence[Indicator], after: Sequence[Indicator]) -> DifferenceLine:
    return DifferenceLine(LineKind.ORDER, "indicators", "指标次序", _names(before), _names(after))


def _names(indicators: Sequence[Indicator]) -> str:
    names = "、".join(item.name or "（未填名称）" for item in indicators[:_LISTED])
    return names if len(indicators) <= _LISTED else f"{names}等 {len(indicators)} 项"
