import datetime
from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget

from perfgoals_desktop import paths
from perfgoals_desktop.domain.declaration import Answer, Declaration
from perfgoals_desktop.domain.indicator import Indicator
from perfgoals_desktop.domain.money import Money
from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.domain.target import Target
from perfgoals_desktop.schema.catalog import Catalog
from perfgoals_desktop.ui.editor.editor import Editor
from perfgoals_desktop.ui.session import EditingSession
from perfgoals_desktop.ui.theme import Scheme, apply_theme

FORM = Catalog.read(paths.forms()).form("shanghai-2023")
UNIT = "上海市人民代表大会常务委员会办公厅"
FULL: dict[str, Answer] = {
    "fiscal_year": 2023,
    "name": "人大信访经费",
    "nature": "一次性项目",
    "category": "其他运转类",
    "competent_department": UNIT,
    "implementing_unit": UNIT,
    "start_date": datetime.date(2023, 1, 1),
    "end_date": datetime.date(2023, 12, 31),
    "project_total": Money(41000000),
    "project_fiscal": Money(41000000),
    "project_other": Money(0),
    "annual_requested": Money(41000000),
    "fiscal_appropriation": Money(41000000),
    "carry_over": Money(0),
    "other_funds": Money(0),
    "overall_goal_period": "2023年-2025年",
    "overall_goal": "做好信访接待工作。",
    "annual_goal": "做好信访接待工作，保障来访群众合法权益。",
    "telephone": "63580000",
}
VISITS = Indicator(UUID(int=7), "output.quantity", "接待来访批次", Target(words="达标", entered="达标"))


class IndicatorPage(QWidget):
    """Stands for the page of the indicator table: it hears what it is told."""

    def __init__(self, session: EditingSession) -> None:
        super().__init__()
        self.session = session
        self.heard: list[object] = []
        self.line = QLineEdit(self)

    def go_to(self, target: str) -> bool:
        self.heard.append(("go to", target))
        self.line.setFocus()
        return True

    def set_findings(self, findings) -> None:
        self.heard.append(("findings", len(findings)))

    def commit(self) -> None:
        self.heard.append("commit")


@pytest.fixture(scope="module")
def look(qapp):
    """The look of the program, for tests that measure; taken off again for the others."""
    before = qapp.style().name(), qapp.font(), qapp.palette()
    apply_theme(qapp, scheme=Scheme.LIGHT)
    yield
    qapp.setStyleSheet("")
    qapp.setStyle(before[0])
    qapp.setFont(before[1])
    qapp.setPalette(before[2])


@pytest.fixture
def open_editor(qtbot) -> Callable[..., Editor]:
    """Open a declaration with these answers in an editor that is in front."""
    opened: list[Editor] = []

    def show(
        answers: dict[str, Answer] | None = None,
        status: Status = Status.DRAFT,
        size: tuple[int, int] = (1100, 700),
    ) -> Editor:
        blank = Declaration(id=UUID(int=1), form_id=FORM.id)
        declaration = replace(blank.with_answers(answers or {}), status=status, indicators=(VISITS,))
        editor = Editor(EditingSession(declaration, FORM), {"indicator-tree": IndicatorPage})
        editor.finish()
        opened.append(editor)
        qtbot.addWidget(editor)
        editor.resize(*size)
        with qtbot.waitActive(editor):
            editor.show()
            editor.activateWindow()
        return editor

    return show


@pytest.fixture
def editor(open_editor) -> Editor:
    return open_editor(FULL)


@pytest.fixture
def blank(open_editor) -> Editor:
    return open_editor()


def input_of(editor: Editor, key: str) -> QWidget:
    """The widget of a field, found as tests and screen readers find it."""
    found = editor.findChild(QWidget, key)
    assert found is not None
    return found


def typed_into(editor: Editor, key: str) -> QWidget:
    """What keys and input methods go to: the widget itself, a list passes them on to its line."""
    return input_of(editor, key)
