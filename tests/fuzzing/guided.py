"""Fuzzing that follows which lines are reached, by atheris, for whoever has it: not part of the tests.

    uv run --with atheris python -m tests.fuzzing.guided text FOLDER -max_total_time=600

The first argument is a kind, see `kinds`; FOLDER keeps what reached something new.
"""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import mkdtemp


def main() -> None:
    """Run until something is found or the time is over."""
    import atheris  # type: ignore[import-not-found]

    with atheris.instrument_imports(include=["perfgoals_desktop"]):
        from tests.fuzzing import seeds
        from tests.fuzzing.kinds import KINDS, reader
        from tests.fuzzing.test_fuzzing import Trial

    kind = next(kind for kind in KINDS if kind.name == sys.argv[1])
    corpus = Path(sys.argv[2])
    corpus.mkdir(parents=True, exist_ok=True)
    good = {
        "text": seeds.texts,
        "clipboard": seeds.blocks,
        "definition": seeds.definitions,
        "PDF": seeds.pdfs,
    }
    for number, seed in enumerate(good[kind.name]()):
        (corpus / f"seed-{number}").write_bytes(seed)
    assert reader()
    trial = Trial(kind, Path(mkdtemp()))
    atheris.Setup([sys.argv[0], *sys.argv[2:]], trial)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
