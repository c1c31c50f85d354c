"""Templates (模板): projects that one user keeps to begin others from, whatever data file is open."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from perfgoals_desktop import user_folders
from perfgoals_desktop.atomic import replacing
from perfgoals_desktop.domain.canonical import canonical_json, document, from_document
from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.services.carrying import Carried, carried_forward
from perfgoals_desktop.services.file_names import safe_name

if TYPE_CHECKING:
    from perfgoals_desktop.schema.catalog import Catalog
    from perfgoals_desktop.schema.definition import FormDefinition

SUFFIX: Final = ".json"
LONGEST_NAME: Final = 60
_LARGEST: Final = 5_000_000
_YEAR: Final = "fiscal_year"


@dataclass(frozen=True, slots=True)
class Template:
    """What a kept project says, and the name that it was kept under."""

    name: str
    file: Path
    declaration: Declaration


@dataclass(frozen=True, slots=True)
class Kept:
    """What lies in the folder: the templates by name, and the files that are none."""

    templates: tuple[Template, ...] = ()
    broken: tuple[str, ...] = ()


class TemplateFolder:
    """Each template is a file of its own, that can be copied to another machine."""

    def __init__(self, folder: Path | None = None) -> None:
        """`folder` is the user's own when it is not given."""
        data = user_folders.data()
        self.folder = folder or data / "templates"

    def read(self) -> Kept:
        """Everything in the folder."""
        templates: list[Template] = []
        broken: list[str] = []
        for file in sorted(self.folder.glob(f"*{SUFFIX}")):
            try:
                templates.append(Template(file.stem, file, _read(file)))
            except (OSError, ValueError, KeyError, TypeError, RecursionError):
                broken.append(file.name)
        return Kept(tuple(templates), tuple(broken))

    def has(self, name: str) -> bool:
        """Whether a template of this name is kept."""
        return self._file(name).exists()

    def keep(self, name: str, declaration: Declaration, form: FormDefinition) -> Template:
        """Keep the words and indicators of a project, in place of what was kept under the name.

        Amounts, dates and the year stay behind. Raises FileNotWritten.
        """
        from perfgoals_desktop.services.templates import after_sample

        kept = after_sample(declaration, form)
        timeless = {key: answer for key, answer in kept.answers.items() if key != _YEAR}
        kept = replace(kept, answers=MappingProxyType(timeless))
        file = self._file(name)
        self.folder.mkdir(parents=True, exist_ok=True)
        with replacing(file) as out:
            out.write(canonical_json(document(kept)).encode())
        return Template(file.stem, file, kept)

    def remove(self, template: Template) -> None:
        """Keep a template no longer; raises OSError."""
        template.file.unlink(missing_ok=True)

    def _file(self, name: str) -> Path:
        return self.folder / f"{safe_name(name, longest=LONGEST_NAME)}{SUFFIX}"


def begun_from(template: Template, year: int, catalog: Catalog) -> Carried:
    """A draft of a year that begins with what a template says, on the form of that year."""
    begun = carried_forward(template.declaration, year, catalog)
    # A template belongs to no year: what is begun from it is not compared with it.
    return replace(begun, declaration=replace(begun.declaration, ancestor=None))


def _read(file: Path) -> Declaration:
    if file.stat().st_size > _LARGEST:
        raise ValueError("too large for a template")
    return from_document(json.loads(file.read_bytes()))
