"""Two papers held against each other, through the window."""

from __future__ import annotations

from dataclasses import replace
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QPushButton

from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.ui.comparing.choose_project import ChooseProjectDialog
from perfgoals_desktop.ui.comparing.dialog import CompareDialog
from perfgoals_desktop.ui.theme import DARK, LIGHT
from perfgoals_desktop.ui.theme.colours import palette_of
from tests.pdf_text import page_texts
from tests.ui.test_project_commands import select, stored, trigger


def shown(window) -> CompareDialog:
    return next(
        widget
        for widget in window.findChildren(QDialog, "compare_dialog")
        if isinstance(widget, CompareDialog) and widget.isVisible()
    )


def compared(window) -> CompareDialog:
    trigger(window, "compare")
    return shown(window)


def rows(dialog) -> list[list[str]]:
    items = [dialog.table.topLevelItem(row) for row in range(dialog.table.topLevelItemCount())]
    return [[item.text(column) for column in range(3)] for item in items]


def told(dialog) -> str:
    return dialog.findChild(object, "compare_told").text()


def press(dialog, name) -> None:
    dialog.findChild(QPushButton, name).click()


@pytest.fixture
def corrected(opened):
    """The first project, sealed as revision 1, and its second revision with a corrected field."""
    identity = stored(opened, 0).id
    opened.workspace.finalise([identity], opened.program)
    opened.workspace.set_status([identity], Status.RETURNED)
    goal = stored(opened, 0).text("annual_goal").replace("保障", "确保", 1) + "全年完成。"
    opened.workspace.save(stored(opened, 0).with_answers({"category": "特定目标类", "annual_goal": goal}))
    opened.projects.refresh()
    select(opened, 0)
    return opened


def test_what_is_now_is_held_against_what_was_sealed(corrected):
    dialog = compared(corrected)

    assert dialog.before.currentText().startswith("第 1 版 · ")
    assert dialog.after.currentText().startswith("现在的内容 · 第 2 版 · 退回")
    assert rows(dialog)[0] == ["项目类别", "其他运转类", "特定目标类"]
    assert told(dialog) == "共 2 处不同：2 栏，0 项指标。"


def test_the_text_in_front_is_shown_with_its_marks(corrected):
    dialog = compared(corrected)
    QTest.keyClick(dialog.table, Qt.Key.Key_Down)

    html = dialog.text.toHtml()

    assert "年度总体目标" in dialog.text.toPlainText()
    assert "line-through" in html or "全年完成。" in dialog.text.toPlainText()
    assert "underline" in html


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_the_marks_follow_the_colours(corrected, colours):
    dialog = compared(corrected)

    dialog.text.setPalette(palette_of(colours))

    assert colours.good in dialog.text.toHtml()
    assert dialog.text.palette().color(QPalette.ColorRole.Window).name() == colours.window


def test_sides_are_swapped(corrected):
    dialog = compared(corrected)

    press(dialog, "swap_sides")

    assert rows(dialog)[0] == ["项目类别", "特定目标类", "其他运转类"]


def test_a_paper_is_the_same_as_itself(corrected):
    dialog = compared(corrected)

    dialog.before.setCurrentIndex(dialog.after.currentIndex())

    assert rows(dialog) == []
    assert "两份内容一致，校验码都是" in told(dialog)
    assert not dialog.findChild(QPushButton, "print_correction").isEnabled()
    assert dialog.text.toPlainText() == ""


def test_a_project_that_was_never_sealed_says_so(opened):
    select(opened, 0)

    dialog = compared(opened)

    assert "没有定稿过" in told(dialog)
    assert dialog.before.count() == 1


def test_two_selected_projects_are_compared(opened):
    select(opened, 0, 1)

    dialog = compared(opened)

    assert rows(dialog)[0][0] == "项目名称"
    assert stored(opened, 0).name in dialog.after.currentText() + dialog.before.currentText()


def test_last_year_is_offered_at_once(opened):
    last = replace(stored(opened, 0), id=uuid4()).with_answer("fiscal_year", 2022)
    later = replace(stored(opened, 0), id=uuid4()).with_answer("fiscal_year", 2024)
    opened.workspace.save(later, last)
    opened.open_project(stored(opened, 0).id)

    dialog = compared(opened)

    assert dialog.before.count() == 3
    assert dialog.before.currentText().startswith("2022年度")
    assert rows(dialog) == [["年度", "2022", "2023"]]


def test_another_project_is_found_and_compared(opened):
    select(opened, 0)
    dialog = compared(opened)
    press(dialog, "compare_others")
    chooser = dialog.findChild(ChooseProjectDialog)
    assert chooser.list.count() == 14

    chooser.search.setText(stored(opened, 3).name)
    QTest.keyClick(chooser.search, Qt.Key.Key_Down)
    assert chooser.list.count() >= 1
    chooser.findChild(QPushButton, "take").click()

    assert stored(opened, 3).name in dialog.before.currentText()
    assert rows(dialog)[0][0] == "项目名称"


def test_nothing_found_is_nothing_to_take(opened):
    select(opened, 0)
    press(compared(opened), "compare_others")
    chooser = shown(opened).findChild(ChooseProjectDialog)

    chooser.search.setText("没有这样的项目")

    assert not chooser.findChild(QPushButton, "take").isEnabled()
    chooser._take()
    assert chooser.isVisible()


def test_the_correction_is_saved_as_pdf(corrected, qtbot, tmp_path, monkeypatch):
    out = tmp_path / "更正说明"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    press(compared(corrected), "save_correction")
    qtbot.waitUntil(lambda: "已写出" in corrected.messages.text)

    assert corrected.findChildren(QDialog, "compare_dialog") == []
    (page,) = page_texts(out.with_suffix(".pdf").read_bytes())
    for said in ("更正说明", "原申报表", "更正后申报表", "特定目标类", "除以上各项外"):
        assert said in page


def test_a_name_that_was_not_given_writes_nothing(corrected, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))

    press(compared(corrected), "save_correction")

    assert not corrected.work.is_busy


def test_the_correction_goes_to_the_printer(corrected, qtbot):
    press(compared(corrected), "print_correction")

    def asked() -> QDialog | None:
        dialogs = (item for item in QApplication.topLevelWidgets() if item.objectName() == "print_dialog")
        return next((item for item in dialogs if isinstance(item, QDialog)), None)

    qtbot.waitUntil(lambda: asked() is not None)
    asked().reject()


def test_it_is_used_with_the_keyboard_alone(corrected):
    dialog = compared(corrected)
    assert dialog.focusWidget() is dialog.table

    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    assert dialog.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)

    assert not dialog.isVisible()


def test_more_than_two_are_not_compared(opened):
    select(opened, 0, 1, 2)

    assert not opened.findChild(object, "compare").isEnabled()


def test_the_dialog_fits_a_small_screen(corrected):
    dialog = compared(corrected)

    assert dialog.minimumSizeHint().height() <= 768 - 80
    assert dialog.minimumSizeHint().width() <= 1366
    assert dialog.height() <= 768
