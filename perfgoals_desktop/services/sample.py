"""The sample: published forms in a data file of their own, to try things with."""

from __future__ import annotations

from pathlib import Path

from perfgoals_desktop import paths, user_folders
from perfgoals_desktop.schema.catalog import Catalog
from perfgoals_desktop.services.importing import import_sources
from perfgoals_desktop.services.progress import Progress, silent

SOURCE = "shanghai-npc-2023.txt"


def sample_source() -> Path:
    """The published forms as they were found."""
    return paths.resources() / "samples" / SOURCE


def sample_data_file(catalog: Catalog, progress: Progress = silent) -> Path:
    """The data file with the sample in the user's own folder; made at the first call."""
    folder = user_folders.data()
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "示例.pgdb"
    if not file.exists():
        import_sources(file, [sample_source()], catalog, progress)
    return file
