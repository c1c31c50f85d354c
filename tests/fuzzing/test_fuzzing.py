"""Whatever comes in, it is read or refused in one sentence, in time, and nothing is written."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from time import monotonic, process_time

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from perfgoals_desktop.errors import PerfGoalsError
from perfgoals_desktop.services.messages import explain
from perfgoals_desktop.stopping import BUSY, SECONDS
from tests.exchange.parcels import program
from tests.fuzzing.kinds import KINDS, Kind, reader
from tests.incoming.guard import opened

SHORT, LONG = 2_000, 100_000
SENTENCE = re.compile(r"[^\n]*[\u4e00-\u9fff][^\n]*[。！？]")


def examples_of(all_kinds: int) -> int:
    """So many of each kind make so many of all."""
    return -(-all_kinds // len(KINDS))


class Trial:
    """Reads bad files, and looks at what came of it."""

    def __init__(self, kind: Kind, folder: Path) -> None:
        self._kind = kind
        self._folder = folder
        self._file = folder / f"收到{kind.suffix}"
        self.seen: Counter[str] = Counter()
        self.longest = 0.0

    def __call__(self, data: bytes) -> None:
        self._file.write_bytes(data)
        began, worked = monotonic(), process_time()
        with opened() as touched:
            self.seen[self._outcome()] += 1
        took, worked = monotonic() - began, process_time() - worked
        self.longest = max(self.longest, worked)

        assert worked < SECONDS + 2
        assert took < BUSY * SECONDS + 2  # the same patience with a busy machine that the program has
        assert set(touched) <= {str(self._file)}, touched
        assert list(self._folder.iterdir()) == [self._file]
        assert self._file.read_bytes() == data

    def _outcome(self) -> str:
        try:
            self._kind.read(self._file)
        except PerfGoalsError as error:
            sentence = explain(error)
            assert SENTENCE.fullmatch(sentence), sentence
            assert "没有料到" not in sentence, sentence
            return type(error).__name__
        return "read"


@pytest.mark.filterwarnings("ignore::UserWarning:PIL")  # it says what it skips of a picture
@pytest.mark.parametrize("number", [SHORT, pytest.param(LONG, marks=pytest.mark.long)])
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_what_comes_in_is_read_or_refused(kind, number, tmp_path):
    assert reader()
    assert program().rulebook  # files of our own, which are read once
    examples = kind.examples()
    trial = Trial(kind, tmp_path)

    @settings(
        max_examples=examples_of(number),
        deadline=None,
        database=None,
        derandomize=number == SHORT,  # the same every day; the long run looks elsewhere each time
        phases=[Phase.generate, Phase.shrink],
        suppress_health_check=list(HealthCheck),
    )
    @given(examples)
    def run(data: bytes) -> None:
        trial(data)

    run()

    print(kind.name, sum(trial.seen.values()), f"{trial.longest:.2f} s", dict(trial.seen))  # noqa: T201
    assert sum(trial.seen.values()) >= examples_of(number) * 0.9
    assert trial.seen["read"]
