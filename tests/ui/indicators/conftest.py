from dataclasses import dataclass
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from perfgoals_desktop import paths
from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.domain.indicator import Indicator
from perfgoals_desktop.domain.target_grammar import parse_target
from perfgoals_desktop.schema.catalog import Catalog
from perfgoals_desktop.schema.definition import IndicatorColumn
from perfgoals_desktop.schema.library import IndicatorLibrary
from perfgoals_desktop.schema.settings import Level
from perfgoals_desktop.ui.indicators import IndicatorPage
from perfgoals_desktop.ui.session import EditingSession

CATALOG = Catalog.read(paths.forms())
FORM = CATALOG.form("shanghai-2023")
NEWER = CATALOG.form("shanghai-2024")
WEIGHED = FORM.model_copy(
    update={"columns": (IndicatorColumn(key="weight", label="权重", kind="number", hint="合计 90。"),)}
)
LIBRARY = IndicatorLibrary.read(paths.forms() / "library")
ROWS = (
    ("output.quantity", "培训期数", "≥4(期)"),
    ("output.quantity", "培训人次", "=200(人次)"),
    ("output.quality", "参训率", "≥95.00(%)"),
    ("benefit.social", "成果应用情况", "应用"),
)


@dataclass(frozen=True)
class Told:
    """A finding in words."""

    level: Level
    target: str
    message: str
    places: tuple[str, ...] = ()


def indicators(*rows):
    """Rows with the ids 1, 2, 3 …"""
    return tuple(
        Indicator(UUID(int=number), category, name, parse_target(value).target)
        for number, (category, name, value) in enumerate(rows, 1)
    )


def make_session(rows=ROWS, form=FORM, identity=100):
    declaration = Declaration(id=UUID(int=identity), form_id=form.id)
    return EditingSession(declaration.with_indicators(indicators(*rows)), form)


def written(session):
    """The table as texts, by category in the form's order."""
    form = session.form
    return [
        (item.category.partition(".")[2], item.name, item.target.printed(form.value_style))
        for item in form.in_order(session.declaration.indicators)
    ]


class Clerk:
    """Does with a page what a clerk does: keys, typed and composed text."""

    def __init__(self, page):
        self.page = page
        self.tree = page.tree
        self.session = page.session

    @property
    def editor(self):
        return self.page.delegate.editor

    def at(self, number, column=0):
        return self.page.model.index_of(UUID(int=number), column)

    def go(self, number, column=0):
        self.tree.setCurrentIndex(self.at(number, column))

    def go_to_category(self, key):
        self.tree.setCurrentIndex(self.page.model.index_of_category(key))

    def press(self, key, modifier=Qt.KeyboardModifier.NoModifier):
        QTest.keyClick(self.editor or self.tree, key, modifier)
        QApplication.processEvents()

    def enter(self):
        self.press(Qt.Key.Key_Return)

    def compose(self, preedit, commit=""):
        """What an input method sends: `preedit` is still being composed."""
        event = QInputMethodEvent(preedit, [])
        if commit:
            event.setCommitString(commit)
        QApplication.sendEvent(self.editor or self.tree, event)

    def write(self, text):
        """Type over the open cell, Chinese included."""
        self.editor.selectAll()
        self.compose("", text)

    def written(self):
        return written(self.session)


@pytest.fixture
def session(qapp):
    return make_session()


def show(page, qtbot):
    qtbot.addWidget(page)
    page.resize(900, 700)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    page.tree.setFocus()
    return Clerk(page)


@pytest.fixture
def clerk(session, qtbot):
    clerk = show(IndicatorPage(session, LIBRARY), qtbot)
    yield clerk
    clerk.page.close()


@pytest.fixture
def blank(qapp, qtbot):
    clerk = show(IndicatorPage(make_session(()), LIBRARY), qtbot)
    yield clerk
    clerk.page.close()
