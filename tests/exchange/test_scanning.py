"""Pictures and PDF scans of the paper, clean and worn, upright and not."""

import zlib
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image

from perfgoals_desktop.domain.canonical import content
from perfgoals_desktop.exchange import scanning
from perfgoals_desktop.exchange.code_errors import NothingScanned, PictureUnusable, ScanTooLarge
from perfgoals_desktop.exchange.decoding import parts_on
from perfgoals_desktop.exchange.qr_parts import gather
from perfgoals_desktop.exchange.qr_payload import Brief, read_message
from perfgoals_desktop.exchange.scanning import scan_data, scan_file
from perfgoals_desktop.sources import FileTooLarge, SourceUnavailable
from tests.made_up import declarations as made_up
from tests.paper import declaration_with, form_sheet, long_text, printed
from tests.samples import sample_declaration, sample_form, staged_declaration
from tests.scans import coded_sheet, scans, worn

FORM = sample_form()
LONG = declaration_with(16, name=long_text(400))


def pdf_of(*declarations):
    return printed(*(coded_sheet(item, FORM) for item in declarations))


def page_of(declaration, dots=200):
    return next(scans(pdf_of(declaration), dots))


def picture_file(kind, *pictures, **options):
    file = BytesIO()
    first, *others = pictures
    if others:
        options |= {"save_all": True, "append_images": others}
    if kind == "PDF":
        options |= {"resolution": 200.0}
    first.save(file, kind, **options)
    return file.getvalue()


def read(data):
    return [read_message(message) for message in scan_data(data, "scan").messages]


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF", "BMP", "GIF", "WEBP", "PDF"])
def test_every_kind_of_picture_is_read(kind):
    declaration = sample_declaration()

    (read_back,) = read(picture_file(kind, page_of(declaration)))

    assert content(read_back) == content(declaration)
    assert read_back.id == declaration.id


@pytest.mark.parametrize("turned", [90, 180, 270, 2, -5])
def test_a_page_is_read_however_it_lay_on_the_glass(turned):
    page = page_of(sample_declaration()).rotate(turned, Image.Resampling.BICUBIC, expand=True, fillcolor=255)

    (read_back,) = read(picture_file("PNG", page))

    assert content(read_back) == content(sample_declaration())


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGB", "RGBA", "CMYK", "I;16"])
def test_a_picture_is_read_in_any_colours(mode):
    page = page_of(sample_declaration())
    coloured = (
        page.convert("I").point(lambda grey: grey * 257).convert(mode)
        if mode == "I;16"
        else page.convert(mode)
    )

    (read_back,) = read(picture_file("TIFF", coloured))

    assert content(read_back) == content(sample_declaration())


def test_the_pages_of_several_forms_are_told_apart():
    declarations = [sample_declaration(1), staged_declaration(2), sample_declaration(3, name="第三个项目")]

    scan = scan_data(pdf_of(*declarations), "forms.pdf")

    assert scan.pages == 3
    assert [read_message(message).name for message in scan.messages] == [item.name for item in declarations]
    assert [scan.pages_of(message) for message in scan.messages] == [(1,), (2,), (3,)]


def test_codes_on_several_pages_belong_together_in_any_order():
    form, *others = scans(pdf_of(LONG), 200)

    brief, full = sorted(
        read(picture_file("TIFF", *reversed(others), form)), key=lambda item: not isinstance(item, Brief)
    )

    assert brief == Brief(LONG.id, 1, brief.digest)
    assert content(full) == content(LONG)


def test_a_page_that_is_missing_leaves_the_message_incomplete():
    declaration = declaration_with(3, annual_goal="".join(chr(0x4E00 + 7 * i % 20_000) for i in range(5000)))
    *pages, _ = scans(pdf_of(declaration), 150)

    (message,) = (item for item in scan_data(picture_file("TIFF", *pages), "scan").messages if item.count)

    assert message.missing == tuple(range(17, 28))


def test_codes_of_others_are_passed_over():
    page = page_of(sample_declaration()).convert("L")
    other = zxingcpp.create_barcode("https://example.org/", zxingcpp.QRCode).to_image(scale=6)
    page.paste(Image.frombytes("L", other.shape[::-1], memoryview(other).tobytes()), (900, 1900))

    (read_back,) = read(picture_file("PNG", page))

    assert read_back.id == sample_declaration().id


def test_a_red_seal_and_a_fold_are_survived():
    page = page_of(sample_declaration(), 300).convert("RGB")
    left, top = 177, page.height - 500
    page.paste((225, 90, 90), (left + 150, top + 150, left + 200, top + 200))
    page.paste((200, 200, 200), (0, top + 120, page.width, top + 123))

    (read_back,) = read(picture_file("JPEG", page, quality=60))

    assert read_back.id == sample_declaration().id


