"""The open project: its editor with review and paper, saved without a key."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.domain.indicator import Indicator
from perfgoals_desktop.domain.opinion import Voice
from perfgoals_desktop.rules.check import Review
from perfgoals_desktop.services.indicator_search import IndicatorSearch
from perfgoals_desktop.services.program import Program
from perfgoals_desktop.services.threads import Thread, place_label
from perfgoals_desktop.services.workspace import Workspace
from perfgoals_desktop.ui.autosave import Autosave
from perfgoals_desktop.ui.editor.editor import Editor
from perfgoals_desktop.ui.indicators.page import IndicatorPage
from perfgoals_desktop.ui.latest import Latest
from perfgoals_desktop.ui.opinions.asking import ask
from perfgoals_desktop.ui.opinions.marks import target_of_thread
from perfgoals_desktop.ui.opinions.panel import OpinionsPanel
from perfgoals_desktop.ui.opinions.talk import Talk
from perfgoals_desktop.ui.preview import PaperView
from perfgoals_desktop.ui.review.live_review import LiveReview
from perfgoals_desktop.ui.review.panel import ReviewPanel
from perfgoals_desktop.ui.session import EditingSession
from perfgoals_desktop.ui.tasks import TaskRunner
from perfgoals_desktop.ui.upkeep import Upkeep

INDICATOR_TREE: Final = "indicator-tree"
REVIEW: Final = "review"
PAPER: Final = "paper"
OPINIONS: Final = "opinions"


class EditorPage(QWidget):
    """One declaration with everything that belongs to editing it.

    Signals:
        save_state_changed(autosave): saved, saving or failed; see `Autosave`.
        told(text): something to tell the user, such as what was pasted.
    """

    save_state_changed = Signal(object)
    told = Signal(str)

    def __init__(
        self,
        declaration: Declaration,
        program: Program,
        workspace: Workspace,
        runner: TaskRunner,
        upkeep: Upkeep,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        form = program.catalog.form(declaration.form_id)
        self._opened_with = declaration
        self.last_review: Review | None = None
        self._library = program.library
        self.session = EditingSession(declaration, form, self, locked=workspace.read_only)
        self.autosave = Autosave(self.session, workspace.save, self)
        self._past: Sequence[Indicator] = ()
        self._search: IndicatorSearch | None = None
        self._indicators: IndicatorPage | None = None
        self._paper: PaperView | None = None
        self._panel: ReviewPanel | None = None
        self._opinions: OpinionsPanel | None = None
        self.editor = Editor(self.session, {INDICATOR_TREE: self._make_indicator_page}, self)
        self.editor.add_late_tab(self._make_review, self.tr("审核"), REVIEW)
        self.talk = Talk(self.session, workspace, program.catalog, self)
        self.editor.add_late_tab(self._make_opinions, self.tr("意见"), OPINIONS)
        self.editor.add_late_tab(partial(self._make_paper, program, runner), self.tr("纸面"), PAPER)
        review = partial(upkeep.surroundings.review, program=program)
        self.live_review = LiveReview(self.session, review, self, runner=runner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.editor)
        self._connect()
        upkeep.renewed.connect(self.live_review.others_changed)
        self._suggest_past(runner, upkeep)

    @property
    def was_edited(self) -> bool:
        """Whether anything was changed since the project was opened."""
        return self._opened_with != self.session.declaration

    def settle(self) -> bool:
        """Take over what is being composed and store it; False when it could not be stored."""
        self.editor.commit()
        return self.autosave.flush()

    def take_standing(self, stored: Declaration) -> None:
        """Show the status and revision that were stored; what can be undone stays so."""
        self.autosave.trust(stored)
        self.session.take_standing(stored)

    def groups_of(self, tab: str) -> Sequence[Sequence[QAction]]:
        """The actions that a tab has besides those of the editor, as a menu divides them."""
        match self.editor.page(tab):
            case ReviewPanel() | PaperView() as page:
                return (page.commands.all(),)
            case OpinionsPanel() as page:
                return (page.actions_of_menu,)
            case IndicatorPage() as page:
                return page.tree_actions.groups()
            case _:
                return ()

    def _make_indicator_page(self, session: EditingSession) -> QWidget:
        page = self._indicators = IndicatorPage(session, self._library, self, self._past, self._search)
        page.message.connect(self.told)
        return page

    def _make_review(self, parent: QWidget) -> QWidget:
        panel = self._panel = ReviewPanel(self.session, parent)
        panel.jump.connect(self.editor.go_to)
        panel.outdated.connect(self._tell_outdated)
        self._fill_panel()
        return panel

    def _fill_panel(self) -> None:
        """Show the review in its panel, if that is to be seen and the review is of what is there now."""
        panel, review = self._panel, self.last_review
        seen = self.editor.current_tab == REVIEW
        if panel is not None and review is not None and seen and self.live_review.is_current:
            panel.show_review(review)

    def _make_opinions(self, parent: QWidget) -> QWidget:
        panel = self._opinions = OpinionsPanel(may_speak=self.talk.may_speak, parent=parent)
        panel.show_threads(self.talk.threads)
        panel.jump.connect(self._go_to_thread)
        panel.said.connect(lambda thread, voice, text: self.talk.say(voice, text, thread=thread))
        return panel

    def _go_to_thread(self, thread: Thread) -> None:
        self.editor.go_to(target_of_thread(thread, self.session.declaration))

    def give_opinion(self) -> None:
        """Ask for words about the field or indicator where one stands."""
        declaration, form = self.session.declaration, self.session.form
        place = self._place()
        label = place_label(place, declaration, form)
        ask(self.tr("提意见"), label, self, lambda text: self.talk.say(Voice.COMMENT, text, place=place))

    def _place(self) -> str:
        page = self.editor.page(self.editor.current_tab)
        if not isinstance(page, IndicatorPage):
            return self.editor.field
        indicator = page.model.indicator_at(page.tree.currentIndex())
        return str(indicator.id) if indicator else ""

    def _show_opinions(self) -> None:
        if self._opinions is not None:
            self._opinions.show_threads(self.talk.threads)
        self._show_marks()

    def _show_marks(self) -> None:
        found = self.last_review.remarks if self.last_review else ()
        self.editor.set_findings([*found, *self.talk.marks()])

    def _make_paper(self, program: Program, runner: TaskRunner, parent: QWidget) -> QWidget:
        paper = self._paper = PaperView(self.session, program, runner, parent)
        paper.search = self._search or IndicatorSearch(self._library)
        return paper

    def _suggest_past(self, runner: TaskRunner, upkeep: Upkeep) -> None:
        """Offer the indicators of the unit's other declarations while one types."""
        surroundings, library, declaration = upkeep.surroundings, self._library, self.session.declaration

        def read() -> tuple[Sequence[Indicator], IndicatorSearch]:
            past = surroundings.past_indicators(declaration)
            return past, IndicatorSearch(library, past).prepare()

        reading = Latest(runner, self._take_past, lambda _error: None)
        self.destroyed.connect(reading.drop)
        reading.ask(read)

    def _take_past(self, read: tuple[Sequence[Indicator], IndicatorSearch]) -> None:
        self._past, self._search = read
        if self._indicators is not None:
            self._indicators.set_past(*read)
        if self._paper is not None:
            self._paper.search = self._search

    def _connect(self) -> None:
        self.live_review.reviewed.connect(self._show_review)
        self.talk.changed.connect(self._show_opinions)
        self.talk.failed.connect(self.told)
        self.editor.tab_shown.connect(lambda _key: self.autosave.flush())
        self.editor.tab_shown.connect(lambda _key: self._fill_panel())
        self.autosave.state_changed.connect(lambda _state: self.save_state_changed.emit(self.autosave))

    def _tell_outdated(self) -> None:
        self.told.emit(self.tr("这一处在审核之后改过，建议没有采用；请看新的审核结果。"))

    def _show_review(self, review: Review) -> None:
        self.last_review = review
        self._fill_panel()
        self._show_marks()
