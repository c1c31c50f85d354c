"""What a data file lies on, in words, and what follows from it."""

from __future__ import annotations

from typing import Final

from perfgoals_desktop.storage.medium import Medium

_NAMES: Final = {Medium.DISK: "本机磁盘", Medium.REMOVABLE: "可移动磁盘", Medium.NETWORK: "网络共享"}
_SENTENCES: Final = {
    Medium.DISK: "",
    Medium.REMOVABLE: "数据文件在可移动磁盘上，已改用不留旁文件的写法，保存稍慢；拔出之前请先关闭本程序。",
    Medium.NETWORK: "数据文件在网络共享上，已改用适合共享的写法，保存稍慢；请备份到本机，断网时不要关机。",
}


def name_of_medium(medium: Medium) -> str:
    """A few words for the status bar."""
    return _NAMES[medium]


def describe_medium(medium: Medium) -> str:
    """What was found and what to mind, in one sentence; blank for a disk of this machine."""
    return _SENTENCES[medium]
