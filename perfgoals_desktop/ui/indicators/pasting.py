"""Copy, cut, paste and drop, with a look before anything doubtful is taken over."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication

from perfgoals_desktop.domain.indicator import Indicator
from perfgoals_desktop.services.blocks import Block
from perfgoals_desktop.ui.indicators import clipboard
from perfgoals_desktop.ui.indicators.commands import IndicatorCommands, Place
from perfgoals_desktop.ui.indicators.flow import EntryFlow
from perfgoals_desktop.ui.indicators.paste_preview import PastePreview
from perfgoals_desktop.ui.indicators.tree_view import IndicatorTree
from perfgoals_desktop.ui.session import EditingSession


class Pasting(QObject):
    """Moves indicators between the tree and the clipboard.

    Signals:
        message(text): what was done, or why nothing was.
    """

    message = Signal(str)

    def __init__(
        self, session: EditingSession, tree: IndicatorTree, flow: EntryFlow, commands: IndicatorCommands
    ) -> None:
        super().__init__(tree)
        self._session = session
        self._tree = tree
        self._flow = flow
        self._commands = commands
        self.preview: PastePreview | None = None

    def copy(self) -> None:
        """Copy what is chosen."""
        chosen = self._tree.chosen()
        if chosen:
            clipboard.copy(chosen, self._session)
            self.message.emit(self.tr("已复制 {0} 条指标").format(len(chosen)))

    def cut(self) -> None:
        """Copy what is chosen and take it away, in one step."""
        chosen = self._tree.chosen()
        if chosen and not self._session.is_read_only:
            clipboard.copy(chosen, self._session)
            self._commands.cut({item.id for item in chosen})
            self.message.emit(self.tr("已剪切 {0} 条指标").format(len(chosen)))

    def paste(self) -> None:
        """Paste below the current row, or where the block itself says."""
        here = self._tree.currentIndex()
        chosen = self._flow.is_in_category(here)
        place = self._flow.place_below(here) or Place(self._session.form.category_keys[0], 0)
        # Qt has nothing to give for a clipboard that nobody owns, whatever its types say.
        mime: QMimeData | None = QGuiApplication.clipboard().mimeData()
        self._take_in(mime or QMimeData(), place, chosen=chosen)

    def drop(self, mime: QMimeData, category: str, row: int) -> None:
        """Take a table that was dropped from another program."""
        self._take_in(mime, Place(category, row), chosen=True)

    def _take_in(self, mime: QMimeData, place: Place, *, chosen: bool) -> None:
        if self._session.is_read_only:
            return
        block = clipboard.block_in(mime, self._session.form, place.category, chosen=chosen)
        if not block.rows:
            self.message.emit(self.tr("剪贴板里没有可以粘贴的指标"))
        elif block.is_plain(self._session.form):
            self._put(block.indicators, place)
        else:
            self._show_preview(block, place)

    def _show_preview(self, block: Block, place: Place) -> None:
        self.preview = PastePreview(block, self._session.form, self._tree.window())
        self.preview.taken.connect(lambda indicators: self._put(indicators, place))
        self.preview.finished.connect(self._forget_preview)
        self.preview.open()

    def _forget_preview(self) -> None:
        if self.preview is not None:
            self.preview.deleteLater()
            self.preview = None

    def _put(self, indicators: Sequence[Indicator], place: Place) -> None:
        pasted = self._commands.paste(indicators, place)
        self._tree.choose(pasted)
        self.message.emit(self.tr("已粘贴 {0} 条指标").format(len(pasted)))
