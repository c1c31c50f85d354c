"""The program to be carried about (便携版): the folder and the flag that keeps its data in it, zipped."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING, Final

from envsetup.steps import say, step

from bundling import budget, linux, windows

if TYPE_CHECKING:
    from pathlib import Path

FLAG: Final = "portable.flag"
"""The name that perfgoals_desktop/user_folders.py looks for."""

README: Final = "使用说明.txt"
TEXT: Final = """\
绩效目标申报（便携版）

把整个文件夹复制到 U 盘或任何可以写入的地方，双击 {program} 即可使用，不用安装。
新建的数据文件默认放在本文件夹的 data 子文件夹里，设置、备份、日志也在那里，不在电脑上留下任何东西。
升级：用新版本的文件替换本文件夹里的其他文件，保留 data 文件夹和 {flag}。
拔出 U 盘前请先关闭程序。
"""


def make(root: Path) -> None:
    """Make the zip files for Linux and Windows; folders that are missing are made first."""
    if not linux.folder_of(root).exists():
        linux.make(root)
    if not windows.folder_of(root).exists():
        windows.make_folder(root)
    version = linux.version_of(root)
    for folder, system, program in (
        (linux.folder_of(root), "linux", "perfgoals"),
        (windows.folder_of(root), "windows", "perfgoals.exe"),
    ):
        target = root / "build" / f"perfgoals-{version}-{system}-portable.zip"
        with step(f"portable folder for {system} packed"):
            pack(folder, target, program)
        say(f"{target}: {budget.hold_file(f'portable folder for {system}', target)}")


def pack(folder: Path, target: Path, program: str) -> None:
    """Pack `folder` with the flag into the zip file `target`, which holds one folder.

    Links are left out: a stick that speaks FAT knows none, and every library
    finds the others where they lie.
    """
    target.unlink(missing_ok=True)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        archive.writestr(f"{folder.name}/{FLAG}", "")
        archive.writestr(f"{folder.name}/{README}", TEXT.format(program=program, flag=FLAG))
        for file in sorted(folder.rglob("*")):
            if file.is_file() and not file.is_symlink():
                archive.write(file, f"{folder.name}/{file.relative_to(folder).as_posix()}")