@pytest.mark.parametrize(("blur", "noise"), [(2.0, 40.0), (2.5, 20.0)])
def test_what_is_too_worn_at_first_is_read_smoothed(blur, noise):
    page = worn(page_of(sample_declaration(), 300), blur=blur, noise=noise)

    (read_back,) = read(picture_file("BMP", page))

    assert read_back.id == sample_declaration().id


def test_progress_is_told_page_by_page():
    heard = []

    scan_data(
        pdf_of(sample_declaration(1), sample_declaration(2)), "forms.pdf", lambda *told: heard.append(told)
    )

    assert heard == [(0, 2), (1, 2), (2, 2)]


def test_progress_may_stop_the_work():
    def stop(done, _of):
        if done:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        scan_data(pdf_of(sample_declaration(1), sample_declaration(2)), "forms.pdf", stop)


@pytest.mark.parametrize(
    "data", [printed(form_sheet()), picture_file("PNG", Image.new("L", (400, 400), 255))]
)
def test_a_page_without_codes_is_named(data):
    with pytest.raises(NothingScanned) as raised:
        scan_data(data, "page")

    assert raised.value.file == "page"


PNG = picture_file("PNG", Image.new("L", (400, 400), 255))
SPOILT = {
    "nothing": b"",
    "text": "申报表".encode(),
    "half a picture": PNG[: len(PNG) // 2],
    "half a PDF": printed(form_sheet())[:200],
    "only a magic": b"%PDF-1.7",
    "a wrong checksum": PNG.replace(zlib.crc32(b"IEND").to_bytes(4), b"\0\0\0\0").replace(b"IDAT", b"IDAX"),
}


@pytest.mark.parametrize("data", SPOILT.values(), ids=SPOILT.keys())
def test_what_is_no_picture_is_named(data):
    with pytest.raises((PictureUnusable, NothingScanned)):
        scan_data(data, "scan")


@pytest.mark.parametrize(("name", "value"), [("MOST_PIXELS", 1000), ("MOST_PAGES", 0)])
def test_what_is_too_large_is_refused(monkeypatch, name, value):
    monkeypatch.setattr(scanning, name, value)

    with pytest.raises(ScanTooLarge):
        scan_data(PNG, "scan")


def test_a_pdf_with_too_many_pages_is_refused(monkeypatch):
    monkeypatch.setattr(scanning, "MOST_PAGES", 1)

    with pytest.raises(ScanTooLarge):
        scan_data(pdf_of(sample_declaration(1), sample_declaration(2)), "scan")


@pytest.mark.filterwarnings("default")
def test_a_picture_that_unpacks_to_gigabytes_is_refused():
    size = (40_000).to_bytes(4)
    head = b"IHDR" + size + size + b"\x08\x00\x00\x00\x00"
    bomb = b"\x89PNG\r\n\x1a\n" + (13).to_bytes(4) + head + zlib.crc32(head).to_bytes(4) + PNG[33:]

    with pytest.raises(ScanTooLarge):
        scan_data(bomb, "bomb")


def test_files_are_read_from_the_disk(tmp_path):
    file = tmp_path / "扫描件.png"
    file.write_bytes(picture_file("PNG", page_of(sample_declaration())))

    assert scan_file(file).pages == 1
    with pytest.raises(SourceUnavailable):
        scan_file(Path(tmp_path / "没有.png"))


def test_a_file_that_is_too_large_is_not_even_loaded(tmp_path, monkeypatch):
    monkeypatch.setattr(scanning, "LIMITS", replace(scanning.LIMITS, bytes=10))
    (tmp_path / "large.png").write_bytes(PNG)

    with pytest.raises(FileTooLarge):
        scan_file(tmp_path / "large.png")


def rates(declarations):
    """How many declarations are read back from worn 300-dpi pages, and from clean 200-dpi pages."""
    tilted = clean = 0
    for declaration in declarations:
        pdf = pdf_of(declaration)
        tilted += reads_back(declaration, (worn(page) for page in scans(pdf, 300)))
        clean += reads_back(declaration, scans(pdf, 200))
    return tilted, clean


def reads_back(declaration, pages):
    messages = gather(part for page in pages for part in parts_on(page))
    found = [read_message(message) for message in messages if message.count and not message.missing]
    return [content(item) for item in found] == [content(declaration)]


def test_a_few_made_up_declarations_are_read_from_worn_pages():
    assert rates(made_up(5)) == (5, 5)


@pytest.mark.long
@pytest.mark.parametrize("first", range(1, 1001, 200))
def test_made_up_declarations_by_the_thousand_are_read_from_worn_pages(first, record_property):
    tilted, clean = rates(made_up(200, first))

    record_property("rates", {"tilted, blurred, noisy at 300": tilted, "clean at 200": clean})
    assert min(tilted, clean) >= 0.995 * 200


def test_the_first_page_says_which_declaration_it_is_when_the_codes_are_elsewhere():
    (first, *_) = scans(pdf_of(LONG), 200)

    (brief,) = read(picture_file("PNG", first))

    assert brief == Brief(LONG.id, 1, brief.digest)
