"""Runs races round by round, and keeps every value."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from tests.benchmarks.peers_env import Peers
from tests.benchmarks.registry import OUT, ROOT, Contender, Part, Race, Size

LONGEST = 900

Values = dict[str, list[float]]


@dataclass
class Finish:
    """What came of a race: for each contender every figure of every round, and who could not run."""

    work: str
    size: int
    values: dict[str, Values] = field(default_factory=dict)
    skipped: list[str] = field(default_factory=list)


def run_part(part: Part, size: Size, peers: Peers) -> Iterator[dict[str, object]]:
    """Measure the races of a part; each result is plain JSON."""
    for race in part.races(size):
        began, load = time.gmtime(), os.getloadavg()[0]
        finish = run_race(race, size, peers)
        yield vars(finish) | {
            "rounds": size.rounds,
            "at": time.strftime("%Y-%m-%d %H:%M", began),
            "load": [round(load, 1), round(os.getloadavg()[0], 1)],
        }


def run_race(race: Race, size: Size, peers: Peers) -> Finish:
    """Let all contenders work in turn, as often as there are rounds."""
    finish = Finish(race.work, race.size)
    runners = []
    for contender in race.contenders:
        lack = peers.lack(contender)
        if lack:
            finish.skipped.append(lack)
            say(lack)
        else:
            runners.append(contender)
    values: dict[str, Values] = {contender.name: defaultdict(list) for contender in runners}
    for number in range(size.rounds):
        for contender in list(runners) if number % 2 == 0 else list(reversed(runners)):
            try:
                figures = run(contender, peers)
            except (ContenderFailed, subprocess.TimeoutExpired) as error:
                if not contender.needs:
                    raise
                runners.remove(contender)
                values.pop(contender.name)
                finish.skipped.append(f"{contender.name} is left out: it failed.")
                say(str(error))
                continue
            for name, figure in figures.items():
                values[contender.name][name].append(figure)
    finish.values = {name: dict(figures) for name, figures in values.items()}
    say(f"{race.work}, {race.size}: {', '.join(values) or 'nobody'}")
    return finish


def run(contender: Contender, peers: Peers) -> dict[str, float]:
    """One run of one contender: the figures on the last line that it prints."""
    done = subprocess.run(
        peers.command(contender),
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        env=variables(),
        timeout=LONGEST,
    )
    if done.returncode != 0 or not done.stdout.strip():
        raise ContenderFailed(contender, f"exit code {done.returncode}\n{done.stderr}")
    figures = json.loads(done.stdout.strip().splitlines()[-1])
    return {name: figure for name, figure in figures.items() if isinstance(figure, int | float)}


def variables() -> dict[str, str]:
    """What contenders are run with; installed programs have their bytecode beside them, so ours has too."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    own = {"PYTHONPYCACHEPREFIX": str(OUT / "bytecode"), "PYTHONHASHSEED": "0"}
    return kept | own | {"QT_QPA_PLATFORM": "offscreen"}


def compile_ours() -> None:
    """Write the bytecode of the program, which the first run of an installed program finds."""
    folders = ("perfgoals_desktop", "tests/benchmarks")
    command = [sys.executable, "-m", "compileall", "-q", *folders]
    subprocess.run(command, check=True, cwd=ROOT, env=variables(), stdout=subprocess.DEVNULL)


class ContenderFailed(Exception):
    """A contender ended without figures."""

    def __init__(self, contender: Contender, said: str) -> None:
        super().__init__(f"{contender.name} ({' '.join(contender.command)}) failed:\n{said[-2000:]}")


def say(text: str) -> None:
    """Tell whoever waits how far it is."""
    sys.stderr.write(f"[bench] {time.strftime('%H:%M:%S')} {text}\n")
