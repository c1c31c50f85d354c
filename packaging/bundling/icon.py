"""The program's icon as Windows wants it, drawn from the SVG."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from envsetup.commands import call, last_lines
from envsetup.steps import SetupFailed

if TYPE_CHECKING:
    from pathlib import Path

DRAW: Final = """\
import sys
from io import BytesIO
from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
app = QGuiApplication(["icon", "-platform", "offscreen"])
image = QImage(256, 256, QImage.Format.Format_ARGB32)
image.fill(Qt.GlobalColor.transparent)
painter = QPainter(image)
QSvgRenderer(sys.argv[1]).render(painter)
painter.end()
buffer = QBuffer()
buffer.open(QIODevice.OpenModeFlag.WriteOnly)
image.save(buffer, "PNG")
sizes = [(n, n) for n in (16, 24, 32, 48, 64, 128, 256)]
Image.open(BytesIO(bytes(buffer.data()))).save(sys.argv[2], sizes=sizes)
"""


def write(python: Path, root: Path, target: Path) -> None:
    """Write the icon in all sizes to `target`; `python` is one that has Qt and Pillow."""
    drawn = call([python, "-c", DRAW, root / "resources" / "icons" / "perfgoals.svg", target])
    if drawn.returncode != 0:
        raise SetupFailed(f"the icon could not be drawn:\n{last_lines(drawn)}")
