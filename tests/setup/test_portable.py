"""The folder that is carried about, as a zip file."""

from __future__ import annotations

import zipfile
from pathlib import Path

from bundling import portable

from perfgoals_desktop import user_folders


def packed(tmp_path: Path) -> zipfile.ZipFile:
    folder = tmp_path / "perfgoals"
    (folder / "_internal" / "lib").mkdir(parents=True)
    (folder / "perfgoals").write_bytes(b"program")
    (folder / "perfgoals").chmod(0o755)
    (folder / "_internal" / "lib" / "libx.so").write_bytes(b"library")
    (folder / "_internal" / "libx.so").symlink_to("lib/libx.so")
    portable.pack(folder, tmp_path / "portable.zip", "perfgoals")
    return zipfile.ZipFile(tmp_path / "portable.zip")


def test_the_flag_lies_beside_the_program(tmp_path: Path) -> None:
    names = packed(tmp_path).namelist()

    assert {f"perfgoals/{user_folders.FLAG}", "perfgoals/perfgoals", f"perfgoals/{portable.README}"} <= {
        *names
    }


def test_no_link_is_packed(tmp_path: Path) -> None:
    names = packed(tmp_path).namelist()

    assert "perfgoals/_internal/lib/libx.so" in names
    assert "perfgoals/_internal/libx.so" not in names


def test_the_program_stays_one(tmp_path: Path) -> None:
    entry = packed(tmp_path).getinfo("perfgoals/perfgoals")

    assert entry.external_attr >> 16 & 0o111


def test_it_says_in_chinese_how_it_is_used(tmp_path: Path) -> None:
    text = packed(tmp_path).read(f"perfgoals/{portable.README}").decode()

    assert "双击 perfgoals" in text
    assert "data" in text
