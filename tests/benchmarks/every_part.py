"""The parts of the bench, in the order in which they are measured."""

from __future__ import annotations

from tests.benchmarks.parts import collecting, editor, listing, paper, reading, review, start, workbook
from tests.benchmarks.registry import Part

PARTS = (
    Part("paper", "Paper", paper.races),
    Part("workbook", "Workbook", workbook.races),
    Part("start", "Start", start.races),
    Part("list", "List", listing.races),
    Part("editor", "Editor, and who keeps the GUI thread", editor.races),
    Part("review", "Review", review.races),
    Part("reading", "Reading", reading.races),
    Part("collecting", "Collecting", collecting.races),
)
