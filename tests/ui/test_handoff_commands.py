"""报送: the file for finance, the one for another PC, and taking such a file over."""

import openpyxl
import pytest
from PySide6.QtWidgets import QFileDialog, QPushButton, QTableWidget

from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.exchange.handoff import read_handoff
from perfgoals_desktop.services.workspace import Workspace
from perfgoals_desktop.ui.dialogs.table_question import TableQuestion

HUGE = 60_000


@pytest.fixture
def choose(monkeypatch, tmp_path):
    """Answer file dialogs with a name in the test's folder; returns what they suggested."""
    suggested = []

    def choose(name):
        def answer(_parent, _title, start, _kinds):
            suggested.append(start)
            return (str(tmp_path / name) if name else "", "")

        monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
        return suggested

    return choose


@pytest.fixture
def sealed(opened):
    """The window with two sealed projects, the first two."""
    ids = [opened.projects.model.line(row).id for row in range(2)]
    opened.workspace.finalise(ids, opened.program)
    opened.show_changed(*ids)
    opened.projects.table.clearSelection()
    return opened


def said(window, qtbot, text):
    qtbot.waitUntil(lambda: text in window.messages.text, timeout=HUGE)


def remedy(window):
    return window.messages.findChild(QPushButton, "remedy")


def question(window, qtbot, name):
    qtbot.waitUntil(lambda: window.findChild(TableQuestion, name) is not None, timeout=HUGE)
    return window.findChild(TableQuestion, name)


def answer(dialog, name, qtbot):
    button = dialog.findChild(QPushButton, name)
    with qtbot.waitSignal(dialog.answered):
        button.click()


def rows_of(dialog):
    table = dialog.findChild(QTableWidget)
    columns = range(table.columnCount())
    return [[table.item(row, column).text() for column in columns] for row in range(table.rowCount())]


def handed_over(window, qtbot, choose, tmp_path, name="报送.xlsx"):
    choose(name)
    window.menu.handoff.hand_over_final()
    said(window, qtbot, f"已写出“{name}”")
    return tmp_path / name


def test_sealed_projects_are_handed_over_under_the_name_of_unit_and_year(sealed, choose, qtbot, tmp_path):
    suggested = choose("报送.xlsx")

    sealed.menu.handoff.hand_over_final()
    said(sealed, qtbot, "已写出“报送.xlsx”：2 个项目，15 项指标，年度申请总额")

    assert suggested[0].endswith("上海市人民代表大会常务委员会办公厅_2023_报送.xlsx")
    assert "另有 12 个没有定稿，没有放入。" in sealed.messages.text
    assert len(read_handoff(tmp_path / "报送.xlsx").declarations) == 2


def test_what_was_handed_over_can_be_marked_at_once(sealed, choose, qtbot, tmp_path):
    handed_over(sealed, qtbot, choose, tmp_path)

    assert remedy(sealed).text() == "标为已报送"
    remedy(sealed).click()

    assert "已把 2 个项目标为已报送。" in sealed.messages.text
    assert [item.status for item in sealed.workspace.everything()[:3]] == [
        Status.HANDED_OVER,
        Status.HANDED_OVER,
        Status.DRAFT,
    ]


def test_without_a_sealed_project_the_draft_is_offered(opened, choose, qtbot, tmp_path):
    suggested = choose("草稿.xlsx")

    opened.menu.handoff.hand_over_final()
    assert "都还没有定稿" in opened.messages.text
    remedy(opened).click()
    said(opened, qtbot, "已写出“草稿.xlsx”：14 个项目")

    assert suggested[0].endswith("_2023_草稿.xlsx")
    assert remedy(opened).text() == "打开所在文件夹"
    assert read_handoff(tmp_path / "草稿.xlsx").manifest.is_draft


def test_only_the_open_project_goes(opened, choose, qtbot, tmp_path):
    choose("一个")
    opened.open_project(opened.projects.model.line(0).id)
    opened.editor_page.session.set_answer("name", "刚刚改的名称")

    opened.menu.handoff.hand_over_draft()
    said(opened, qtbot, "已写出“一个.xlsx”：1 个项目")

    assert read_handoff(tmp_path / "一个.xlsx").declarations[0].name == "刚刚改的名称"


