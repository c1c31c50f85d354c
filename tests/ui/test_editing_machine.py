"""However one edits, what is shown, what is stored and what can be undone agree."""

from __future__ import annotations

import itertools
from dataclasses import replace
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.services.blocks import read_block
from perfgoals_desktop.services.workspace import Workspace
from perfgoals_desktop.ui.autosave import Autosave
from perfgoals_desktop.ui.indicators.commands import IndicatorCommands, Place
from perfgoals_desktop.ui.models.indicator_tree import IndicatorTreeModel
from perfgoals_desktop.ui.session import EditingSession
from tests.exchange.parcels import program
from tests.fuzzing.seeds import BLOCK
from tests.samples import sample_declaration
from tests.strategies import CATEGORIES, texts

FORM = "shanghai-2023"
FIELDS = ("name", "annual_goal", "implementing_unit", "reporter")
WHICH = st.integers(0, 30)


class Editing(RuleBasedStateMachine):
    """One project in an editor: every step is remembered, so that undo can be held against it."""

    folder = None
    numbers = itertools.count()

    @initialize()
    def begin(self) -> None:
        self.form = program().catalog.form(FORM)
        self.workspace = Workspace.create(self.folder / f"{next(self.numbers)}.pgdb")
        self.workspace.save(sample_declaration(1))
        self.open()

    def open(self) -> None:
        """Open the project as the editor does: nothing can be undone yet."""
        stored = self.workspace.get(sample_declaration(1).id)
        self.session = EditingSession(stored, self.form)
        self.autosave = Autosave(self.session, self.workspace.save, self.session)
        self.commands = IndicatorCommands(self.session)
        self.model = IndicatorTreeModel(self.session)
        self.past, self.future = [stored], []

    def note(self) -> None:
        """Remember a step, if it was one."""
        if self.session.declaration != self.past[-1]:
            self.past.append(self.session.declaration)
            self.future.clear()

    def chosen(self, number: int) -> set:
        table = self.session.declaration.indicators
        return {table[number % len(table)].id} if table else set()

    @rule(key=st.sampled_from(FIELDS), text=texts())
    def edit(self, key: str, text: str) -> None:
        self.session.set_answer(key, text)
        self.note()

    @rule(key=st.sampled_from(FIELDS), words=st.lists(texts(min_size=1), min_size=1, max_size=4, unique=True))
    def type(self, key: str, words: list[str]) -> None:
        self.session.close_step()
        for word in words:
            self.session.set_answer(key, word, typing=True)
        self.session.close_step()
        self.note()

    @rule(number=WHICH, name=texts())
    def rename(self, number: int, name: str) -> None:
        for identity in self.chosen(number):
            found = self.session.indicator(identity)
            self.session.replace_indicator(replace(found, name=name), "")
        self.note()

    @rule(number=WHICH, step=st.sampled_from([-1, 1]))
    def move(self, number: int, step: int) -> None:
        self.commands.shift(self.chosen(number), step)
        self.note()

    @rule(number=WHICH)
    def remove(self, number: int) -> None:
        self.commands.remove(self.chosen(number))
        self.note()

    @rule(category=st.sampled_from(CATEGORIES[:3]), row=st.integers(0, 4))
    def paste(self, category: str, row: int) -> None:
        block = read_block(BLOCK, self.form, category)
        self.commands.paste(block.indicators, Place(category, row))
        self.note()

    @rule()
    def undo(self) -> None:
        if len(self.past) > 1 and not self.session.is_read_only:
            self.future.append(self.past.pop())
        self.session.undo()

    @rule()
    def redo(self) -> None:
        if self.future and not self.session.is_read_only:
            self.past.append(self.future.pop())
        self.session.redo()

    @rule()
    def save(self) -> None:
        assert self.autosave.flush()

        assert self.workspace.get(self.session.declaration.id) == self.session.declaration

    @rule()
    def reopen(self) -> None:
        assert self.autosave.flush()
        shown, file = self.session.declaration, self.workspace.file
        self.workspace.close()

        self.workspace = Workspace(file)
        self.open()

        assert self.session.declaration == shown

    @rule()
    def finalise(self) -> None:
        assert self.autosave.flush()
        self.workspace.finalise([self.session.declaration.id], program())
        self._take_standing()

    @precondition(lambda self: self.session.declaration.status is Status.FINAL)
    @rule()
    def begin_again(self) -> None:
        sealed = self.session.declaration
        assert not self.session.set_answer("name", str(uuid4()))  # it is sealed
        self.workspace.set_status([sealed.id], Status.DRAFT)
        self._take_standing()

        assert self.workspace.snapshots.revisions(sealed.id)[-1].declaration == sealed

    def _take_standing(self) -> None:
        """As the editor page does when the status was changed beside it."""
        stored = self.workspace.get(self.session.declaration.id)
        self.autosave.trust(stored)
        self.session.take_standing(stored)

        def standing(each: Declaration) -> Declaration:
            return replace(each, status=stored.status, revision=stored.revision)

        self.past, self.future = list(map(standing, self.past)), list(map(standing, self.future))

    @invariant()
    def undo_is_what_is_remembered(self) -> None:
        if hasattr(self, "session"):
            assert self.session.declaration == self.past[-1]
            assert self.session.undo_stack.canUndo() == (len(self.past) > 1)
            assert self.session.undo_stack.canRedo() == bool(self.future)

    @invariant()
    def the_tree_shows_the_table(self) -> None:
        if hasattr(self, "session"):
            shown = [item.id for item in self._shown()]
            table = self.form.in_order(self.session.declaration.indicators)
            assert shown == [item.id for item in table]

    @invariant()
    def saved_is_stored(self) -> None:
        if hasattr(self, "session") and self.autosave.is_saved:
            assert self.workspace.get(self.session.declaration.id) == self.session.declaration

    def _shown(self):
        model, waiting = self.model, [self.model.index(row, 0) for row in range(self.model.rowCount())]
        while waiting:
            index = waiting.pop(0)
            if (indicator := model.indicator_at(index)) is not None:
                yield indicator
            waiting[:0] = [model.index(row, 0, index) for row in range(model.rowCount(index))]

    def teardown(self) -> None:
        if hasattr(self, "workspace"):
            self.workspace.close()


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("rounds", [10, pytest.param(1000, marks=pytest.mark.long)])
def test_model_file_and_undo_agree(rounds, tmp_path):
    Editing.folder = tmp_path
    run = settings(
        max_examples=rounds,
        stateful_step_count=30,
        deadline=None,
        database=None,
        derandomize=rounds == 10,
        suppress_health_check=list(HealthCheck),
    )

    Editing.TestCase.settings = run
    Editing.TestCase().runTest()
