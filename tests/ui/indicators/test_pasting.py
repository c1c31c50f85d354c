from uuid import UUID

import pytest
from PySide6.QtCore import QEvent, QItemSelectionModel, QMimeData, QPointF, Qt
from PySide6.QtGui import QClipboard, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QPlainTextEdit, QTableView

from perfgoals_desktop.ui.indicators import IndicatorPage
from perfgoals_desktop.ui.indicators.preview_model import CATEGORY, NAME, NOTES, VALUE
from tests.ui.indicators.conftest import LIBRARY, NEWER, ROWS, make_session, show, written

CONTROL = Qt.KeyboardModifier.ControlModifier
COPY, CUT, PASTE = Qt.Key.Key_C, Qt.Key.Key_X, Qt.Key.Key_V


def put(text="", html=""):
    mime = QMimeData()
    if text:
        mime.setText(text)
    if html:
        mime.setHtml(html)
    QGuiApplication.clipboard().setMimeData(mime)


def select(clerk, *numbers):
    flags = QItemSelectionModel.SelectionFlag
    clerk.go(numbers[0])
    for number in numbers:
        clerk.tree.selectionModel().select(clerk.at(number), flags.Select | flags.Rows)


def quantities(clerk):
    return [name for kind, name, _ in clerk.written() if kind == "quantity"]


def test_a_plain_table_is_pasted_below_the_row_in_one_step(clerk, qtbot):
    clerk.go(1)
    put("座谈次数\t>=3次\r\n走访户数\t10户\r\n")

    with qtbot.waitSignal(clerk.page.message) as heard:
        clerk.press(PASTE, CONTROL)

    assert clerk.written()[:4] == [
        ("quantity", "培训期数", "≥4(期)"),
        ("quantity", "座谈次数", "≥3(次)"),
        ("quantity", "走访户数", "=10(户)"),
        ("quantity", "培训人次", "=200(人次)"),
    ]
    assert heard.args == ["已粘贴 2 条指标"]
    assert [item.name for item in clerk.tree.chosen()] == ["座谈次数", "走访户数"]
    clerk.session.undo_stack.undo()
    assert len(clerk.written()) == len(ROWS)


def test_a_table_of_a_word_processor_places_itself(clerk):
    clerk.go(1)
    put(
        "unused",
        "<table><tr><td rowspan=2>效益指标</td><td>社会效益指标</td><td>公众知晓率</td><td>≥80%</td></tr>"
        "<tr><td>经济效益指标</td><td>节约资金</td><td>≥5万元</td></tr></table>",
    )

    clerk.press(PASTE, CONTROL)

    assert ("social", "公众知晓率", "≥80(%)") in clerk.written()
    assert ("economic", "节约资金", "≥5(万元)") in clerk.written()
    assert quantities(clerk) == ["培训期数", "培训人次"]


def test_html_without_a_table_leaves_it_to_the_text(clerk):
    clerk.go(1)
    put("座谈次数\t≥3次", "<p>座谈次数 ≥3次</p>")

    clerk.press(PASTE, CONTROL)

    assert "座谈次数" in quantities(clerk)


def test_copied_rows_follow_to_another_category(clerk):
    select(clerk, 1, 2)
    clerk.press(COPY, CONTROL)
    clerk.go_to_category("output.cost")

    clerk.press(PASTE, CONTROL)

    assert [name for kind, name, _ in clerk.written() if kind == "cost"] == ["培训期数", "培训人次"]
    assert len(clerk.written()) == len(ROWS) + 2


def test_a_copied_branch_goes_to_the_same_places_of_another_project(clerk, qtbot):
    clerk.tree.setCurrentIndex(clerk.page.model.index(0, 0))
    clerk.press(COPY, CONTROL)
    other = show(IndicatorPage(make_session((), NEWER, identity=200), LIBRARY), qtbot)

    other.press(PASTE, CONTROL)

    assert other.written() == clerk.written()[:3]
    assert other.session.undo_stack.count() == 1
    assert not {item.id for item in other.session.declaration.indicators} & {UUID(int=1), UUID(int=2)}


def test_a_category_that_the_other_form_lacks_is_asked_for(clerk, qtbot):
    rows = (("output.cost", "人均成本", "≤100(元/人)"), ("output.quantity", "培训期数", "≥4(期)"))
    older = show(IndicatorPage(make_session(rows), LIBRARY), qtbot)
    older.tree.selectAll()
    older.press(COPY, CONTROL)
    newer = show(IndicatorPage(make_session((), NEWER, identity=200), LIBRARY), qtbot)

    newer.press(PASTE, CONTROL)
    preview = newer.page.pasting.preview
    model = preview.model
    assert [model.index(row, CATEGORY).data() for row in range(2)] == ["产出指标 / 数量指标", "请选择类别"]
    assert not model.setData(model.index(1, CATEGORY), Qt.CheckState.Checked, Qt.ItemDataRole.UserRole)
    model.setData(model.index(1, CATEGORY), "cost.economic")
    preview.findChild(QDialogButtonBox).accepted.emit()

    assert newer.written() == [("economic", "人均成本", "≤100(元/人)"), ("quantity", "培训期数", "≥4(期)")]


def test_what_is_cut_is_gone_and_comes_back_where_it_is_pasted(clerk):
    select(clerk, 1)
    clerk.press(CUT, CONTROL)
    assert quantities(clerk) == ["培训人次"]
    assert clerk.session.undo_stack.undoText() == "剪切 1 条指标"

    clerk.go(4)
    clerk.press(PASTE, CONTROL)

    assert clerk.written()[-1] == ("social", "培训期数", "≥4(期)")


