import pytest
from PySide6.QtWidgets import QApplication

from perfgoals_desktop import bootstrap
from perfgoals_desktop.ui.preview import PaperView
from perfgoals_desktop.ui.session import EditingSession
from perfgoals_desktop.ui.tasks import TaskRunner
from tests.samples import sample_declaration, sample_form


@pytest.fixture(scope="session")
def program():
    return bootstrap.build()


@pytest.fixture
def runner(qapp):
    runner = TaskRunner()
    yield runner
    runner.wait()
    QApplication.processEvents()


@pytest.fixture
def declaration():
    return sample_declaration()


@pytest.fixture
def session(qapp, declaration):
    return EditingSession(declaration, sample_form(declaration.form_id))


@pytest.fixture
def view(qtbot, session, program, runner):
    """The paper view in a window, with everything drawn."""
    view = PaperView(session, program, runner)
    qtbot.addWidget(view)
    view.resize(900, 700)
    with qtbot.waitActive(view):
        view.show()
    qtbot.waitUntil(lambda: view.is_settled)
    return view


@pytest.fixture
def canvas(view):
    return view.findChild(object, "paper")


@pytest.fixture
def settle(view, qtbot):
    """Wait until the paper shows what the session holds."""

    def wait():
        qtbot.waitUntil(lambda: view.is_settled)

    return wait


@pytest.fixture
def focused(qapp):
    """The widget that is typed in."""
    return QApplication.focusWidget
