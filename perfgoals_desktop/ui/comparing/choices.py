"""What can be compared: what a project says now, and what was sealed of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from perfgoals_desktop.domain.canonical import check_code
from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.services.workspace import Workspace
from perfgoals_desktop.storage.listed import ListedDeclaration, Order, Selection, SortKey
from perfgoals_desktop.ui.editor.status_text import status_name

MOST: Final = 200
"""So many projects of the file are listed to choose from."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One paper; `sealed` is when it was sealed, None for what is not."""

    declaration: Declaration
    sealed: datetime | None = None
    is_current: bool = True

    def text(self, *, named: bool) -> str:
        """What the list of papers calls it; `named` where there are several projects."""
        translate, declaration = QCoreApplication.translate, self.declaration
        revision = translate("Compare", "第 {0} 版").format(declaration.revision)
        state = status_name(declaration.status)
        if self.sealed is not None:
            moment = f"{self.sealed.astimezone():%Y-%m-%d %H:%M}"
            state = translate("Compare", "{0} 定稿").format(moment)
        code = check_code(declaration)
        now = translate("Compare", "现在的内容") if self.is_current else ""
        said = " · ".join(filter(None, (now, revision, state, code)))
        return f"{project_text(declaration)} — {said}" if named else said


def project_text(project: Declaration | ListedDeclaration) -> str:
    """A project by year and name."""
    translate = QCoreApplication.translate
    year = translate("Compare", "{0}年度").format(project.fiscal_year) if project.fiscal_year else ""
    return f"{year} {project.name or translate('Compare', '（未填项目名称）')}".strip()


def choices_of(declaration: Declaration, workspace: Workspace) -> list[Choice]:
    """What a project says now, and its sealed revisions, the latest first."""
    sealed = {snapshot.revision: snapshot for snapshot in workspace.snapshots.revisions(declaration.id)}
    now = None if declaration.status.is_draft else sealed.pop(declaration.revision, None)
    found = [Choice(declaration, now.frozen_at if now else None)]
    for revision in sorted(sealed, reverse=True):
        snapshot = sealed[revision]
        found.append(Choice(snapshot.declaration, snapshot.frozen_at, is_current=False))
    return found


def same_project(declaration: Declaration, workspace: Workspace) -> list[UUID]:
    """What a project was carried forward from, then those of the same name, the latest years first."""
    ancestor = declaration.ancestor
    held = ancestor and workspace.repository.find(ancestor.id)
    found = [held.id] if held else []
    if declaration.name.strip():
        found += (line.id for line in found_by(declaration.name, workspace) if line.name == declaration.name)
    return [identity for identity in dict.fromkeys(found) if identity != declaration.id]


def found_by(words: str, workspace: Workspace) -> Sequence[ListedDeclaration]:
    """The projects that a search finds, at most MOST of them, of the latest years first."""
    order = Order(SortKey.FISCAL_YEAR, descending=True)
    return workspace.listing.page(Selection(words=words), order, limit=MOST)


def first_pair(choices: Sequence[Choice], with_project: UUID | None = None) -> tuple[int, int]:
    """Which two are compared at first: the first one with another project, or with what suits it best.

    That is what was sealed of it last, else an earlier year, else what there is.
    """
    now = choices[0].declaration
    for place, choice in enumerate(choices[1:], 1):
        other = choice.declaration.id
        if other == with_project if with_project else other == now.id or _is_earlier(choice, now):
            return place, 0
    return (1 if len(choices) > 1 else 0), 0


def by_year(declarations: Iterable[Declaration]) -> list[Declaration]:
    """The latest year first."""
    return sorted(declarations, key=lambda item: -(item.fiscal_year or 0))


def _is_earlier(choice: Choice, now: Declaration) -> bool:
    return (choice.declaration.fiscal_year or 0) < (now.fiscal_year or 0)