def test_what_is_copied_can_be_pasted_elsewhere_as_a_table(clerk):
    select(clerk, 3, 4)

    clerk.press(COPY, CONTROL)

    mime = QGuiApplication.clipboard().mimeData()
    assert mime.text() == (
        "产出指标\t质量指标\t参训率\t≥95.00(%)\n效益指标\t社会效益指标\t成果应用情况\t应用\n"
    )
    assert "<table" in mime.html()


def test_a_doubtful_block_is_shown_before_it_is_pasted(clerk):
    clerk.go(3)
    put("出勤率\t≥95%\n数量指标\t座谈次数\t3次\t去年2次\n随手写的一句话")

    clerk.press(PASTE, CONTROL)

    preview = clerk.page.pasting.preview
    assert preview is not None
    assert len(clerk.written()) == len(ROWS)
    notes = [preview.model.index(row, NOTES).data() for row in range(2)]
    assert notes[0] == "没有写明二级指标，按“质量指标”读入"
    assert "没有比较符号" in notes[1]
    left = preview.findChild(QPlainTextEdit).toPlainText()
    assert "第 2 行　去年2次" in left
    assert "第 3 行　随手写的一句话" in left
    preview.reject()
    assert len(clerk.written()) == len(ROWS)


def test_rows_can_be_corrected_or_left_out_before_pasting(clerk):
    clerk.go(3)
    put("出勤率≥95%\n迟到次数≤3次\n座谈次数≥3次")
    clerk.press(PASTE, CONTROL)
    model = clerk.page.pasting.preview.model

    model.setData(model.index(0, NAME), " 平均出勤率 ")
    model.setData(model.index(0, VALUE), ">=98%")
    model.setData(model.index(1, CATEGORY), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    model.setData(model.index(2, CATEGORY), "output.quantity")
    clerk.page.pasting.preview.findChild(QDialogButtonBox).accepted.emit()

    assert ("quality", "平均出勤率", "≥98(%)") in clerk.written()
    assert quantities(clerk) == ["培训期数", "培训人次", "座谈次数"]
    assert len(clerk.written()) == len(ROWS) + 2
    assert clerk.page.pasting.preview is None


def test_the_preview_counts_what_will_be_pasted(clerk):
    clerk.go(3)
    put("出勤率≥95%\n迟到次数≤3次")
    clerk.press(PASTE, CONTROL)
    preview = clerk.page.pasting.preview
    model = preview.model
    ok = next(button for button in preview.findChild(QDialogButtonBox).buttons() if "粘贴" in button.text())

    texts = [ok.text()]
    for row in range(2):
        model.setData(model.index(row, 0), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
        texts.append(ok.text())

    assert texts == ["粘贴 2 条", "粘贴 1 条", "粘贴 0 条"]
    assert not ok.isEnabled()
    assert model.index(0, 0).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Unchecked
    preview.reject()


def test_a_category_is_chosen_from_the_form_s_list(clerk):
    clerk.go(3)
    put("出勤率≥95%")
    clerk.press(PASTE, CONTROL)
    preview = clerk.page.pasting.preview
    table = preview.findChild(QTableView)

    table.edit(preview.model.index(0, CATEGORY))
    box = table.findChild(QComboBox)
    assert box.currentText() == "产出指标 / 质量指标"
    box.setCurrentIndex(box.findData("benefit.social"))
    box.activated.emit(box.currentIndex())

    assert preview.model.index(0, CATEGORY).data() == "效益指标 / 社会效益指标"
    preview.reject()


@pytest.mark.parametrize("text", ["", "\n\n"])
def test_an_empty_clipboard_pastes_nothing(clerk, qtbot, text):
    put(text)

    with qtbot.waitSignal(clerk.page.message) as heard:
        clerk.press(PASTE, CONTROL)

    assert heard.args == ["剪贴板里没有可以粘贴的指标"]
    assert clerk.session.undo_stack.count() == 0


def test_pasting_without_a_current_row_begins_at_the_first_category(blank):
    put("座谈次数\t≥3次")

    blank.page.pasting.paste()

    assert blank.written() == [("quantity", "座谈次数", "≥3(次)")]


def test_a_table_dropped_from_a_spreadsheet_is_pasted_there(clerk):
    mime = QMimeData()
    mime.setText("座谈次数\t≥3次")
    place = clerk.tree.visualRect(clerk.at(2)).bottomLeft()
    event = QDropEvent(
        QPointF(place),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        QEvent.Type.Drop,
    )

    clerk.tree.dropEvent(event)

    assert "座谈次数" in quantities(clerk)


def test_a_clipboard_that_nobody_owns_is_an_empty_one(clerk, qtbot, monkeypatch):
    monkeypatch.setattr(QClipboard, "mimeData", lambda *_: None)

    with qtbot.waitSignal(clerk.page.message) as heard:
        clerk.press(PASTE, CONTROL)

    assert heard.args == ["剪贴板里没有可以粘贴的指标"]


def test_nothing_is_copied_where_nothing_is_chosen(blank):
    put("was here")

    blank.page.pasting.copy()
    blank.page.pasting.cut()

    assert QGuiApplication.clipboard().text() == "was here"
    assert written(blank.session) == []
