"""How long the list takes: opened, sorted, filtered, searched letter by letter, scrolled.

Times are milliseconds of the processor, medians of several rounds, because machines have
neighbours. As a program it measures one data file in a process of its own, memory too:
`python -m tests.benchmarks.list_figures FILE`.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Mapping
from math import log10
from pathlib import Path
from statistics import median

from perfgoals_desktop.storage.database import Database
from perfgoals_desktop.storage.listed import EVERYTHING, Order, Selection, SortKey
from perfgoals_desktop.storage.listing import PAGE, Listing
from perfgoals_desktop.storage.repository import Repository
from perfgoals_desktop.storage.word_indexing import index_some
from tests.benchmarks.clock import most_memory, tell
from tests.made_up import declaration, make_data_file

ROUNDS = 7
TYPED = (
    "r",
    "rd",
    "rdx",
    "信",
    "信访",
    "信访接待",
    "项目",
    "满意度",
    "服务对象满意度",
    "1",
    "骏",
    "没有这样的",
)
"""Initials letter by letter, Chinese words of one to seven characters, frequent, rare and absent."""
ORDERS = (SortKey.NAME, SortKey.ANNUAL_REQUESTED, SortKey.NATURE)
"""By an index, by an index on an expression, and by a column without an index."""


def indexed_file(file: Path, count: int) -> Path:
    """A made-up data file whose words are all indexed."""
    make_data_file(file, count)
    with Database.open(file) as database:
        while index_some(database, 1000):
            pass
    return file


def milliseconds(work: Callable[[], object], before: Callable[[], object] = lambda: None) -> float:
    """The median time of the processor for some work; `before` each time, unmeasured."""
    took = []
    for _ in range(ROUNDS):
        before()
        start = time.process_time()
        work()
        took.append(1000 * (time.process_time() - start))
    return median(took)


def list_figures(file: Path) -> dict[str, float]:
    """Everything that a list is asked for, by name."""
    with Listing(file) as listing:
        count = len(listing.row_ids())
        figures = {
            "opened": milliseconds(lambda: opened(file)),
            "first page": milliseconds(listing.page),
            "page anywhere": milliseconds(lambda: listing.lines(range(count // 2, count // 2 + PAGE))),
            "sums": milliseconds(listing.totals),
            "filtered by year": milliseconds(lambda: listing.row_ids(Selection(fiscal_year=2023))),
        }
        figures |= {f"sorted by {key}": sorted_by(listing, key) for key in ORDERS}
        figures |= {f"search {words}": searched(listing, words) for words in TYPED}
        figures |= {f"sums of {words}": summed(listing, words) for words in ("项目", "信访")}
    return figures


def opened(file: Path) -> None:
    """Open a data file and read what the window shows first."""
    with Listing(file) as listing:
        listing.lines(listing.row_ids()[:PAGE])


def sorted_by(listing: Listing, key: SortKey) -> float:
    """Put all rows in an order that was not asked for before."""
    order = Order(key, descending=True)
    return milliseconds(lambda: listing.row_ids(EVERYTHING, order), before=listing.row_ids)


def searched(listing: Listing, words: str) -> float:
    """Find what holds words that were not asked for before, and read its first page."""

    def search() -> None:
        listing.lines(listing.row_ids(Selection(words=words))[:PAGE])

    return milliseconds(search, before=lambda: listing.row_ids(Selection(words="别的")))


def summed(listing: Listing, words: str) -> float:
    """Sum up what was found."""
    selection = Selection(words=words)
    listing.row_ids(selection)
    return milliseconds(lambda: listing.totals(selection))


def autosaved(file: Path) -> float:
    """Save one declaration after another keystroke; on the clock, because the disk counts."""
    with Database.open(file) as database:
        repository, item = Repository(database), declaration(7)
        took = []
        for number in range(30):
            start = time.perf_counter()
            repository.save(item.with_answer("annual_goal", f"办好第{number}件事"))
            took.append(1000 * (time.perf_counter() - start))
        repository.save(item)
    return median(took)


def exponents(few: Mapping[str, float], many: Mapping[str, float], times: float = 10) -> dict[str, float]:
    """How each figure grows with the number of projects: 0 not at all, 1 as the number does."""
    return {name: log10(many[name] / few[name]) / log10(times) for name in few if name in many}


if __name__ == "__main__":
    measured = list_figures(Path(sys.argv[1]))
    tell(measured | {"megabytes": most_memory()})
