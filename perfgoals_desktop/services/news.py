"""What is new in this version (更新内容): the parts of the change log since the one used before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from perfgoals_desktop import __version__, paths

_UNRELEASED: Final = "Unreleased"


@dataclass(frozen=True, slots=True)
class Part:
    """What is new in one version, a line for each thing."""

    version: str
    lines: tuple[str, ...]


def news_since(version: str) -> tuple[Part, ...]:
    """The parts that came after a version, the newest first; nothing where the log is missing."""
    try:
        text = (paths.root() / "CHANGELOG.md").read_text("utf-8")
    except OSError:
        return ()
    return parts_since(text, version)


def parts_since(text: str, version: str) -> tuple[Part, ...]:
    """The parts of a change log above that of a version, those without a line left out."""
    found: list[Part] = []
    for block in f"\n{text}".split("\n## ")[1:]:
        head, _, rest = block.partition("\n")
        name = head.strip().strip("[]").split(" ")[0].strip("[]")
        if name == version:
            break
        lines = tuple(line[2:].strip() for line in rest.splitlines() if line.startswith("- "))
        if lines:
            found.append(Part(__version__ if name == _UNRELEASED else name, lines))
    return tuple(found)
