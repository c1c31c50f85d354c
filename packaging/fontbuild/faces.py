"""Which faces are built, from which file of which package."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """One TrueType file inside one package of the npm registry."""

    package: str
    version: str
    member: str
    sha256: str

    @property
    def title(self) -> str:
        """Name the source as the manifest does."""
        return f"`{self.package}` {self.version}, `{self.member}`"


@dataclass(frozen=True, slots=True)
class Face:
    """One produced file.

    The stem of the file is the PostScript name too: reportlab silently takes
    two fonts with one PostScript name for the same font.
    """

    stem: str
    family: str
    style: str
    source: Source
    rest: bool = False


SERIF = Source(
    "@expo-google-fonts/noto-serif-sc",
    "0.4.3",
    "400Regular/NotoSerifSC_400Regular.ttf",
    "c358a69de3df5f423a8946a7b03e3126fb6ba116f1130a463455b4e39e1f0742",
)
SANS = Source(
    "@expo-google-fonts/noto-sans-sc",
    "0.4.3",
    "400Regular/NotoSansSC_400Regular.ttf",
    "d45f67f0a7c0ca3f256950777ce6a61cc7ce5f9696d02900cbbaac25f8aa7d16",
)
SANS_BOLD = Source(
    "@expo-google-fonts/noto-sans-sc",
    "0.4.3",
    "700Bold/NotoSansSC_700Bold.ttf",
    "9a38ae0ab28cd5a256f9ea8e00dedc688aac17f7915fcb000572990afa956b96",
)

FACES = (
    Face("PerfgoalsSerif-Core", "Perfgoals Serif", "Regular", SERIF),
    Face("PerfgoalsSans-Core", "Perfgoals Sans", "Regular", SANS),
    Face("PerfgoalsSansBold-Core", "Perfgoals Sans", "Bold", SANS_BOLD),
    Face("PerfgoalsSerif-Rest", "Perfgoals Serif Rest", "Regular", SERIF, rest=True),
)
