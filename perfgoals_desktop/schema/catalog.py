"""All forms that the program knows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from perfgoals_desktop.schema.definition import FormDefinition
from perfgoals_desktop.schema.errors import BrokenDefinition, UnknownForm
from perfgoals_desktop.schema.loader import load_form

__all__ = ["Catalog", "UnknownForm"]


@dataclass(frozen=True, slots=True)
class Catalog:
    """The usable forms by id, and the files that were set aside."""

    forms: Mapping[str, FormDefinition]
    broken: tuple[BrokenDefinition, ...] = field(default=())

    @classmethod
    def read(cls, *folders: Path) -> Catalog:
        """Read every `*.toml` of the folders; a later folder's form replaces an earlier one's.

        Not one of a later edition: a pack that was taken long ago does not undo a newer program.
        """
        forms: dict[str, FormDefinition] = {}
        broken: list[BrokenDefinition] = []
        for folder in folders:
            for file in sorted(folder.glob("*.toml")):
                try:
                    form = load_form(file)
                except BrokenDefinition as error:
                    broken.append(error)
                else:
                    known = forms.get(form.id)
                    if known is None or form.edition >= known.edition:
                        forms[form.id] = form
        return cls(forms, tuple(broken))

    def __iter__(self) -> Iterator[FormDefinition]:
        return iter(self.forms.values())

    def form(self, form_id: str) -> FormDefinition:
        """The form called `form_id`; raises UnknownForm."""
        try:
            return self.forms[form_id]
        except KeyError as error:
            raise UnknownForm(form_id) from error

    def for_year(self, year: int) -> FormDefinition | None:
        """The first form whose years include `year`."""
        return next((form for form in self if year in form.years), None)