def test_closing_the_dialog_writes_nothing(sealed, choose):
    choose("")

    sealed.menu.handoff.hand_over_final()

    assert not sealed.work.is_busy


def test_a_hand_off_file_is_taken_over_with_its_seals(sealed, choose, qtbot, tmp_path):
    file, sent = handed_over(sealed, qtbot, choose, tmp_path), sealed.workspace.everything()[:2]
    assert sealed.menu.files.make(tmp_path / "新.pgdb")

    sealed.menu.files.take([file])
    said(sealed, qtbot, "导入 2 份申报表，跳过 0 份内容相同的。")

    assert sealed.workspace.everything() == sent
    assert sealed.workspace.snapshots.latest(sent[0].id).declaration == sent[0]


def test_a_changed_cell_is_shown_and_decided(sealed, choose, qtbot, tmp_path):
    file = handed_over(sealed, qtbot, choose, tmp_path)
    book = openpyxl.load_workbook(file)
    book.worksheets[1]["C4"] = "某某厅"
    book.save(file)
    assert sealed.menu.files.make(tmp_path / "新.pgdb")

    sealed.menu.files.take([file])
    dialog = question(sealed, qtbot, "changed_cells")

    assert rows_of(dialog) == [
        ["1 疫情防控专项经费", "C4", "主管部门", "上海市人民代表大会常务委员会办公厅", "某某厅"]
    ]
    assert sealed.workspace.everything() == []
    answer(dialog, "take_cells", qtbot)
    said(sealed, qtbot, "导入 2 份申报表")
    assert sealed.workspace.everything()[0].text("competent_department") == "某某厅"


@pytest.mark.parametrize(
    ("name", "says", "names"),
    [
        ("replace_existing", "替换 1 份。", ["疫情防控专项经费"]),
        ("keep_existing", "保留本机的 1 份。", ["本机改过"]),
        ("copy_existing", "导入 2 份申报表", ["本机改过", "疫情防控专项经费"]),
    ],
)
def test_a_project_with_other_content_is_shown_and_decided(
    sealed, choose, qtbot, tmp_path, name, says, names
):
    file = handed_over(sealed, qtbot, choose, tmp_path)
    first = sealed.workspace.everything()[0]
    changed = Workspace.create(tmp_path / "另一台.pgdb")
    changed.save(first.with_answer("name", "本机改过"))
    changed.close()
    assert sealed.open_file(tmp_path / "另一台.pgdb")

    sealed.menu.files.take([file])
    dialog = question(sealed, qtbot, "already_there")

    assert rows_of(dialog) == [["疫情防控专项经费", "第 1 版　已定稿", "第 1 版　已定稿", "项目名称"]]
    answer(dialog, name, qtbot)
    said(sealed, qtbot, says)
    found = [item.name for item in sealed.workspace.everything()]
    assert [item for item in found if item in {"本机改过", "疫情防控专项经费"}] == names


def test_leaving_a_question_stores_nothing(sealed, choose, qtbot, tmp_path):
    file = handed_over(sealed, qtbot, choose, tmp_path)
    book = openpyxl.load_workbook(file)
    book.worksheets[1]["C4"] = "某某厅"
    book.save(file)
    assert sealed.menu.files.make(tmp_path / "新.pgdb")
    sealed.menu.files.take([file])

    question(sealed, qtbot, "changed_cells").reject()

    assert sealed.workspace.everything() == []


def test_a_printed_pdf_can_be_dropped(sealed, choose, qtbot, tmp_path):
    choose("表.pdf")
    sealed.menu.output.save_pdf()
    said(sealed, qtbot, "已写出“表.pdf”")
    assert sealed.menu.files.make(tmp_path / "新.pgdb")

    sealed.menu.files.take([tmp_path / "表.pdf"])
    said(sealed, qtbot, "导入 14 份申报表")
