"""Brings every window, tab and dialog to the screen and tells as JSON what is cut there.

Run as a process of its own, because the scale of a screen is set before it begins:
`QT_SCALE_FACTOR=1.5 python -m tests.ui.measure en FOLDER`.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from perfgoals_desktop.ui.main_window import MainWindow

WIDTH, HEIGHT, TITLE_BAR = 1366, 768, 30
PATIENCE = 500


def office_screen(folder: Path, factor: float) -> str:
    """The platform with a screen that is 1366 × 768 logical pixels large at this factor."""
    size = {"width": round(WIDTH * factor), "height": round(HEIGHT * factor)}
    screen = {"name": "office", "x": 0, "y": 0, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1, **size}
    file = folder / "screen.json"
    file.write_text(json.dumps({"screens": [screen]}), "utf-8")
    return f"offscreen:configfile={file}"


def main(language: str, folder: Path) -> dict[str, list[str]]:
    """What is cut, by scene."""
    from picturing import scenes, stage
    from picturing.data import sample_data

    from tests.ui.cutting import cut_in_window

    scenes.settle = settle  # type: ignore[attr-defined]
    play = stage.Stage(language, "light", folder)
    data = sample_data(folder / "示例.pgdb")
    found: dict[str, list[str]] = {}
    for name, act in scenes.ALL.items():
        with play.window(stage.Size(WIDTH, HEIGHT - TITLE_BAR)) as window:
            if name != "start":
                window.open_file(play.copy_of(data))
            shown = act(window)
            settle(window)
            found[name] = cut_in_window(shown.window())
    return found


def settle(window: MainWindow) -> None:
    """Wait until what was found is written beneath the fields, and what was looked up is shown."""
    from picturing.stage import wait

    for _ in range(PATIENCE):
        wait(20)
        page = window.editor_page
        if not window.runner.is_busy and (page is None or page.live_review.is_current):
            break
    wait(20)


if __name__ == "__main__":
    target = Path(sys.argv[2])
    os.environ["QT_QPA_PLATFORM"] = office_screen(target, float(os.environ["QT_SCALE_FACTOR"]))
    sys.stdout.write(json.dumps(main(sys.argv[1], target), ensure_ascii=False))
