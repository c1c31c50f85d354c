"""The packs that were taken, each in a folder of the user's own beside the shipped definitions.

`active.json` says which of them count, in their order, and is replaced whole: a pack is taken
or given back at one moment, whatever happens to the power.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from uuid import uuid4

from perfgoals_desktop import user_folders
from perfgoals_desktop.atomic import replacing, settle
from perfgoals_desktop.services.choices import read_choices, write_choices
from perfgoals_desktop.services.packs.errors import NoPack

if TYPE_CHECKING:
    from perfgoals_desktop.services.packs.pack import Pack

_ACTIVE: Final = "active.json"
_MANIFEST: Final = "manifest.json"


class Shelf:
    """The folder of the packs of this user."""

    def __init__(self, folder: Path | None = None) -> None:
        """`folder` is the user's own when it is not given."""
        self.folder = folder or user_folders.data() / "packs"

    def folders(self, kind: str) -> list[Path]:
        """The folders of one kind of definitions (forms, rules, library), the last taken last."""
        return [place for pack in self._active() if (place := self.folder / pack / kind).is_dir()]

    def manifests(self) -> list[Mapping[str, Any]]:
        """What the packs that count say of themselves, the last taken last."""
        return [read_choices(self.folder / pack / _MANIFEST) for pack in self._active()]

    def put(self, pack: Pack) -> None:
        """Take a pack in place of an earlier one of the same name; raises OSError or FileNotWritten."""
        name = f"{pack.manifest.digest[:16]}-{uuid4().hex[:8]}"
        write_pack(self.folder / name, pack)
        self._set_active([*self._without(pack.manifest.id), name])

    def take_back(self) -> str:
        """Let the pack that was taken last count no more; returns its title. Raises NoPack."""
        active = self._active()
        if not active:
            raise NoPack
        title = str(self.manifests()[-1].get("title", ""))
        self._set_active(active[:-1])
        return title

    def without(self, pack_id: str) -> Shelf:
        """The packs as they would be without one, for comparing; it cannot be written to."""
        return _Remaining(self.folder, self._without(pack_id))

    def _without(self, pack_id: str) -> list[str]:
        said = zip(self._active(), self.manifests(), strict=True)
        return [name for name, manifest in said if manifest.get("id") != pack_id]

    def _active(self) -> list[str]:
        told = read_choices(self.folder / _ACTIVE).get("packs", [])
        names = [name for name in told if isinstance(name, str)] if isinstance(told, list) else []
        return [name for name in names if Path(name).name == name and (self.folder / name).is_dir()]

    def _set_active(self, names: list[str]) -> None:
        write_choices(self.folder / _ACTIVE, {"packs": names})
        for folder in self.folder.iterdir():
            if folder.is_dir() and folder.name not in names:
                with suppress(OSError):  # what counts no more does no harm
                    shutil.rmtree(folder)


def write_pack(place: Path, pack: Pack) -> None:
    """Write manifest and definitions of a pack to a folder, to count or to be tried out."""
    said = json.dumps(pack.manifest.model_dump(), ensure_ascii=False)
    for name, part in {**pack.parts, _MANIFEST: said.encode()}.items():
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        with replacing(place / name) as file:
            file.write(part)
    settle(place)


class _Remaining(Shelf):
    """Some of the packs on a shelf."""

    def __init__(self, folder: Path, names: list[str]) -> None:
        super().__init__(folder)
        self._names = names

    def _active(self) -> list[str]:
        return self._names
