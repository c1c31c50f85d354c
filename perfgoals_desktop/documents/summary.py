"""The summary (汇总表): one row per project, with totals, as a neutral sheet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from operator import attrgetter, methodcaller
from uuid import UUID

from perfgoals_desktop.documents.columns import SummaryColumn, SummaryColumns
from perfgoals_desktop.documents.kinds import Kind, kinds_shown
from perfgoals_desktop.documents.sheet import Cell, Role, Sheet
from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.domain.entering import written
from perfgoals_desktop.domain.money import Money, MoneyUnit, total
from perfgoals_desktop.schema.definition import FormDefinition

Project = tuple[Declaration, FormDefinition]

HEADING_ROWS = 2
HEADING_HEIGHT = 7.0
ROW_HEIGHT = 8.0


def summarise(
    projects: Sequence[Project], columns: SummaryColumns, results: Mapping[UUID, str] | None = None
) -> Sheet:
    """List the projects in the order given; `results` says what the review found, by declaration id."""
    table = _Table(projects, columns, results or {})
    return Sheet(
        title=_title(projects, columns),
        subtitle=columns.subtitle.format(money_unit=table.unit.value),
        widths=tuple(shown.column.width for shown in table.shown),
        heights=(HEADING_HEIGHT,) * HEADING_ROWS + (ROW_HEIGHT,) * (len(projects) + 1),
        cells=(*table.heading(), *table.rows(), *table.total_row()),
        repeated=tuple(range(HEADING_ROWS)),
        landscape=True,
    )


@dataclass(frozen=True, slots=True)
class _Shown:
    """A column as it stands on the sheet; `kind` where it counts one kind of indicators."""

    column: SummaryColumn
    kind: Kind | None = None


class _Table:
    """The rows of the summary; indicators are counted once."""

    def __init__(
        self, projects: Sequence[Project], columns: SummaryColumns, results: Mapping[UUID, str]
    ) -> None:
        self._projects = projects
        self._columns = columns
        self._results = results
        kinds = kinds_shown(projects, columns)
        self.shown = [
            _Shown(column, kind)
            for column in columns.columns
            for kind in (kinds if column.show == "kinds" else (None,))
        ]
        units = {form.money_unit for _, form in projects}
        self.unit = units.pop() if len(units) == 1 else MoneyUnit.YUAN
        self._counts = [
            Counter(item.category for item in declaration.indicators) for declaration, _ in projects
        ]

    def heading(self) -> Iterator[Cell]:
        """Two rows: the kinds of indicators stand under one head, other heads take both rows."""
        for place, shown in enumerate(self.shown):
            head = shown.column.head
            if shown.kind is None:
                yield Cell(0, place, head, Role.HEADING, rows=HEADING_ROWS)
                continue
            same = [other for other in self.shown if other.column is shown.column]
            if same[0] is shown:
                yield Cell(0, place, head, Role.HEADING, columns=len(same))
            yield Cell(1, place, shown.kind.head, Role.HEADING)

    def rows(self) -> Iterator[Cell]:
        """A row per project."""
        for number, (declaration, _) in enumerate(self._projects):
            for place, shown in enumerate(self.shown):
                yield self._cell(number, declaration, place, shown)

    def _cell(self, number: int, declaration: Declaration, place: int, shown: _Shown) -> Cell:
        row, key = number + HEADING_ROWS, f"{declaration.id}.{shown.column.show}"
        match shown.column.show:
            case "number":
                return _count(row, place, number + 1, key)
            case "kinds":
                return _count(row, place, self._kind_count(number, shown.kind), key)
            case "result":
                return Cell(row, place, self._results.get(declaration.id, ""), key=key)
            case _:
                return self._answer_cell(row, place, declaration, shown.column)

    def _answer_cell(self, row: int, place: int, declaration: Declaration, column: SummaryColumn) -> Cell:
        answers = [declaration.answers.get(field) for field in column.fields]
        text = column.joined.join(written(answer, self.unit) for answer in answers if answer is not None)
        key = f"{declaration.id}.{column.fields[0]}"
        if column.show != "amount":
            return Cell(row, place, text, key=key)
        amount = answers[0] if isinstance(answers[0], Money) else None
        return Cell(row, place, text, Role.AMOUNT, key=key, number=self._number(amount))

    def _number(self, amount: Money | None) -> Decimal | None:
        return None if amount is None else Decimal(amount.fen) / self.unit.fen

    def _kind_count(self, number: int, kind: Kind | None) -> int:
        return sum(self._counts[number][key] for key in kind.keys) if kind else 0

    def total_row(self) -> Iterator[Cell]:
        """The label over all columns before the first sum, then the sums."""
        row = HEADING_ROWS + len(self._projects)
        summed = [shown.column.show in {"amount", "kinds"} for shown in self.shown]
        label = summed.index(True) if True in summed else len(summed)
        if label:
            yield Cell(row, 0, self._columns.total, Role.TOTAL, columns=label)
        for place, shown in enumerate(self.shown[label:], label):
            yield self._total(row, place, shown) if summed[place] else Cell(row, place, role=Role.TOTAL)

    def _total(self, row: int, place: int, shown: _Shown) -> Cell:
        sums = (HEADING_ROWS, row - 1) if self._projects else None
        if shown.column.show == "kinds":
            count = sum(self._kind_count(number, shown.kind) for number in range(len(self._projects)))
            return Cell(
                row, place, str(count), Role.COUNT, key="total.kinds", number=Decimal(count), sums=sums
            )
        field = shown.column.fields[0]
        amounts = [declaration.amount(field) or Money() for declaration, _ in self._projects]
        amount = total(amounts)
        text, number = amount.printed(self.unit), self._number(amount)
        return Cell(row, place, text, Role.AMOUNT, key=f"total.{field}", number=number, sums=sums)


def _count(row: int, place: int, count: int, key: str) -> Cell:
    return Cell(row, place, str(count), Role.COUNT, key=key, number=Decimal(count))


def _title(projects: Sequence[Project], columns: SummaryColumns) -> str:
    """The title with unit and year where all projects share them."""
    year = _shared(projects, attrgetter("fiscal_year"))
    units = (_shared(projects, methodcaller("text", field)) for field in columns.unit_fields)
    return columns.title.format(
        unit=next(filter(None, units), ""),
        year=columns.year.format(year=year) if year else "",
    )


def _shared(projects: Sequence[Project], of: Callable[[Declaration], object]) -> object:
    """What `of` says of every project; None when they differ or there is none."""
    values = {of(declaration) for declaration, _ in projects}
    return values.pop() if len(values) == 1 else None
