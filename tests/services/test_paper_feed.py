"""A printer that draws its paper in askew: every PDF is moved, by so many millimetres."""

from datetime import UTC, datetime

import pypdfium2
import pytest

from perfgoals_desktop import bootstrap
from perfgoals_desktop.services import paper_feed
from perfgoals_desktop.services.paper_feed import PaperFeed, read_paper_feed, write_paper_feed
from perfgoals_desktop.services.printing import draw_forms
from tests.samples import sample_declaration

MOMENT = datetime(2024, 1, 1, tzinfo=UTC)
MM = 72 / 25.4


@pytest.fixture(autouse=True)
def own_file(tmp_path, monkeypatch):
    file = tmp_path / "printer.json"
    monkeypatch.setattr(paper_feed, "feed_file", lambda: file)
    return file


def place_of_first_text():
    catalog = bootstrap.build().catalog
    document = pypdfium2.PdfDocument(draw_forms([sample_declaration()], catalog, created=MOMENT).data)
    box = document[0].get_textpage().get_charbox(0)
    document.close()
    return box[0], box[1]


def test_what_is_set_is_kept():
    assert read_paper_feed() == PaperFeed()

    write_paper_feed(PaperFeed(-2.5, 3))

    assert read_paper_feed() == PaperFeed(-2.5, 3)


@pytest.mark.parametrize(
    ("written", "feed"),
    [
        ('{"right": 99, "down": -99}', PaperFeed(8, -8)),
        ('{"right": 1.26, "down": 0.1}', PaperFeed(1.5, 0)),
        ('{"right": "1"}', PaperFeed()),
        ('{"right": NaN}', PaperFeed()),
        ("nonsense", PaperFeed()),
    ],
)
def test_what_cannot_be_moves_nothing_too_far(own_file, written, feed):
    own_file.write_text(written, "utf-8")

    assert read_paper_feed() == feed


def test_the_page_is_moved_by_as_much():
    left, low = place_of_first_text()

    write_paper_feed(PaperFeed(3, -2))

    moved = place_of_first_text()
    assert moved == pytest.approx((left + 3 * MM, low + 2 * MM), abs=0.05)
