from dataclasses import replace

from perfgoals_desktop.documents.remarks import HEAD, with_remark_rows
from perfgoals_desktop.documents.sheet import Role
from tests.paper import form_sheet


def test_a_sheet_without_remarks_stays_as_it_is():
    sheet = form_sheet()

    assert with_remark_rows(sheet) is sheet


def test_each_remark_becomes_a_numbered_row_beside_one_head():
    sheet = replace(form_sheet(2), remarks=("按合同支付", "上年已验收"))

    rows = with_remark_rows(sheet)

    new = rows.cells[len(sheet.cells) :]
    assert [(cell.text, cell.role, cell.row - len(sheet.heights)) for cell in new] == [
        (HEAD, Role.LEVEL, 0),
        ("1. 按合同支付", Role.PROSE, 0),
        ("2. 上年已验收", Role.PROSE, 1),
    ]
    assert new[0].rows == 2
    assert {cell.column + cell.columns for cell in new[1:]} == {len(sheet.widths)}
    assert rows.remarks == ()
    assert len(rows.heights) == len(sheet.heights) + 2
