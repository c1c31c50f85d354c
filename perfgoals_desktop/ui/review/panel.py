"""The review panel: what was found, and what can be done about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from perfgoals_desktop.rules.check import Review
from perfgoals_desktop.ui.naming import named
from perfgoals_desktop.ui.review.actions import make_actions
from perfgoals_desktop.ui.review.applying import content_at, with_explanation, with_proposal
from perfgoals_desktop.ui.review.entries import FindingEntry, Group
from perfgoals_desktop.ui.review.finding_texts import group_name
from perfgoals_desktop.ui.review.findings_model import FindingsModel
from perfgoals_desktop.ui.review.findings_view import FindingsView
from perfgoals_desktop.ui.session import EditingSession
from perfgoals_desktop.ui.theme import colours_of, em, icon


class ReviewPanel(QWidget):
    """Lists the findings of the review by level; what is typed elsewhere never loses the focus to it.

    `commands` are its actions, for a menu.

    Signals:
        jump(target): the user wants to see this place.
        outdated(): a proposal was not taken, because its place has been edited since.
    """

    jump = Signal(str)
    outdated = Signal()

    def __init__(self, session: EditingSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("review_panel")
        self.setAccessibleName(self.tr("审核"))
        self._session = session
        self._reviewed = session.declaration
        self._model = FindingsModel(session, self)
        self._view = FindingsView(self._model, self)
        self._summary = named(QLabel(self), "review_summary")
        self._nothing_icon = QLabel(self)
        self._nothing = named(QLabel(self.tr("正在审核…"), self), "no_findings")
        self.commands = make_actions(self._view)
        self._pages = QStackedLayout()
        self._arrange()
        self._connect()
        self._draw_nothing()
        self._tell()

    def _arrange(self) -> None:
        nothing = QWidget(self)
        row = QHBoxLayout(nothing)
        row.addStretch()
        row.addWidget(self._nothing_icon)
        row.addWidget(self._nothing)
        row.addStretch()
        self._nothing.setProperty("role", "muted")
        self._pages.addWidget(nothing)
        self._pages.addWidget(self._view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        gap = em(self) // 2
        self._summary.setContentsMargins(gap, gap, gap, gap)
        column.addWidget(self._summary)
        column.addLayout(self._pages, 1)
        column.addWidget(self._make_buttons())
        self.setFocusProxy(self._view)

    def _make_buttons(self) -> QWidget:
        bar = QWidget(self)
        row = QHBoxLayout(bar)
        gap = em(self) // 3
        row.setContentsMargins(gap, gap, gap, gap)
        actions = self.commands
        for action in (actions.go, actions.take, actions.explain, actions.take_back):
            row.addWidget(_button(action, bar))
        row.addStretch()
        return bar

    def _connect(self) -> None:
        self._view.wanted.connect(self._go)
        self._view.acted.connect(self._act)
        self._view.chosen.connect(self._offer)
        self._session.changed.connect(self._follow)
        self._view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.commands.go.triggered.connect(lambda: self._with_current(self._go))
        self.commands.take.triggered.connect(lambda: self._with_current(self._take))
        self.commands.explain.triggered.connect(lambda: self._with_current(self._view.explain))
        self.commands.take_back.triggered.connect(lambda: self._with_current(self._take_back))
        self.commands.copy.triggered.connect(lambda: self._with_current(_copy))

    # --- what is shown ---

    def show_review(self, review: Review) -> None:
        """Show the review of the session's declaration as it is at this moment."""
        self._reviewed = self._session.declaration
        self._nothing.setText(self.tr("没有发现问题"))
        self._model.show(review.remarks)
        self._tell()

    def commit(self) -> None:
        """Keep what is being typed and composed."""
        self._view.commit()

    def count(self, group: Group) -> int:
        """How many findings a group holds."""
        return self._model.count(group)

    def _follow(self) -> None:
        self._tell()

    def _tell(self) -> None:
        counts = [(group, self.count(group)) for group in Group]
        is_empty = not any(count for _, count in counts)
        is_open = any(count for group, count in counts if group is not Group.KEPT)
        told = " · ".join(f"{group_name(group)} {count}" for group, count in counts if count)
        self._summary.setText(told if is_open else self.tr("没有待处理的问题") + f" · {told}")
        self._summary.setHidden(is_empty)
        # Last: the list is laid out once, for the room that the summary leaves.
        self._pages.setCurrentIndex(0 if is_empty else 1)
        self._offer(self._view.current_finding)

    def _draw_nothing(self) -> None:
        side = round(em(self) * 1.2)
        colours = colours_of(self.palette())
        self._nothing_icon.setPixmap(icon("circle-check", colours.good).pixmap(side, side))

    def _offer(self, finding: FindingEntry | None) -> None:
        """Enable what can be done about the current finding."""
        remark = finding.remark if finding else None
        free = remark is not None and not self._session.is_read_only
        self.commands.go.setEnabled(remark is not None)
        self.commands.copy.setEnabled(remark is not None)
        self.commands.take.setEnabled(free and remark is not None and remark.proposal is not None)
        self.commands.explain.setEnabled(free and remark is not None and remark.can_be_kept)
        self.commands.take_back.setEnabled(free and remark is not None and remark.kept)

    # --- what is done ---

    def _with_current(self, act: Callable[[FindingEntry], object]) -> None:
        finding = self._view.current_finding
        if finding is not None:
            act(finding)

    def _go(self, finding: FindingEntry) -> None:
        self.jump.emit(_place(finding))

    def _act(self, finding: FindingEntry) -> None:
        """Do what a click on the small button says."""
        if finding.remark.kept:
            self._take_back(finding)
        elif finding.remark.proposal is not None:
            self._take(finding)
        else:
            self._view.explain(finding)

    def _take(self, finding: FindingEntry) -> None:
        """Put the proposal in its place, in one step of undo."""
        session, remark = self._session, finding.remark
        if content_at(session.declaration, remark.target) != content_at(self._reviewed, remark.target):
            self.outdated.emit()
            return
        session.close_step()
        after = with_proposal(session.declaration, remark, session.form)
        session.edit(after, self.tr("采用建议：{0}").format(remark.title))

    def _take_back(self, finding: FindingEntry) -> None:
        session = self._session
        after = with_explanation(session.declaration, finding.remark.key, "")
        session.edit(after, self.tr("收回说明"))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_nothing_icon"):
            self._draw_nothing()


def _button(action: QAction, parent: QWidget) -> QPushButton:
    """A button that does what an action does, as long as the action can."""
    button = named(QPushButton(action.text(), parent), f"{action.objectName()}-button")
    button.setAutoDefault(False)
    button.setToolTip(action.toolTip())
    button.setEnabled(action.isEnabled())
    button.clicked.connect(action.trigger)
    action.enabledChanged.connect(button.setEnabled)
    return button


def _place(finding: FindingEntry) -> str:
    """The place to go to: that of the first finding, where one line stands for many."""
    remark = finding.remark
    return remark.places[0] if remark.places else remark.target


def _copy(finding: FindingEntry) -> None:
    QGuiApplication.clipboard().setText(finding.remark.message)
