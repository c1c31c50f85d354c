"""What is handed over (报送内容), and what it says of itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from perfgoals_desktop import __version__
from perfgoals_desktop.documents.xlsx_names import sheet_names
from perfgoals_desktop.domain.canonical import check_code, digest
from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.domain.funding import COMPOSITIONS
from perfgoals_desktop.domain.money import Money, total
from perfgoals_desktop.domain.opinion import Opinion
from perfgoals_desktop.exchange.manifest import Entry, Kind, Manifest
from perfgoals_desktop.exchange.parcel import Parcel, Sealed
from perfgoals_desktop.services.file_names import safe_name
from perfgoals_desktop.services.finalising import editions_of
from perfgoals_desktop.services.program import Program
from perfgoals_desktop.storage.profile import Profile
from perfgoals_desktop.storage.writer import login_name

SUMMED = tuple(key for composition in COMPOSITIONS for key in (composition.total, *composition.parts))
_LONGEST_UNIT = 60
"""UTF-16 units of a file's name."""


@dataclass(frozen=True, slots=True)
class Consignment:
    """What is to be handed over (报送内容): declarations, and what belongs to them.

    `sender` is whose data file they come from; what it does not say is taken from the
    declarations, and the person is then who is logged in.
    """

    declarations: tuple[Declaration, ...]
    sealed: tuple[Sealed, ...] = ()
    opinions: tuple[Opinion, ...] = ()
    sender: Profile = field(default_factory=Profile)

    @property
    def unit(self) -> str:
        """The unit that hands over: the sender's, else the one that most projects are of."""
        return self.sender.unit or _most_common(self.declarations, "implementing_unit")

    @property
    def department(self) -> str:
        """The competent department: the sender's, else the one of most projects."""
        return self.sender.department or _most_common(self.declarations, "competent_department")


def parcel_of(
    goods: Consignment,
    program: Program,
    *,
    kind: Kind,
    created: datetime,
    reviews: Mapping[UUID, str] | None = None,
    sheets: Mapping[str, str] | None = None,
) -> Parcel:
    """The goods with what they say of themselves; without `sheets` they do not go into a workbook."""
    editions = editions_of(goods.declarations, program)
    names = sheet_names([item.name for item in goods.declarations])
    manifest = Manifest(
        kind=kind,
        unit=goods.unit,
        department=goods.department,
        person=goods.sender.clerk or login_name(),
        telephone=goods.sender.telephone,
        made_at=created,
        program=__version__,
        forms=dict(editions.forms),
        rules=editions.rules,
        indicators=sum(len(item.indicators) for item in goods.declarations),
        sums={key: _sum(goods.declarations, key).plain() for key in SUMMED},
        sheets=dict(sheets or {}),
        entries=tuple(
            _entry(item, name if sheets else "", (reviews or {}).get(item.id, ""))
            for item, name in zip(goods.declarations, names, strict=True)
        ),
    )
    return Parcel(manifest, goods.declarations, goods.sealed, goods.opinions)


def suggested_name(goods: Consignment, kind: Kind) -> str:
    """How a hand-off file is called: 单位_年度_报送.xlsx; what is not known is left out."""
    years = {item.fiscal_year for item in goods.declarations}
    year = years.pop() if len(years) == 1 else None
    unit = safe_name(goods.unit, "", _LONGEST_UNIT)
    what = "草稿" if kind is Kind.DRAFT else "报送"
    return "_".join(filter(None, [unit, str(year or ""), what])) + ".xlsx"


def _entry(declaration: Declaration, sheet: str, review: str) -> Entry:
    return Entry(
        id=declaration.id,
        name=declaration.name,
        unit=declaration.text("implementing_unit"),
        fiscal_year=declaration.fiscal_year,
        revision=declaration.revision,
        status=declaration.status,
        digest=digest(declaration),
        check_code=check_code(declaration),
        sheet=sheet,
        review=review,
    )


def _sum(declarations: Iterable[Declaration], key: str) -> Money:
    return total([declaration.amount(key) or Money() for declaration in declarations])


def _most_common(declarations: Sequence[Declaration], key: str) -> str:
    counts = Counter(filter(None, (item.text(key).strip() for item in declarations)))
    return counts.most_common(1)[0][0] if counts else ""
