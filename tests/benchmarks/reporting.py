"""Writes what was measured: a table in Markdown, JSON, and a plot where matplotlib can be had."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from math import log

from tests.benchmarks.every_goal import GOALS
from tests.benchmarks.goals import Verdict, judged
from tests.benchmarks.peers_env import PYTHON, Peers
from tests.benchmarks.registry import OURS, OUT, ROOT, Contender
from tests.benchmarks.results import Results
from tests.benchmarks.running import say

PAGE = ROOT / "docs" / "performance.md"
PICTURE = ROOT / "docs" / "pictures" / "performance.svg"
BEGIN, END = "<!-- figures: sh packaging/bench --keep -->", "<!-- end of figures -->"
SHOWN = ("wall", "cpu", "megabytes")
HIDDEN = ("yardstick",)


def write(results: Results, name: str, peers: Peers) -> None:
    """Write table, bars and plot to build/bench."""
    (OUT / f"{name}.md").write_text(table(results), "utf-8")
    bars = OUT / f"{name}-plot.json"
    bars.write_text(json.dumps(plotted(results), ensure_ascii=False), "utf-8")
    plot = Contender(
        "plot", (PYTHON, "-m", "tests.benchmarks.peers.plot", str(bars), str(OUT / f"{name}.svg"))
    )
    if not peers.has("matplotlib"):
        say("no plot: matplotlib cannot be had here.")
        return
    subprocess.run(peers.command(plot), check=True, cwd=ROOT)


def keep(results: Results, name: str) -> None:
    """Put table and plot into the documentation."""
    before, _, rest = PAGE.read_text("utf-8").partition(BEGIN)
    _, _, after = rest.partition(END)
    PAGE.write_text(f"{before}{BEGIN}\n\n{table(results)}\n{END}{after}", "utf-8")
    if (OUT / f"{name}.svg").exists():
        shutil.copy(OUT / f"{name}.svg", PICTURE)


def table(results: Results) -> str:
    """Goals first, then every race."""
    lines = [*goal_lines(results)]
    for part in results.parts.values():
        lines += lines_of(part)
    return "\n".join(lines) + "\n"


def goal_lines(results: Results) -> Iterator[str]:
    yield f"The machine was {results.slowness:.1f} times slower than in its best moment, others at work:"
    yield "a fixed piece of work tells. The column *quiet* divides what depends on the machine by how slow it"
    yield "was in that very run. Ratios need no such help."
    yield ""
    yield "| goal | limit | measured | quiet | |"
    yield "|---|---|---|---|---|"
    for verdict in judged(GOALS, results):
        goal = verdict.goal
        limit = f"{'≥' if goal.least else '≤'} {goal.limit:g} {goal.unit}".strip()
        quiet = short(verdict.quiet) if goal.absolute else ""
        yield f"| {goal.what} | {limit} | {short(verdict.measured)} {goal.unit} | {quiet} | {mark(verdict)} |"


def mark(verdict: Verdict) -> str:
    if verdict.is_reached:
        return "reached"
    return "reached when quiet" if verdict.is_reached_in_quiet else "**missed**"


def lines_of(part: dict) -> Iterator[str]:
    """The races of one part: who did what in which time."""
    races = part["races"]
    loads = [load for race in races for load in race["load"]]
    rounds = " or ".join(str(count) for count in sorted({race["rounds"] for race in races}))
    yield f"\n### {part['title']}\n"
    yield f"Medians of {rounds} rounds; the last began {max(race['at'] for race in races)} UTC; load of the"
    yield f"machine {min(loads)} to {max(loads)}.\n"
    compared = [race for race in part["races"] if "cpu" in next(iter(race["values"].values()), {})]
    if compared:
        yield "| work | size | who | s | s of the processor | MB | × ours |"
        yield "|---|---|---|---|---|---|---|"
        for race in compared:
            yield from contender_lines(race)
        yield ""
    for work in dict.fromkeys(race["work"] for race in part["races"] if race not in compared):
        yield from figure_lines([race for race in part["races"] if race["work"] == work])
    skipped = dict.fromkeys(sentence for race in part["races"] for sentence in race["skipped"])
    yield from (f"- {sentence}" for sentence in skipped)


def contender_lines(race: dict) -> Iterator[str]:
    work, size = race["work"], race["size"]
    single = Results({"": {"races": [race]}})
    for name, figures in race["values"].items():
        medians = (single.median("", work, size, each, name) if each in figures else None for each in SHOWN)
        times = 1 / single.ratio("", work, size, "cpu", name)
        yield f"| {work} | {size:,} | {name} | {' | '.join(map(short, medians))} | {times:.2f} |"


def figure_lines(races: list[dict]) -> Iterator[str]:
    """Figures by size and contender, with the exponent between the two largest sizes."""
    columns = [(race, name) for race in races for name in race["values"]]
    names = [name for name in columns[0][0]["values"][columns[0][1]] if name not in HIDDEN] if columns else []
    heads = [f"{race['size']:,}{'' if who == OURS else f' {who}'}" for race, who in columns]
    yield f"| {races[0]['work']} | {' | '.join(heads)} | exponent |"
    yield "|---|" + "---|" * (len(heads) + 1)
    for name in names:
        single = Results({"": {"races": races}})
        values = [
            single.median("", race["work"], race["size"], name, who) if name in race["values"][who] else None
            for race, who in columns
        ]
        yield f"| {name} | {' | '.join(map(short, values))} | {exponent(races, values, columns)} |"
    yield ""


def exponent(races: list[dict], values: list[float | None], columns: list) -> str:
    own = [(race["size"], value) for (race, who), value in zip(columns, values, strict=True) if who == OURS]
    if len(own) < 2 or not all(value for _, value in own[-2:]):
        return ""
    (few, took), (many, longer) = own[-2:]
    return f"{log(longer / took) / log(many / few):.2f}"


def short(value: float | None) -> str:
    """Three digits that say something."""
    if value is None:
        return ""
    return f"{value:.0f}" if value >= 100 else f"{value:.3g}"


def plotted(results: Results) -> dict[str, object]:
    """What the plot shows: times by contender and size, and shares of the goals."""
    lines = {}
    for part in results.parts.values():
        for race in part["races"]:
            for name, figures in race["values"].items():
                if "cpu" in figures:
                    single = Results({"": {"races": [race]}})
                    seconds = single.median("", race["work"], race["size"], "cpu", name)
                    lines.setdefault(race["work"], {}).setdefault(name, []).append([race["size"], seconds])
    shares = [[each.goal.what, each.share, each.quiet_share] for each in judged(GOALS, results)]
    return {"lines": {work: by for work, by in lines.items() if len(by) > 1}, "shares": shares}
