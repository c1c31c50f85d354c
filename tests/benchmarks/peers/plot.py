"""Draw what was measured: `python -m tests.benchmarks.peers.plot FIGURES.json PLOT.svg`."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import matplotlib as mpl

mpl.use("svg")
mpl.rcParams |= {"svg.hashsalt": "bench", "font.size": 8, "svg.fonttype": "none"}
from matplotlib import pyplot  # noqa: E402

OURS = "Perfgoals"


def main(figures: Path, out: Path) -> None:
    drawn = json.loads(figures.read_text("utf-8"))
    works = list(drawn["lines"].items())
    rows = -(-len(works) // 2)
    figure = pyplot.figure(figsize=(10, 2.6 * rows + 0.24 * len(drawn["shares"]) + 1), layout="constrained")
    above, below = figure.subfigures(
        2, 1, height_ratios=(2.6 * max(rows, 1), 0.24 * len(drawn["shares"]) + 1)
    )
    for number, (work, by) in enumerate(works, 1):
        draw_work(above.add_subplot(rows, 2, number), work, by)
    draw_shares(below.add_subplot(), drawn["shares"])
    figure.savefig(out, metadata={"Date": None})


def draw_work(axes, work: str, by: dict[str, list]) -> None:
    """Seconds by size for each contender."""
    if any(len(points) > 1 for points in by.values()):
        for name, points in by.items():
            sizes, seconds = zip(*points, strict=True)
            axes.loglog(sizes, seconds, "o-", label=name, linewidth=2.5 if name == OURS else 1)
        axes.legend(fontsize=6)
        axes.set_xlabel("how many")
        axes.set_ylabel("s of the processor")
    else:
        axes.barh(list(by), [points[0][1] for points in by.values()])
        axes.set_xlabel("s of the processor")
    axes.set_title(work, fontsize=8)
    axes.grid(visible=True, alpha=0.3)


def draw_shares(axes, shares: list) -> None:
    """How much of each limit is used; 1 is the limit."""
    names = [name for name, _, _ in reversed(shares)]
    axes.barh(names, [measured for _, measured, _ in reversed(shares)], color="#c8d6e5", label="measured")
    axes.barh(names, [quiet for _, _, quiet in reversed(shares)], height=0.45, color="#2e6da4", label="quiet")
    axes.axvline(1, color="black", linewidth=1)
    axes.set_xlim(0, 2)
    axes.set_title("share of each goal's limit (1 is the limit)", fontsize=8)
    axes.legend(fontsize=6)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
