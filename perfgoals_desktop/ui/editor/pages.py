"""The pages of a form: fields, amounts, or a hand-made widget."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel, QWidget

from perfgoals_desktop.schema.definition import FormDefinition, Page
from perfgoals_desktop.ui.editor.bound_fields import BoundFields
from perfgoals_desktop.ui.editor.field_page import FieldPage
from perfgoals_desktop.ui.editor.funding_page import FundingPage
from perfgoals_desktop.ui.editor.placing import Placement, as_on_paper, in_rows, is_funding
from perfgoals_desktop.ui.fields.marks import Mark
from perfgoals_desktop.ui.session import EditingSession

PageFactory = Callable[[EditingSession], QWidget]
PageFactories = Mapping[str, PageFactory]
"""How hand-made pages are made, by the name that the form gives their widget."""


@runtime_checkable
class GoesTo(Protocol):
    """A page that can show a place within it."""

    def go_to(self, target: str) -> bool | None: ...


@runtime_checkable
class ShowsFindings(Protocol):
    """A page that marks the places of findings."""

    def set_findings(self, findings: Sequence[Mark]) -> None: ...


@runtime_checkable
class Commits(Protocol):
    """A page that holds what is being typed or composed."""

    def commit(self) -> None: ...


def make_page(
    page: Page, session: EditingSession, fields: BoundFields, factories: PageFactories, parent: QWidget
) -> QWidget:
    """The widget of one page."""
    if page.widget and page.widget in factories:
        made = factories[page.widget](session)
        made.setAccessibleName(made.accessibleName() or page.title)
        return made
    if page.widget and not page.rows:
        return _unknown(page, parent)
    form = session.form
    placements = _placements(page, form)
    shown = FundingPage(page, session, parent) if _as_columns(page, form) else FieldPage(page, parent)
    shown.fill(placements, [fields.make(place.key, shown.grid) for place in placements])
    return shown


def keys_on(page: Page, form: FormDefinition, factories: PageFactories) -> Sequence[str]:
    """The keys of the fields that a page will have, in reading order; none on a hand-made one."""
    if page.widget and (page.widget in factories or not page.rows):
        return ()
    return [place.key for place in _placements(page, form)]


def _placements(page: Page, form: FormDefinition) -> Sequence[Placement]:
    return _as_columns(page, form) or in_rows(page, form)


def _as_columns(page: Page, form: FormDefinition) -> Sequence[Placement] | None:
    return as_on_paper(page, form) if is_funding(page, form) else None


def _unknown(page: Page, parent: QWidget) -> QWidget:
    told = QCoreApplication.translate("EditorPage", "这个版本的程序还不能填写“{0}”。").format(page.title)
    label = QLabel(told, parent)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setWordWrap(True)
    return label
