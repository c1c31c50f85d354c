"""A declaration (财政项目支出绩效目标申报表): one form, one project, one year."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from uuid import UUID

from perfgoals_desktop.domain.indicator import Indicator
from perfgoals_desktop.domain.money import Money
from perfgoals_desktop.domain.status import Status

Answer = str | int | Money | datetime.date
"""What a field holds. A text in a field for an amount, a date or a year is what
was typed and could not be understood: it is kept, and the review names it."""


@dataclass(frozen=True, slots=True)
class Ancestor:
    """The declaration of an earlier year that one was carried forward from (上年申报表)."""

    id: UUID
    revision: int
    fiscal_year: int | None


@dataclass(frozen=True, slots=True)
class Declaration:
    """Everything one project declares for one fiscal year.

    A declaration is immutable: each edit returns a new one. Undo keeps the old
    value, autosave and printing may read the current one from any thread.
    A blank field has no entry in `answers`. `explanations` (合理性说明) are kept
    by finding key, see `rules.finding`.
    """

    id: UUID
    form_id: str
    revision: int = 1
    status: Status = Status.DRAFT
    answers: Mapping[str, Answer] = field(default_factory=lambda: MappingProxyType({}))
    indicators: tuple[Indicator, ...] = ()
    explanations: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    ancestor: Ancestor | None = None

    @property
    def name(self) -> str:
        """The project's name (项目名称), blank when it has none yet."""
        return self.text("name")

    @property
    def fiscal_year(self) -> int | None:
        """The fiscal year (年度), None while blank or not a number."""
        return self.number("fiscal_year")

    def text(self, key: str) -> str:
        """The answer as a text; blank for a blank field and for other kinds."""
        answer = self.answers.get(key)
        return answer if isinstance(answer, str) else ""

    def amount(self, key: str) -> Money | None:
        """The answer as an amount; None where it is blank or could not be understood."""
        answer = self.answers.get(key)
        return answer if isinstance(answer, Money) else None

    def date(self, key: str) -> datetime.date | None:
        """The answer as a date; None where it is blank or could not be understood."""
        answer = self.answers.get(key)
        return answer if isinstance(answer, datetime.date) else None

    def number(self, key: str) -> int | None:
        """The answer as a whole number; None where it is blank or could not be understood."""
        answer = self.answers.get(key)
        return answer if isinstance(answer, int) else None

    def with_answer(self, key: str, answer: Answer | None) -> Declaration:
        """Return the declaration with one field changed; None or an empty text blanks it."""
        return self.with_answers({key: answer})

    def with_answers(self, answers: Mapping[str, Answer | None]) -> Declaration:
        """Return the declaration with several fields changed."""
        changed = {**self.answers}
        for key, answer in answers.items():
            if answer is None or answer == "":
                changed.pop(key, None)
            else:
                changed[key] = answer
        return replace(self, answers=MappingProxyType(changed))

    def with_indicators(self, indicators: Iterable[Indicator]) -> Declaration:
        """Return the declaration with its indicator table replaced."""
        return replace(self, indicators=tuple(indicators))
