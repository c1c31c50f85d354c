"""Review so many declarations with all others: `python -m tests.benchmarks.reviewing KIND COUNT`."""

from __future__ import annotations

import sys

from perfgoals_desktop.rules.check import review
from tests.benchmarks.clock import Clock, tell
from tests.benchmarks.review_data import CATALOG, GOALS, RULEBOOK, data_set

if __name__ == "__main__":
    everything = data_set(int(sys.argv[2]), GOALS[sys.argv[1]])
    with Clock() as clock:
        review(everything, CATALOG, RULEBOOK)
    tell(clock.figures)
