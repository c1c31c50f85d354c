"""Write the texts of the sources into the translation file and compile it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from translations.catalogue import read_catalogue, write_catalogue
from translations.strings import texts_in

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "perfgoals_desktop" / "ui"
CATALOGUE = ROOT / "resources" / "i18n" / "perfgoals_en.ts"


def main() -> int:
    """Keep what is translated, drop what is no longer used, list what is missing."""
    known = read_catalogue(CATALOGUE) if CATALOGUE.exists() else {}
    texts = {text: known.get(text, "") for text in texts_in(SOURCES)}
    write_catalogue(CATALOGUE, texts)
    missing = [text for text, translation in texts.items() if not translation]
    for text in missing:
        print(f"not translated: {text}")
    release = Path(sys.executable).with_name("pyside6-lrelease")
    compiled = CATALOGUE.with_suffix(".qm")
    subprocess.run([release, CATALOGUE, "-silent", "-nounfinished", "-qm", compiled], check=True)
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
