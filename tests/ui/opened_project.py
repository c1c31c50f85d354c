"""Open the first project of a data file and print what is loaded when all its pages are made."""

import json
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.editor_window import EditingClerk


def main(file: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        clerk = EditingClerk(Path(folder))
        clerk.open(file)
        clerk.settle()
        clerk.window.open_project(clerk.window.projects.model.line(0).id)
        clerk.rest()
        sys.stdout.write(json.dumps(sorted(sys.modules)) + "\n")
        clerk.window.leave_editor()
        clerk.window.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
