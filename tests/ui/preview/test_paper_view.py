"""The paper on the screen: drawn anew, zoomed, marked."""

import threading

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QColor, QHelpEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QToolTip

from perfgoals_desktop.errors import FontUnusable
from perfgoals_desktop.rules.check import review_one
from perfgoals_desktop.schema.settings import Level
from perfgoals_desktop.ui.preview import PaperView, page_images, paper_source
from perfgoals_desktop.ui.theme import LIGHT
from perfgoals_desktop.ui.theme.colours import DARK, palette_of

CONTROL = Qt.KeyboardModifier.ControlModifier


class Finding:
    """A mark on a cell."""

    def __init__(self, target, message="不对", level=Level.ERROR):
        self.target, self.message, self.level = target, message, level


@pytest.fixture
def scroll(view):
    return view.findChild(QScrollArea, "paper_scroll")


@pytest.fixture
def zoom_label(view):
    return view.findChild(QLabel, "zoom")


@pytest.fixture
def drawings(monkeypatch):
    """How often the paper is drawn."""
    drawn = []
    real = paper_source.draw_paper

    def draw(declaration, *args, **kwargs):
        drawn.append(declaration)
        return real(declaration, *args, **kwargs)

    monkeypatch.setattr(paper_source, "draw_paper", draw)
    return drawn


def dots(view, rect):
    """The colours of a part of the paper."""
    picture = view.grab().toImage()
    return {
        picture.pixelColor(x, y).name()
        for x in range(rect.left(), rect.right())
        for y in range(rect.top(), rect.bottom())
    }


def on_view(view, canvas, key):
    rect = canvas.paper.rect(canvas.paper.parts(key)[0]).toRect()
    return rect.translated(canvas.mapTo(view, QPoint(0, 0)))


def test_showing_the_paper_edits_nothing(view, session, declaration):
    assert session.declaration is declaration
    assert not session.undo_stack.count()


def test_the_page_is_drawn(view, canvas):
    found = dots(view, on_view(view, canvas, "name"))

    assert "#ffffff" in found
    assert any(QColor(colour).lightness() < 60 for colour in found)


def test_an_edit_is_drawn_after_a_pause_and_the_last_one_counts(view, session, drawings, settle):
    for text in "12345":
        session.set_answer("telephone", text, typing=True)
    assert not view.is_settled
    settle()

    assert [declaration.text("telephone") for declaration in drawings] == ["5"]


def test_what_is_not_seen_is_not_drawn(view, session, drawings, qtbot, settle):
    view.hide()
    session.set_answer("telephone", "1")
    qtbot.wait(paper_source.PAUSE_MS * 2)
    assert drawings == []

    view.show()
    settle()

    assert len(drawings) == 1


def test_what_has_not_changed_is_not_drawn_again(view, drawings, settle):
    view.hide()
    view.show()
    settle()

    assert drawings == []


def test_the_place_that_one_looks_at_stays(view, session, scroll, settle):
    scroll.verticalScrollBar().setValue(120)

    session.set_answer("telephone", "12345678")
    settle()

    assert scroll.verticalScrollBar().value() == 120


def test_a_drawing_that_comes_too_late_reaches_nobody(qtbot, session, program, runner, monkeypatch):
    begun, go, real = threading.Event(), threading.Event(), paper_source.draw_paper

    def slow(*args, **kwargs):
        begun.set()
        go.wait(5)
        return real(*args, **kwargs)

    monkeypatch.setattr(paper_source, "draw_paper", slow)
    view = PaperView(session, program, runner)
    view.show()
    qtbot.waitUntil(begun.is_set)

    view.deleteLater()
    QApplication.sendPostedEvents(view, QEvent.Type.DeferredDelete)
    go.set()

    qtbot.waitUntil(lambda: not runner.is_busy)


def test_the_paper_takes_the_width_there_is(view, canvas, scroll, qtbot, settle):
    before = canvas.paper.pages[0].width()
    assert view.commands.fit_width.isChecked()
    assert before <= scroll.viewport().width()

    view.resize(1200, 700)
    settle()

    assert before < canvas.paper.pages[0].width() <= scroll.viewport().width()


@pytest.mark.parametrize(("name", "factor"), [("zoom_in", 1.1), ("zoom_out", 0.9), ("actual_size", 1.0)])
def test_the_paper_is_zoomed_by_steps(view, canvas, zoom_label, settle, name, factor):
    view.commands.actual_size.trigger()

    getattr(view.commands, name).trigger()
    settle()

    assert canvas.paper.pages[0].width() == pytest.approx(793.7 * factor, abs=0.1)
    assert zoom_label.text() == f"{factor:.0%}"
    assert not view.commands.fit_width.isChecked()


def test_the_width_is_followed_again_on_request(view, canvas, scroll):
    view.commands.zoom_out.trigger()

    view.commands.fit_width.trigger()

    assert view.commands.fit_width.isChecked()
    assert canvas.paper.pages[0].width() == pytest.approx(scroll.viewport().width() - 32, abs=1)


def test_control_and_the_wheel_zoom_where_the_mouse_is(view, canvas, scroll, settle):
    view.commands.actual_size.trigger()
    at = QPointF(300, 200)
    under = (scroll.verticalScrollBar().value() + at.y()) / canvas.height()

    _turn(scroll, at, 120, CONTROL)
    settle()

    assert canvas.paper.scale > 96 / 72
    assert (scroll.verticalScrollBar().value() + at.y()) / canvas.height() == pytest.approx(under, abs=0.01)


