"""The life of a declaration: which moves are allowed."""

from __future__ import annotations

from enum import StrEnum


class Status(StrEnum):
    """Where a declaration stands between the clerk and the finance bureau."""

    DRAFT = "draft"  # 草稿
    CHECKED = "checked"  # 已核对
    FINAL = "final"  # 已定稿
    HANDED_OVER = "handed-over"  # 已报送
    RETURNED = "returned"  # 退回
    APPROVED = "approved"  # 已批复

    @property
    def is_draft(self) -> bool:
        """Whether the paper is not yet the sealed one and carries the watermark."""
        return self in {Status.DRAFT, Status.CHECKED, Status.RETURNED}


_MOVES: dict[Status, frozenset[Status]] = {
    Status.DRAFT: frozenset({Status.CHECKED, Status.FINAL}),
    Status.CHECKED: frozenset({Status.DRAFT, Status.FINAL}),
    Status.FINAL: frozenset({Status.DRAFT, Status.HANDED_OVER, Status.RETURNED}),
    # Back to what it was before: a slip of the hand, and the paper stays the same.
    Status.HANDED_OVER: frozenset({Status.RETURNED, Status.APPROVED, Status.FINAL}),
    Status.RETURNED: frozenset({Status.DRAFT, Status.CHECKED, Status.FINAL}),
    Status.APPROVED: frozenset({Status.RETURNED, Status.HANDED_OVER}),
}


def may_become(status: Status, other: Status) -> bool:
    """Tell whether a declaration in `status` may be moved to `other`."""
    return other in _MOVES[status]
