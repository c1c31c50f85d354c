"""A picture of the printed paper."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Final

import pypdfium2  # type: ignore[import-untyped]

from perfgoals_desktop import bootstrap
from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.services.printing import draw_forms
from perfgoals_desktop.services.workspace import Workspace
from picturing.data import MOMENT

DOTS_PER_INCH: Final = 110
POINTS_PER_INCH: Final = 72
PROJECT: Final = "人大信访经费"


def picture_of_paper(data: Path, out: Path) -> None:
    """Draw the first page of one declaration as it is printed for the seal."""
    workspace = Workspace(data)
    chosen = next(item for item in workspace.everything() if item.name == PROJECT)
    workspace.close()
    pdf = draw_forms([replace(chosen, status=Status.FINAL)], bootstrap.build().catalog, created=MOMENT)
    document = pypdfium2.PdfDocument(pdf.data)
    document[0].render(scale=DOTS_PER_INCH / POINTS_PER_INCH).to_pil().save(out)
    document.close()
