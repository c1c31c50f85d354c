"""What checking paper found (核对), as lines and as JSON values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from perfgoals_desktop.domain.declaration import Declaration
from perfgoals_desktop.services.messages.of_papers import describe_difference, describe_paper

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from perfgoals_desktop.services.papers import PaperCheck


def paper_lines(papers: Iterable[PaperCheck]) -> Iterator[str]:
    """A sentence for each paper, with its pages in a scan, and a line for each difference."""
    for paper in papers:
        pages = "、".join(map(str, paper.pages))
        yield (f"第 {pages} 页：" if pages else "") + describe_paper(paper)
        yield from (f"  {describe_difference(line)}" for line in paper.lines)


def paper_document(paper: PaperCheck) -> dict[str, Any]:
    """A checked paper as JSON values."""
    said = paper.said
    named = paper.held or paper.sealed or (said if isinstance(said, Declaration) else None)
    return {
        "standing": paper.standing.value,
        "sentence": describe_paper(paper),
        "check_code": paper.check_code or None,
        "pages": list(paper.pages),
        "id": str(named.id) if named else None,
        "name": named.name if named else None,
        "revision": said.revision if said else None,
        "held_revision": paper.held.revision if paper.held else None,
        "sealed_revision": paper.sealed.revision if paper.sealed else None,
        "differences": [
            {"key": line.key, "label": line.label, "before": line.before, "after": line.after}
            for line in paper.lines
        ],
    }
