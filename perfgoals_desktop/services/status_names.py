"""What the states of a declaration are called on paper and on the command line."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from perfgoals_desktop.domain.status import Status

STATUS_NAMES: Final[Mapping[Status, str]] = {
    Status.DRAFT: "草稿",
    Status.CHECKED: "已核对",
    Status.FINAL: "已定稿",
    Status.HANDED_OVER: "已报送",
    Status.RETURNED: "退回",
    Status.APPROVED: "已批复",
}
