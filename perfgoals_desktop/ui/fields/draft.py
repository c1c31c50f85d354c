"""What an input holds between the session and the screen."""

from __future__ import annotations

from collections.abc import Callable

from perfgoals_desktop.domain.declaration import Answer

Read = Callable[[str], Answer | None]
Write = Callable[[Answer | None], str]


class Draft:
    """The answer that an input stands for, and whether its text is as the user typed it.

    While somebody types, the text stays as it is, however the answer would be
    written; once they are done it is written out. A text that nobody touched is
    never read again: going through a field changes nothing in it.
    """

    def __init__(self, read: Read, write: Write) -> None:
        self._read = read
        self._write = write
        self.answer: Answer | None = None
        self.is_typed = False

    def typed(self, text: str) -> bool:
        """Take what the user has typed; tell whether that is another answer than before."""
        before, self.answer = self.answer, self._read(text)
        self.is_typed = True
        return self.answer != before

    def show(self, answer: Answer | None) -> str | None:
        """Take an answer from the session; the text to show, or None where what is typed says it."""
        if self.is_typed and answer == self.answer:
            return None
        self.answer = answer
        self.is_typed = False
        return self._write(answer)

    def finish(self) -> str | None:
        """End the typing; the text to show instead, or None when nothing was typed."""
        if not self.is_typed:
            return None
        self.is_typed = False
        return self._write(self.answer)
