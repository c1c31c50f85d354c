from dataclasses import replace

import pytest

from perfgoals_desktop import bootstrap
from perfgoals_desktop.domain.money import Money
from perfgoals_desktop.rules.check import review_one
from perfgoals_desktop.ui.review import ReviewPanel
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


@pytest.fixture
def declaration():
    """One with a wrong sum, half-width punctuation and a value that is bad when it is high."""
    declaration = sample_declaration(
        annual_requested=Money(1_000_000), annual_goal="组织培训,提高代表依法履职的能力和水平。"
    )
    first, *others = declaration.indicators
    return declaration.with_indicators([replace(first, name="培训 期数"), *others])


@pytest.fixture
def session(qapp, declaration):
    return EditingSession(declaration, sample_form())


@pytest.fixture
def review(program, session):
    """The review of what the session holds now."""

    def now():
        return review_one(session.declaration, session.form, program.rulebook)

    return now


@pytest.fixture
def panel(qtbot, session, review):
    panel = ReviewPanel(session)
    qtbot.addWidget(panel)
    panel.resize(600, 500)
    panel.show_review(review())
    with qtbot.waitActive(panel):
        panel.show()
    return panel