def test_the_wheel_alone_scrolls(view, scroll):
    before = view.findChild(QLabel, "zoom").text()

    _turn(scroll, QPointF(300, 200), -120, Qt.KeyboardModifier.NoModifier)

    assert scroll.verticalScrollBar().value() > 0
    assert view.findChild(QLabel, "zoom").text() == before


def _turn(scroll, at, by, modifiers):
    event = QWheelEvent(
        at,
        scroll.viewport().mapToGlobal(at),
        QPoint(),
        QPoint(0, by),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(scroll.viewport(), event)


def test_pages_are_rendered_when_they_come_into_sight(view, session, scroll, settle, canvas):
    session.set_answer("annual_goal", "组织培训，提高水平。" * 400)
    settle()
    assert len(canvas.paper.pages) > 2

    scroll.verticalScrollBar().setValue(scroll.verticalScrollBar().maximum())
    settle()

    last = len(canvas.paper.pages) - 1
    assert canvas._images.image(last) is not None
    assert canvas._images.image(0) is None


def test_a_finding_marks_its_cell(view, canvas, settle):
    rect = on_view(view, canvas, "name").adjusted(-2, -6, 6, 2)
    assert LIGHT.error not in dots(view, rect)

    view.set_findings([Finding("name")])

    assert LIGHT.error in dots(view, rect)


def test_the_marks_come_from_the_review(view, canvas, session, program):
    session.set_answer("annual_requested", None)
    remarks = review_one(session.declaration, session.form, program.rulebook).remarks

    view.set_findings(remarks)

    assert canvas.told_of("annual_requested").startswith("错误：")


def test_the_tool_tip_says_every_finding_with_its_level(view, canvas):
    view.set_findings([Finding("name", "乙", Level.HINT), Finding("name", "甲")])

    at = canvas.paper.rect(canvas.paper.parts("name")[0]).center().toPoint()
    QApplication.sendEvent(canvas, QHelpEvent(QEvent.Type.ToolTip, at, canvas.mapToGlobal(at)))

    assert QToolTip.text() == "错误：甲\n提示：乙"


def test_who_cannot_see_hears_what_the_cell_is(view, canvas, declaration):
    view.set_findings([Finding("name", "太长")])

    canvas.go_to("name")
    assert canvas.accessibleDescription() == "项目名称；错误：太长"

    canvas.go_to(f"indicator:{declaration.indicators[0].id}.value")
    assert canvas.accessibleDescription() == "数量指标 培训期数 年度(/项目)指标值"


def test_characters_that_cannot_be_printed_are_named(view, canvas, session, settle):
    notice = view.findChild(QLabel, "paper_notice")
    assert not notice.isVisible()

    session.set_answer("name", "采购𨭎合金")
    settle()

    assert "“𨭎”（U+28B4E）" in notice.text()
    assert notice.isVisible()
    assert "𨭎" in canvas.told_of("name")
    session.set_answer("name", "采购合金")
    settle()
    assert not notice.isVisible()


def test_a_drawing_that_fails_says_why(view, session, settle, monkeypatch, tmp_path):
    def fail(*_args, **_kwargs):
        raise FontUnusable(tmp_path / "Song.ttf", "gone")

    monkeypatch.setattr(paper_source, "draw_paper", fail)
    session.set_answer("name", "甲")
    settle()

    assert "Song.ttf" in view.findChild(QLabel, "paper_notice").text()


def test_a_page_that_cannot_be_rendered_stays_white(
    view, scroll, session, settle, monkeypatch, caplog, qtbot
):
    def fail(*_args):
        raise RuntimeError("no picture")

    monkeypatch.setattr(page_images, "picture", fail)
    view.commands.zoom_in.trigger()

    qtbot.waitUntil(lambda: "could not be rendered" in caplog.text)
    settle()


def test_the_window_adds_its_own_actions(view, qtbot):
    action = QAction("打印", view)
    action.setObjectName("print")
    heard = []
    action.triggered.connect(lambda: heard.append(True))

    view.add_actions([action])
    qtbot.mouseClick(view.findChild(object, "print-button"), Qt.MouseButton.LeftButton)

    assert heard == [True]


def test_every_action_has_text_key_and_name(view):
    for action in view.commands.all():
        assert action.text()
        assert action.objectName()
        assert not action.shortcut().isEmpty()


def test_another_palette_changes_the_icons_and_not_the_paper(view, canvas):
    before = view.commands.zoom_in.icon().cacheKey()

    view.setPalette(palette_of(DARK))

    assert view.commands.zoom_in.icon().cacheKey() != before
    assert "#ffffff" in dots(view, on_view(view, canvas, "name"))


def test_hovering_shows_which_cell_it_is(view, canvas, qtbot):
    at = canvas.paper.rect(canvas.paper.parts("name")[0]).center().toPoint()

    qtbot.mouseMove(canvas, at)
    assert canvas.cursor().shape() == Qt.CursorShape.IBeamCursor
    qtbot.mouseMove(canvas, QPoint(2, 2))
    assert canvas.cursor().shape() == Qt.CursorShape.ArrowCursor


def test_it_says_what_is_typed_in(view, qtbot):
    with qtbot.waitSignal(view.entered) as entered:
        view.go_to("name")

    assert entered.args == ["name"]
