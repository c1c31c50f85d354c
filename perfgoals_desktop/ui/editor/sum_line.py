"""The live sum beneath a column of amounts: what it comes to and what is missing."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.domain.funding import Balance, Composition, balance
from perfgoals_desktop.domain.money import Money
from perfgoals_desktop.schema.level import Level
from perfgoals_desktop.ui.fields.finding_lines import FindingLine
from perfgoals_desktop.ui.session import EditingSession
from perfgoals_desktop.ui.theme import em


class SumLine(QWidget):
    """Says 当年财政拨款＋上年结转资金＋其他资金＝…, and puts the sum into the total on request."""

    def __init__(
        self, composition: Composition, session: EditingSession, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.composition = composition
        self._session = session
        self._held: object = None
        self._line = FindingLine(self)
        self._take = QPushButton(self.tr("填入合计（Alt+=）"), self)
        self._take.setObjectName(f"take-sum-{composition.total}")
        self._take.setAutoDefault(False)
        self._take.clicked.connect(self.take_sum)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, em(self) // 4, 0, 0)
        column.addWidget(self._line)
        column.addWidget(self._take, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch()
        self.refresh(session.declaration)

    @property
    def text(self) -> str:
        """What the line says."""
        return self._line.text

    def refresh(self, declaration: Declaration) -> None:
        """Add up anew and say how the total compares."""
        held = balance(self.composition, declaration.answers)
        if (held, self._session.is_read_only) == self._held:
            return
        self._held = (held, self._session.is_read_only)
        if held.parts is None:
            self._line.tell(None, "")
        elif held.total is not None and not held.difference:
            self._line.confirm(
                self._sum(held) + self.tr("，与{0}一致").format(self._total()) + self._rest(held)
            )
        else:
            level = Level.HINT if held.total is None else Level.WARNING
            self._line.tell(level, self._sum(held) + self._gap(held) + self._rest(held))
        self._take.setVisible(self._can_take(held))

    def take_sum(self) -> None:
        """Fill the sum of the parts into the total, as a step of its own."""
        held = balance(self.composition, self._session.declaration.answers)
        if self._can_take(held):
            self._session.close_step()
            self._session.set_answer(self.composition.total, held.parts)

    def _can_take(self, held: Balance) -> bool:
        return held.parts is not None and held.parts != held.total and not self._session.is_read_only

    def _sum(self, held: Balance) -> str:
        names = "＋".join(self._name(part) for part in self.composition.parts)
        return f"{names}＝{self._amount(held.parts or Money())}"

    def _gap(self, held: Balance) -> str:
        if held.total is None:
            return self.tr("，{0}还没有填").format(self._total())
        more = held.difference > Money()
        gap = held.difference if more else Money() - held.difference
        said = self.tr("，{0}多 {1}") if more else self.tr("，{0}少 {1}")
        return said.format(self._total(), self._amount(gap))

    def _rest(self, held: Balance) -> str:
        missing = self.tr("；{0}还没有填") if held.missing else ""
        unread = self.tr("；{0}不是金额") if held.unread else ""
        return missing.format(self._names(held.missing)) + unread.format(self._names(held.unread))

    def _total(self) -> str:
        return self._name(self.composition.total)

    def _name(self, key: str) -> str:
        # 其中：财政资金 leans on the label above it; in a sum it stands alone.
        return self._session.form.label(key).rpartition("：")[2]

    def _names(self, keys: Iterable[str]) -> str:
        return "、".join(self._name(key) for key in keys)

    def _amount(self, amount: Money) -> str:
        unit = self._session.form.money_unit
        return f"{amount.printed(unit)} {unit.value}"
