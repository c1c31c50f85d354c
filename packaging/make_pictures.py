"""Write pictures of all windows in one language and one set of colours."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from picturing import documents, scenes  # noqa: E402 - the package lies beside this folder
from picturing.data import sample_data  # noqa: E402
from picturing.stage import Size, Stage  # noqa: E402

SCREENSHOTS = ROOT / "build" / "screenshots"
README = ROOT / "docs" / "pictures"
MANUAL = ROOT / "resources" / "help" / "pictures"
OFFICE_SCREEN = Size(1366, 768)
IN_A_PAGE = Size(960, 600)


def main() -> int:
    """Take the pictures; with `--keep`, in Chinese and light, renew those that are kept."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("language", choices=("zh", "en"))
    parser.add_argument("scheme", choices=("light", "dark"))
    parser.add_argument("--keep", action="store_true", help="renew the README's and the manual's too")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for home in ("CONFIG", "DATA", "STATE", "CACHE"):
            os.environ[f"XDG_{home}_HOME"] = folder  # nothing of this user's is in the pictures
        data = sample_data(Path(folder) / "示例.pgdb")
        stage = Stage(options.language, options.scheme, Path(folder))
        out = SCREENSHOTS / f"{options.language}-{options.scheme}"
        scenes.play(stage, data, out, OFFICE_SCREEN, scenes.ALL)
        if options.keep and (options.language, options.scheme) == ("zh", "light"):
            scenes.play(stage, data, README, OFFICE_SCREEN, scenes.README)
            scenes.play(stage, data, MANUAL, IN_A_PAGE, scenes.MANUAL)
            documents.picture_of_paper(data, README / "declaration.png")
    print(f"{len(list(out.glob('*.png')))} pictures in {out}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
