import io

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from perfgoals_desktop.domain.canonical import content
from perfgoals_desktop.reading import docx_grid
from perfgoals_desktop.reading.docx_grid import read_document
from perfgoals_desktop.reading.notes import NoteCode
from perfgoals_desktop.reading.read import read_file
from perfgoals_desktop.sources import FileTooLarge
from tests.reading.sources import written


def read(document):
    stream = io.BytesIO()
    document.save(stream)
    return read_document(stream.getvalue(), "a.docx")


def cells(sheet):
    return [[(cell.column, cell.text, cell.rows) for cell in row.cells] for row in sheet.rows]


def test_paragraphs_and_tables_keep_their_order():
    document = docx.Document()
    document.add_paragraph("标题")
    document.add_paragraph("")
    document.add_table(1, 2).cell(0, 1).text = "甲"
    document.add_paragraph("填报人：\t日期：")

    sheet = read(document)

    assert cells(sheet) == [[(0, "标题", 1)], [(1, "甲", 1)], [(0, "填报人：", 1), (1, "日期：", 1)]]
    assert [(row.line, row.table) for row in sheet.rows] == [(1, False), (3, True), (4, False)]


def test_merged_cells_are_read_once_with_their_height():
    document = docx.Document()
    table = document.add_table(3, 4)
    table.cell(0, 0).merge(table.cell(2, 1)).text = "甲"
    table.cell(0, 2).merge(table.cell(0, 3)).text = "乙"
    table.cell(2, 3).text = "丙"

    assert cells(read(document)) == [[(0, "甲", 3), (2, "乙", 1)], [(3, "丙", 1)]]


def test_paragraphs_of_a_cell_are_its_lines():
    document = docx.Document()
    cell = document.add_table(1, 1).cell(0, 0)
    cell.text = "第一"
    cell.add_paragraph("第二").add_run().add_break()

    assert cells(read(document)) == [[(0, "第一\n第二", 1)]]


def test_a_table_within_a_cell_follows_its_row():
    document = docx.Document()
    cell = document.add_table(1, 1).cell(0, 0)
    cell.text = "外"
    cell.add_table(1, 2).cell(0, 1).text = "内"

    assert cells(read(document)) == [[(0, "外", 1)], [(1, "内", 1)]]


def test_columns_left_out_at_the_beginning_of_a_row_are_counted():
    document = docx.Document()
    table = document.add_table(2, 3)
    row = table.rows[1]._tr
    row.remove(row.tc_lst[0])
    row.get_or_add_trPr().append(parse_xml(f'<w:gridBefore {nsdecls("w")} w:val="1"/>'))
    row.tc_lst[0].p_lst[0].add_r().text = "甲"

    assert cells(read(document)) == [[(1, "甲", 1)]]


