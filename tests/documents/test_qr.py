import pytest
import zxingcpp

from perfgoals_desktop.documents.page_canvas import A4_PORTRAIT
from perfgoals_desktop.documents.qr import CAPACITIES, MODULE, make_code, side, version_for
from tests.paper import METADATA
from tests.pdf_text import PdfInMemory
from tests.scans import code_texts, scans

TEXT = "U111" + "0123456789ABCDEFGHJKMNPQRSTVWXYZ" * 9


def squares(rectangles):
    """The dark modules, as (x, y)."""
    for line in rectangles.splitlines():
        x, y, width, height, operator = line.split()
        assert (height, operator) == ("1", "re")
        yield from ((int(x) + step, int(y)) for step in range(int(width)))


def test_the_drawn_modules_are_those_of_the_library():
    code = make_code(TEXT)

    barcode = zxingcpp.create_barcode(TEXT, zxingcpp.QRCode, ec_level="M", data_mask=0)
    image = memoryview(barcode.to_image(add_quiet_zones=False)).tobytes()
    dark = {divmod(place, code.modules)[::-1] for place, pixel in enumerate(image) if pixel == 0}
    drawn = list(squares(code.rectangles))
    assert set(drawn) == dark
    assert len(drawn) == len(dark)


@pytest.mark.parametrize("version", range(1, len(CAPACITIES) + 1))
def test_each_version_holds_what_the_table_says(version):
    most = CAPACITIES[version - 1]

    assert version_for(most) == version
    assert make_code("A" * most).size == pytest.approx(side(version))
    assert make_code("A" * (most + 1)).size > side(version) + MODULE


def test_a_text_that_is_too_long_has_no_version():
    assert version_for(CAPACITIES[-1] + 1) is None


def test_a_drawn_code_is_read_from_a_picture_of_the_page():
    file = PdfInMemory(METADATA)
    with file.page(A4_PORTRAIT) as canvas:
        canvas.code(100, 200, MODULE, make_code(TEXT).rectangles)

    (scan,) = scans(file.whole(), dots=200)

    assert code_texts(scan) == [TEXT]
