"""Measure: `python -m tests.benchmarks [PART…]`; `--help` says what else there is."""

from __future__ import annotations

import argparse
import sys

from tests.benchmarks import reporting
from tests.benchmarks.every_part import PARTS
from tests.benchmarks.peers_env import Peers
from tests.benchmarks.registry import OUT, Size
from tests.benchmarks.results import Results
from tests.benchmarks.running import compile_ours, run_part, say

RESULTS, QUICK = OUT / "results.json", OUT / "quick.json"


def main() -> int:
    options = read_options()
    size = Size(options.rounds, least=options.least, most=options.most)
    if options.quick:
        size = Size(1, quick=True)
    file = QUICK if options.quick else RESULTS
    compile_ours()
    peers = Peers(install=not options.no_install)
    for part in PARTS:
        if part.name in (options.parts or [each.name for each in PARTS]):
            say(part.title)
            for race in run_part(part, size, peers):
                results = Results.read(file)  # another part may be measured at the same time
                results.add(part.name, part.title, race)
                results.write(file)
    results = Results.read(file)
    reporting.write(results, file.stem, peers)
    if options.keep:
        reporting.keep(results, file.stem)
    say(f"written to {OUT}")
    return 0


def read_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="sh packaging/bench", description="Measure the program beside others."
    )
    names = [part.name for part in PARTS]
    parser.add_argument(
        "parts", nargs="*", choices=[*names, []], metavar="PART", help=f"of {', '.join(names)}"
    )
    parser.add_argument("--quick", action="store_true", help="tiny sizes, one round: does everything run?")
    parser.add_argument("--rounds", type=int, default=5, help="how often each work is done (5)")
    parser.add_argument("--least", type=int, default=0, metavar="N", help="no work smaller than N")
    parser.add_argument("--most", type=int, default=10**9, metavar="N", help="no work larger than N")
    parser.add_argument("--no-install", action="store_true", help="install no programs to compare with")
    parser.add_argument("--keep", action="store_true", help="put table and plot into docs/performance.md")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
