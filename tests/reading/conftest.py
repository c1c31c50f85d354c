import pytest

from perfgoals_desktop import paths
from perfgoals_desktop.domain.canonical import content
from perfgoals_desktop.reading.read import read_file, read_text
from perfgoals_desktop.schema.catalog import Catalog
from tests.reading.sources import SAMPLE


@pytest.fixture(scope="session")
def catalog():
    return Catalog.read(paths.forms())


@pytest.fixture(scope="session")
def sample(catalog):
    return read_file(SAMPLE, catalog)


@pytest.fixture(scope="session")
def sample_content(sample):
    return [content(declaration) for declaration in sample.declarations]


@pytest.fixture
def read(catalog):
    """Read a pasted text that holds one form; return its content and its notes."""

    def read_one(text):
        result = read_text(text, catalog, "form.txt")
        (declaration,) = result.declarations
        return content(declaration), result.notes

    return read_one
