import pytest

from perfgoals_desktop.exchange.xlsx_package import cells_in
from perfgoals_desktop.exchange.xlsx_texts import UNCALCULATED, SharedStrings, number, parse, plain


def sheet(cells, prefix=""):
    name = f"{prefix}:" if prefix else ""
    body = cells.replace("<c ", f"<{name}c ").replace("</c>", f"</{name}c>")
    return f"<{name}worksheet xmlns{':' + prefix if prefix else ''}='urn:x'>{body}</{name}worksheet>".encode()


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ('<c r="A1"><v>12.50</v></c>', "12.5"),
        ('<c r="A1" t="n"><v>9.9499999999999993</v></c>', "9.95"),
        ('<c r="A1" t="s"><v>1</v></c>', "乙"),
        ('<c r="A1" t="inlineStr"><is><t>=100(%)</t></is></c>', "=100(%)"),
        ('<c r="A1" t="inlineStr"><is><r><t>甲</t></r><r><t>乙</t></r></is></c>', "甲乙"),
        ('<c r="A1" t="inlineStr"><is><t>东京</t><rPh sb="0" eb="2"><t>トウ</t></rPh></is></c>', "东京"),
        ('<c r="A1" t="str"><f>A2</f><v>文</v></c>', "文"),
        ('<c r="A1" t="b"><v>1</v></c>', "TRUE"),
        ('<c r="A1" t="b"><v>0</v></c>', "FALSE"),
        ('<c r="A1" t="e"><v>#REF!</v></c>', "#REF!"),
        ('<c r="A1"><f>SUM(B1:B2)</f><v></v></c>', UNCALCULATED),
        ('<c r="A1" t="inlineStr"><is><t>a_x000D_b&#13;c</t></is></c>', "a\nb\nc"),
    ],
)
def test_a_cell_shows_what_a_spreadsheet_shows(cell, shown):
    assert cells_in(sheet(cell), ["甲", "乙"]) == {"A1": shown}


@pytest.mark.parametrize("cell", ['<c r="A1"/>', '<c r="A1" t="s"></c>', '<c r="A1" t="inlineStr"><is/></c>'])
def test_a_blank_cell_is_left_out(cell):
    assert cells_in(sheet(cell)) == {}


def test_a_prefix_makes_no_difference():
    assert cells_in(sheet('<c r="B2"><v>7</v></c>', "x")) == cells_in(
        b"<x:worksheet xmlns:x='urn:x'><x:c r='B2'><x:v>7</x:v></x:c></x:worksheet>"
    )


@pytest.mark.parametrize(
    "xml",
    [
        b"",
        b"<worksheet>",
        b'<!DOCTYPE x [<!ENTITY a "b">]><worksheet><c r="A1"><v>&a;</v></c></worksheet>',
        b'<!DOCTYPE x SYSTEM "http://example.org/x.dtd"><worksheet/>',
        b'<worksheet><c r="A1"><v>abc</v></c></worksheet>',
        b'<worksheet><c r="A1"><v>1e999999</v></c></worksheet>',
        b'<worksheet><c r="A1"><v>NaN</v></c></worksheet>',
        b'<worksheet><c r="A1" t="s"><v>-5</v></c></worksheet>',
        b'<worksheet><c r="A1" t="s"><v>5</v></c></worksheet>',
        b"<worksheet><c><v>1</v></c></worksheet>",
        b'<worksheet><c r="A1" t="str"><v>' + b"x" * 32_768 + b"</v></c></worksheet>",
    ],
)
def test_what_is_no_worksheet_is_refused(xml):
    with pytest.raises((ValueError, LookupError)):
        cells_in(xml, ["甲"])


def test_shared_texts_are_counted_wherever_formatting_stands():
    strings = SharedStrings()

    parse("<sst><si><t>甲</t></si><si><r><t>乙</t></r><r><t>丙</t></r></si><si/></sst>".encode(), strings)

    assert strings.texts == ["甲", "乙丙", ""]


@pytest.mark.parametrize(
    ("written", "shown"),
    [("0", "0"), ("-0.0", "0"), ("1E+2", "100"), ("100.00", "100"), ("-1234567.89", "-1234567.89")],
)
def test_a_number_has_one_way_to_be_written(written, shown):
    assert number(written) == shown


def test_texts_have_one_kind_of_line_end():
    assert plain("一\r\n二\r三_x000A_四") == "一\n二\n三\n四"
