"""Every model that the windows have keeps the rules of Qt's models; a new one has to be added here."""

import importlib
import pkgutil

import pytest
from PySide6.QtCore import QAbstractItemModel
from shiboken6 import isValid

from perfgoals_desktop import ui
from perfgoals_desktop.domain.opinion import Voice
from perfgoals_desktop.rules.check import review_one
from perfgoals_desktop.services.blocks import read_block
from perfgoals_desktop.services.carrying_table import carrying_tables
from perfgoals_desktop.services.indicator_search import IndicatorSearch
from perfgoals_desktop.services.indicator_shelf import IndicatorShelf
from perfgoals_desktop.services.threads import said_now, threads_about
from perfgoals_desktop.services.workspace import Workspace
from perfgoals_desktop.storage.profile import Profile
from perfgoals_desktop.ui.carrying.model import CarryingModel
from perfgoals_desktop.ui.collecting.table import Row, RowsModel
from perfgoals_desktop.ui.delegates.suggestion_list import SuggestionModel
from perfgoals_desktop.ui.indicators.library_models import ShelfModel, TopicModel
from perfgoals_desktop.ui.indicators.preview_model import PreviewModel
from perfgoals_desktop.ui.models.indicator_tree import IndicatorTreeModel
from perfgoals_desktop.ui.models.project_list import ProjectListModel
from perfgoals_desktop.ui.opinions.model import OpinionsModel
from perfgoals_desktop.ui.review.findings_model import FindingsModel
from perfgoals_desktop.ui.session import EditingSession
from perfgoals_desktop.ui.theme import LIGHT
from tests.samples import sample_declaration, sample_form

FORM = sample_form()
DECLARATION = sample_declaration(name="其他培训经费")
PASTED = [("质量指标", "考核合格率", ">=95%"), ("", "备注", ""), ("时效指标", "按时完成率", "100")]


@pytest.fixture
def workspace(published):
    workspace = Workspace(published)
    yield workspace
    workspace.close()


@pytest.fixture
def session(qapp):
    return EditingSession(DECLARATION, FORM)


@pytest.fixture
def filled(session, program, workspace):
    """Each model with something in it, by its class."""
    shelf = IndicatorShelf(FORM, program.library)
    return {
        ProjectListModel: lambda: _shown(ProjectListModel(), workspace.listing),
        IndicatorTreeModel: lambda: IndicatorTreeModel(session),
        FindingsModel: lambda: _shown(
            FindingsModel(session), review_one(DECLARATION, FORM, program.rulebook).remarks
        ),
        SuggestionModel: lambda: _shown(SuggestionModel(FORM), IndicatorSearch(program.library).find("满意")),
        PreviewModel: lambda: PreviewModel(read_block(PASTED, FORM, "output.quantity"), FORM),
        TopicModel: lambda: _shown(TopicModel(shelf.topics), dict.fromkeys(shelf.topics, 3)),
        ShelfModel: lambda: _shown(ShelfModel(FORM), next(iter(shelf.find().values()))),
        OpinionsModel: lambda: _with_opinion(OpinionsModel()),
        RowsModel: lambda: _shown(RowsModel(["单位", "项目"], LIGHT), [Row(("市人大", "培训"), taken=True)]),
        CarryingModel: lambda: CarryingModel(carrying_tables([DECLARATION], 2024, program.catalog)),
    }


def _shown(model, what):
    model.show(what)
    return model


def _with_opinion(model):
    opinion = said_now(DECLARATION, Voice.COMMENT, "目标太笼统。", Profile(), place="annual_goal")
    model.show_threads(threads_about(DECLARATION, [opinion], FORM))
    return model


def models_of_the_windows():
    """The classes of models that nothing is derived from; proxies hold nothing of their own."""
    for module in pkgutil.walk_packages(ui.__path__, f"{ui.__name__}."):
        importlib.import_module(module.name)
    waiting, found = [QAbstractItemModel], set()
    while waiting:
        below = waiting.pop().__subclasses__()
        waiting += below
        found |= {each for each in below if each.__module__.startswith(ui.__name__)}
    return {each for each in found if not each.__subclasses__() and not each.__name__.startswith("_")}


def test_every_model_keeps_the_rules_of_models(filled, qtmodeltester):
    for make in filled.values():
        model = make()
        assert model.rowCount() > 0
        qtmodeltester.check(model)
        assert isValid(model)


def test_no_model_is_left_out(filled):
    assert models_of_the_windows() == set(filled)
