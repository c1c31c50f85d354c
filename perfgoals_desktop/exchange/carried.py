"""What a file carries, whichever kind of file it is."""

from __future__ import annotations

from pathlib import Path

from perfgoals_desktop.exchange.attachment import MAGIC, parcel_in_pdf
from perfgoals_desktop.exchange.handoff import parcel_in_workbook
from perfgoals_desktop.exchange.parcel import Parcel
from perfgoals_desktop.exchange.xlsx_package import LIMITS
from perfgoals_desktop.sources import load
from perfgoals_desktop.stopping import within_time


@within_time
def read_carried(path: Path) -> Parcel:
    """The parcel that a hand-off file or a PDF of this program carries, whatever it is called.

    Raises NoPayload for any other file, and what `parcel_in_workbook` and `load` raise.
    """
    data = load(path, LIMITS)
    read = parcel_in_pdf if data.startswith(MAGIC) else parcel_in_workbook
    return read(data, path.name)