def test_wrappers_are_seen_through_and_deleted_text_is_gone():
    document = docx.Document()
    paragraph = document.add_paragraph("甲")._p
    for xml in (
        "<w:ins {0}><w:r><w:t>乙</w:t></w:r></w:ins>",
        "<w:del {0}><w:r><w:delText>丙</w:delText></w:r></w:del>",
        "<w:moveFrom {0}><w:r><w:t>丁</w:t></w:r></w:moveFrom>",
        "<w:sdt {0}><w:sdtContent><w:r><w:t>戊</w:t><w:tab/><w:noBreakHyphen/></w:r></w:sdtContent></w:sdt>",
    ):
        paragraph.append(parse_xml(xml.format(nsdecls("w"))))
    body = document.element.body
    block = parse_xml(
        f"<w:sdt {nsdecls('w')}><w:sdtContent><w:p><w:r><w:t>己</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    )
    body.insert(len(body) - 1, block)

    assert [[text for _, text, _ in row] for row in cells(read(document))] == [["甲乙戊", "-"], ["己"]]


def test_text_boxes_headers_and_footers_are_read():
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "页眉"
    document.sections[0].footer.paragraphs[0].text = "页脚"
    paragraph = document.add_paragraph("正文")._p
    paragraph.append(
        parse_xml(
            f"<w:r {nsdecls('w')}><w:pict><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p>"
            "</w:txbxContent></w:pict></w:r>"
        )
    )

    assert [[text for _, text, _ in row] for row in cells(read(document))] == [
        ["页眉"],
        ["正文"],
        ["框"],
        ["页脚"],
    ]


def test_too_many_rows_and_columns_are_refused(monkeypatch):
    monkeypatch.setattr(docx_grid, "MOST_ROWS", 3)
    monkeypatch.setattr(docx_grid, "MOST_COLUMNS", 3)
    tall, wide = docx.Document(), docx.Document()
    for _ in range(4):
        tall.add_paragraph("甲")
    wide.add_table(1, 4).cell(0, 3).text = "甲"

    for document in (tall, wide):
        with pytest.raises(FileTooLarge):
            read(document)


def test_the_official_table_is_read_and_its_blank_rows_are_room_to_write(tmp_path, catalog, sample_content):
    document = docx.Document()
    document.add_paragraph("财政项目支出绩效目标申报表")
    document.add_paragraph("(2023年度)")
    fill(document.add_table(18, 8), OFFICIAL)
    stream = io.BytesIO()
    document.save(stream)

    result = read_file(written(tmp_path, "a.docx", stream.getvalue()), catalog)

    assert [content(declaration) for declaration in result.declarations] == [sample_content[0]]
    assert result.notes == ()


UNIT = "上海市人民代表大会常务委员会办公厅"
OFFICIAL = [
    (0, 0, 1, 2, "项目名称"), (0, 2, 1, 2, "疫情防控专项经费"), (0, 4, 1, 1, "项目性质"),
    (0, 5, 1, 1, "其他经常性项目"), (0, 6, 1, 1, "项目类别"), (0, 7, 1, 1, "其他运转类"),
    (1, 0, 1, 2, "主管部门"), (1, 2, 1, 2, UNIT), (1, 4, 1, 1, "实施单位"), (1, 5, 1, 3, UNIT),
    (2, 0, 1, 2, "计划开始日期"), (2, 2, 1, 2, "2023年1月1日"),
    (2, 4, 1, 1, "计划完成日期"), (2, 5, 1, 3, "2023.12.31"),
    (3, 0, 4, 2, "项目资金\n（元）"), (3, 2, 1, 2, "项目资金总额"), (3, 5, 1, 2, "年度资金申请总额"),
    (3, 7, 1, 1, "5,600,000.00"),
    (4, 2, 1, 2, "其中：财政资金"), (4, 5, 1, 2, "其中：当年财政拨款"), (4, 7, 1, 1, "5,600,000.00"),
    (5, 5, 1, 2, "上年结转资金"), (5, 7, 1, 1, "0.00"),
    (6, 2, 1, 2, "其他资金"), (6, 5, 1, 2, "其他资金"), (6, 7, 1, 1, "0.00"),
    (7, 0, 2, 1, "项目绩效目标"), (7, 1, 1, 4, "项目总目标"), (7, 5, 1, 3, "年度总体目标"),
    (8, 5, 1, 3, "市人代会会期实施全闭环管理，防控疫情，保障市人代会顺利开展。"),
    (9, 0, 9, 1, "绩效指标"), (9, 1, 1, 1, "一级指标"), (9, 2, 1, 1, "二级指标"),
    (9, 3, 1, 3, "三级指标"), (9, 6, 1, 2, "年度(/项目)指标值"),
    (10, 1, 3, 1, "产出指标"), (10, 2, 1, 1, "数量指标"), (10, 3, 1, 3, "疫情防控工作完成率"),
    (10, 6, 1, 2, "=100(%)"),
    (11, 2, 1, 1, "质量指标"), (11, 3, 1, 3, "疫情防控工作完成质量情况"), (11, 6, 1, 2, "达标"),
    (12, 2, 1, 1, "时效指标"), (12, 3, 1, 3, "疫情防控工作完成及时率"), (12, 6, 1, 2, "=100(%)"),
    (13, 1, 3, 1, "效益指标"), (13, 2, 2, 1, "社会效益指标"), (13, 3, 1, 3, "保障市人代会顺利开展"),
    (13, 6, 1, 2, "保障"), (14, 3, 1, 3, "疫情防控"), (14, 6, 1, 2, "良好"),
    (15, 2, 1, 1, "可持续影响指标"), (15, 3, 1, 3, "长效管理机制健全性"), (15, 6, 1, 2, "健全"),
    (16, 1, 1, 1, "满意度指标"), (16, 2, 1, 1, "服务对象\n满意度指标"), (16, 3, 1, 3, "与会人员满意度"),
    (16, 6, 1, 2, "≥85(%)"),
]  # fmt: skip


def fill(table, official):
    """Merge and fill the cells: row, column, rows, columns, text."""
    for row, column, rows, columns, text in official:
        cell = table.cell(row, column)
        if rows * columns > 1:
            cell = cell.merge(table.cell(row + rows - 1, column + columns - 1))
        cell.text = text


def test_a_level_2_cell_left_blank_is_supplied(tmp_path, catalog):
    left_blank = {(13, 2), (16, 2)}
    table = [cell for cell in OFFICIAL if cell[:2] not in left_blank]
    document = docx.Document()
    document.add_paragraph("(2023年度)")
    fill(document.add_table(17, 8), [cell if cell[:2] != (9, 0) else (9, 0, 8, 1, cell[4]) for cell in table])
    stream = io.BytesIO()
    document.save(stream)

    result = read_file(written(tmp_path, "a.docx", stream.getvalue()), catalog)

    categories = [indicator.category for indicator in result.declarations[0].indicators]
    assert categories[3:] == ["benefit.economic"] * 2 + [
        "benefit.sustainability",
        "satisfaction.service_recipients",
    ]
    assert [(note.code, note.text) for note in result.notes] == [(NoteCode.CATEGORY_SUPPLIED, "效益指标")]
