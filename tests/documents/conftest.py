import pytest

from perfgoals_desktop import paths
from perfgoals_desktop.documents.fonts import official_faces


@pytest.fixture(scope="session")
def font_folder():
    return paths.resources() / "fonts"


@pytest.fixture(scope="session")
def faces(font_folder):
    return official_faces(font_folder)
