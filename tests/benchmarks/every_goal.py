"""Every goal of the program's speed, by part."""

from __future__ import annotations

from functools import partial

from tests.benchmarks.goals import Goal, exponent, figure, ratio, times_faster, worst
from tests.benchmarks.parts import collecting, editor, listing, paper, reading, review, start, workbook

MANY = 100_000
BOTH = (1_000, 10_000)

ms = partial(Goal, unit="ms", absolute=True)
seconds = partial(Goal, unit="s", absolute=True)
megabytes = partial(Goal, unit="MB")
plain, coded = partial(ratio, "paper", paper.PLAIN, 1_000), partial(ratio, "paper", paper.CODED, 1_000)
started = partial(ratio, "start")
answers = partial(figure, "list", listing.ANSWERS, MANY)
window = partial(worst, "list", listing.WINDOW)
edited = partial(figure, "editor", editor.WORK, MANY)
deaf = partial(worst, "editor", editor.WORK, MANY, ends="own")
reviewed = review.KINDS["assembled"]
collected = partial(times_faster, "collecting", collecting.WORK, 1_000, "cpu")

GOALS = (
    Goal("1,000 forms without codes, of Typst's time", plain("wall", paper.TYPST), 0.5),
    Goal("1,000 forms with codes, of Typst's time", coded("wall", paper.TYPST), 0.5),
    Goal("1,000 forms without codes, of a raw writer's time", plain("cpu", paper.RAW), 1.5),
    Goal("1,000 forms with codes, of a raw writer's time", coded("cpu", paper.RAW), 1.5),
    megabytes("1,000 forms, memory", figure("paper", paper.CODED, 1_000, "megabytes"), 100),
    megabytes("10,000 forms, memory", figure("paper", paper.CODED, 10_000, "megabytes"), 100),
    Goal("1,000 to 10,000 forms, exponent", exponent("paper", paper.CODED, BOTH, "cpu"), 1.05),
    ms("one form as its own PDF", figure("paper", paper.ONE, 1, "cpu", 1000), 10),
    Goal(
        "14 forms to xlsx, of bare openpyxl's time",
        ratio("workbook", workbook.WORK, 14, "cpu", workbook.BARE),
        1.2,
    ),
    seconds("start to first paint", figure("start", start.EMPTY, 0, "painted_own"), 0.3),
    seconds("start to a filled list of 14", figure("start", start.FILLED, 14, "filled_own"), 1),
    seconds("start to a filled list of 100,000", figure("start", start.FILLED, MANY, "filled_own"), 1),
    Goal("first paint, of novelWriter's time", started(start.EMPTY, 0, "painted_own", start.NOVELWRITER), 1),
    Goal("filled list, of novelWriter's time", started(start.FILLED, 14, "filled_own", start.NOVELWRITER), 1),
    ms("100,000 projects: first page", answers("opened"), 100),
    ms("100,000 projects: slowest search", worst("list", listing.ANSWERS, MANY, "search"), 50),
    ms("100,000 projects: scrolling", window(MANY, "scrolled"), 16),
    megabytes("100,000 projects: memory of the window", window(MANY, "megabytes"), 250),
    ms("10,000 projects: the list is deaf at most", window(10_000, "deaf", "own"), 50),
    ms("100,000 projects: the list is deaf at most", window(MANY, "deaf", "own"), 50),
    ms("editor with 60 indicators opened", edited("opened"), 150),
    ms("keystroke in a field, review on", edited("keystroke"), 16),
    ms("keystroke in the table, review on", edited("keystroke in the table"), 16),
    ms("autosave", edited("autosaved"), 15),
    ms("typing: the editor is deaf at most", deaf("deaf while typing"), 50),
    ms("moving: the editor is deaf at most", deaf("deaf while moving"), 50),
    ms("changing tabs: the editor is deaf at most", deaf("deaf while changing"), 50),
    seconds("review of 1,000 declarations", figure("review", reviewed, 1_000, "cpu"), 2),
    Goal("review of 1,000 to 10,000, exponent", exponent("review", reviewed, BOTH, "cpu"), 1.1),
    Goal(
        "forms read from workbooks, of openpyxl's time to open them",
        ratio("reading", reading.WORKBOOKS, 994, "cpu", reading.WHOLE),
        1,
    ),
    Goal("1,000 hand-offs, times faster than openpyxl", collected(collecting.WHOLE), 5, least=True),
    Goal(
        "collecting 100 to 1,000, exponent of memory",
        exponent("collecting", collecting.WORK, (100, 1_000), "megabytes"),
        0.1,
    ),
)
