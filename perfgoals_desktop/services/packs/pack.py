"""A pack: a zip with definitions, and a manifest that says who answers for them, when, and their digests.

The digests find what was damaged or changed on the way. Whether the pack is from whom it says
is for a person to judge: the check code can be compared with one on paper or by telephone.
"""

from __future__ import annotations

import hashlib
import io
import json
import re
import stat
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from perfgoals_desktop.atomic import replacing
from perfgoals_desktop.services.packs.errors import PackRefused, Reason
from perfgoals_desktop.sources import (
    DAMAGE,
    FileTooLarge,
    Limits,
    SourceUnavailable,
    hold_against_limits,
    load,
)

FORMAT: Final = 1
LIMITS: Final = Limits(bytes=5 * 1024 * 1024, entries=200, unpacked=20 * 1024 * 1024)
_MANIFEST: Final = "manifest.json"
_PART: Final = re.compile(r"(forms|rules|library)/[a-z0-9][a-z0-9-]{0,60}\.toml")
_FOREIGN_DEVICE: Final = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])", re.IGNORECASE)
_ENCRYPTED: Final = 0x1
_MOMENT: Final = (1980, 1, 1, 0, 0, 0)


class Manifest(BaseModel):
    """Who answers for a pack, and what is in it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    format: Literal[1]
    id: str
    title: str
    issued_by: str
    issued_on: str
    files: Mapping[str, str]
    """SHA-256 of each part, by its name."""

    @property
    def digest(self) -> str:
        """One digest over everything that the pack says."""
        return hashlib.sha256(_canonical(self.model_dump()).encode()).hexdigest()

    @property
    def check_code(self) -> str:
        """Twelve characters of the digest, to be read out."""
        start = self.digest[:12].upper()
        return "-".join(start[place : place + 4] for place in (0, 4, 8))


@dataclass(frozen=True, slots=True)
class Pack:
    """A pack that has been read and agrees with its digests."""

    manifest: Manifest
    parts: Mapping[str, bytes]


def read_pack(file: Path) -> Pack:
    """Read a pack in memory, within limits; raises PackRefused."""
    try:
        data = load(file, LIMITS)
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            _look_through(package, len(data), file.name)
            return _read(package, file.name)
    except FileTooLarge as error:
        raise PackRefused(file.name, Reason.TOO_LARGE) from error
    except SourceUnavailable as error:
        raise PackRefused(file.name, Reason.UNREADABLE) from error
    except DAMAGE as error:
        raise PackRefused(file.name, Reason.NO_PACK) from error


def make_pack(folder: Path, out: Path, *, pack_id: str, title: str, issued_by: str, issued_on: str) -> Pack:
    """Write the definitions of a folder (forms, rules, library below it) to a pack."""
    names = sorted(file.relative_to(folder).as_posix() for file in folder.glob("*/*.toml"))
    parts = {name: (folder / name).read_bytes() for name in names if _PART.fullmatch(name)}
    digests = {name: hashlib.sha256(part).hexdigest() for name, part in parts.items()}
    manifest = Manifest(
        format=FORMAT, id=pack_id, title=title, issued_by=issued_by, issued_on=issued_on, files=digests
    )
    with replacing(out) as stream, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in {_MANIFEST: _canonical(manifest.model_dump()).encode(), **parts}.items():
            package.writestr(zipfile.ZipInfo(name, _MOMENT), part, zipfile.ZIP_DEFLATED)
    return Pack(manifest, parts)


def _look_through(package: zipfile.ZipFile, packed: int, file: str) -> None:
    """Refuse what no pack of ours has before anything is unpacked."""
    hold_against_limits(package.infolist(), packed, file, LIMITS)
    seen: set[str] = set()
    for entry in package.infolist():
        name = entry.orig_filename
        is_link = stat.S_IFMT(entry.external_attr >> 16) not in {0, stat.S_IFREG}
        device = _FOREIGN_DEVICE.fullmatch(Path(name).stem)
        known = name == _MANIFEST or (_PART.fullmatch(name) and not device)
        if not known or name in seen or is_link or entry.flag_bits & _ENCRYPTED:
            raise PackRefused(file, Reason.FORBIDDEN, name)
        seen.add(name)


def _read(package: zipfile.ZipFile, file: str) -> Pack:
    manifest = _manifest(package, file)
    parts = {name: package.read(name) for name in package.namelist() if name != _MANIFEST}
    if parts.keys() != manifest.files.keys():
        missing = sorted(parts.keys() ^ manifest.files.keys())
        raise PackRefused(file, Reason.CHANGED, missing[0])
    for name, part in parts.items():
        if hashlib.sha256(part).hexdigest() != manifest.files[name]:
            raise PackRefused(file, Reason.CHANGED, name)
    return Pack(manifest, parts)


def _manifest(package: zipfile.ZipFile, file: str) -> Manifest:
    told = json.loads(package.read(_MANIFEST))
    if isinstance(told, dict) and isinstance(told.get("format"), int) and told["format"] > FORMAT:
        raise PackRefused(file, Reason.TOO_NEW)
    try:
        return Manifest.model_validate(told, strict=True)
    except ValidationError as error:
        raise PackRefused(file, Reason.NO_PACK) from error


def _canonical(told: Mapping[str, object]) -> str:
    return json.dumps(told, ensure_ascii=False, sort_keys=True, indent=1)
