"""Print forms with Typst: `python -m tests.benchmarks.peers.typst_pdf FORMS.json FONTS PDF [codes]`."""

from __future__ import annotations

import sys
from pathlib import Path

import typst

from tests.benchmarks.clock import Clock, tell

TEMPLATE = Path(__file__).with_name("form.typ")


def main(forms: Path, fonts: Path, out: Path, codes: str) -> None:
    template = forms.with_name("form.typ")
    template.write_text(TEMPLATE.read_text("utf-8"), "utf-8")  # Typst reads nothing outside its root
    with Clock() as clock:
        typst.compile(
            template,
            output=out,
            root=forms.parent,
            font_paths=[fonts],
            ignore_system_fonts=True,
            sys_inputs={"forms": forms.name, "codes": codes},
        )
    tell({**clock.figures, "kilobytes": out.stat().st_size / 1024})


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]), "".join(sys.argv[4:]))
