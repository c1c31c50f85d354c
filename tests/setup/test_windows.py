"""What goes into the program for Windows."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from bundling import (
    launcher,
    never_imported,
    setup_program,
    standard_library,
    windows,
    windows_libraries,
    windows_parts,
)
from envsetup.steps import SetupFailed

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = (ROOT / "packaging" / "bundling" / "assets" / "setup.nsi").read_text(encoding="utf-8")


def laid(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"x")


def files(folder: Path) -> set[str]:
    return {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}


def test_of_qt_stays_only_what_is_named(tmp_path: Path) -> None:
    stays = ("PySide6/Qt6Core.dll", "PySide6/plugins/platforms/qwindows.dll", "PySide6/support/generate.py")
    laid(tmp_path, *stays, "PySide6/opengl32sw.dll", "PySide6/plugins/tls/qopensslbackend.dll")

    windows_parts.trim(tmp_path)

    assert files(tmp_path) == set(stays)
    assert not (tmp_path / "PySide6" / "plugins" / "tls").exists()


def test_of_the_other_packages_goes_what_only_compilers_read(tmp_path: Path) -> None:
    laid(tmp_path, "lxml/etree.pyd", "lxml/etree.pyx", "rich/console.py", "a/tests/test_a.py", "bin/x.exe")

    windows_parts.trim(tmp_path)

    assert files(tmp_path) == {"lxml/etree.pyd", "rich/console.py"}


def test_what_is_never_imported_goes_as_folder_source_and_library(tmp_path: Path) -> None:
    laid(
        tmp_path,
        "sqlalchemy/dialects/postgresql/base.py",
        "PIL/ImageTk.py",
        "PIL/_imagingft.cp311-win_amd64.pyd",
    )
    laid(tmp_path, "sqlalchemy/dialects/sqlite/base.py", "PIL/_webp.cp311-win_amd64.pyd")

    windows_parts.trim(tmp_path)

    assert files(tmp_path) == {"sqlalchemy/dialects/sqlite/base.py", "PIL/_webp.cp311-win_amd64.pyd"}


def test_the_runtime_lies_once_beside_python(tmp_path: Path) -> None:
    laid(tmp_path, *(f"PySide6/{name}" for name in windows_parts.RUNTIME), "shiboken6/msvcp140.dll")
    (tmp_path / "python").mkdir()

    windows_parts.share_runtime(tmp_path, tmp_path / "python")
    windows_parts.trim(tmp_path)

    assert files(tmp_path) == {f"python/{name}" for name in windows_parts.RUNTIME}


def test_of_python_goes_what_is_never_imported(tmp_path: Path) -> None:
    laid(tmp_path, "_ssl.pyd", "libcrypto-3.dll", "_sqlite3.pyd", "python311.dll")
    with zipfile.ZipFile(tmp_path / standard_library.ARCHIVE, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in ("ssl.pyc", "lib2to3/pytree.pyc", "hashlib.pyc", "json/__init__.pyc"):
            archive.writestr(name, b"module")

    standard_library.trim(tmp_path)

    assert files(tmp_path) == {"_sqlite3.pyd", "python311.dll", standard_library.ARCHIVE}
    with zipfile.ZipFile(tmp_path / standard_library.ARCHIVE) as archive:
        assert archive.namelist() == ["hashlib.pyc", "json/__init__.pyc"]
        assert {entry.compress_type for entry in archive.infolist()} == {zipfile.ZIP_STORED}


def test_a_library_that_is_not_carried_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    laid(tmp_path, "packages/zxingcpp/zxingcpp.pyd", "python/vcruntime140.dll")
    asked = {"zxingcpp.pyd": ["KERNEL32.dll", "VCRUNTIME140.dll", "MSVCP140.dll"]}
    monkeypatch.setattr(windows_libraries, "asked_by", lambda file: asked.get(file.name, []))

    with pytest.raises(SetupFailed, match=r"zxingcpp\.pyd: MSVCP140\.dll$"):
        windows_libraries.hold_together(tmp_path)

    laid(tmp_path, "python/msvcp140.dll")
    windows_libraries.hold_together(tmp_path)


def test_every_imported_part_of_qt_is_kept() -> None:
    imported = {
        line.split()[1].partition(".")[2].removeprefix("Qt")
        for file in (ROOT / "perfgoals_desktop").rglob("*.py")
        for line in file.read_text(encoding="utf-8").splitlines()
        if line.lstrip().startswith("from PySide6.Qt")
    }

    assert imported <= set(windows_parts.QT_MODULES)


def test_a_program_is_a_start_program_with_our_call_behind_it(tmp_path: Path) -> None:
    laid(tmp_path, "distlib/w64.exe", "distlib/t64.exe")

    launcher.write(ROOT, tmp_path / "distlib", tmp_path)

    content = (tmp_path / "perfgoals.exe").read_bytes()
    assert content.startswith(b"x#!<launcher_dir>\\python\\pythonw.exe -X utf8\r\n")
    assert "perfgoals_desktop.cli" in zipfile.ZipFile(BytesIO(content)).read("__main__.py").decode()
    assert b"python.exe -X utf8" in (tmp_path / "perfgoals-console.exe").read_bytes()


def test_python_looks_nowhere_else_for_modules() -> None:
    assert windows.SEARCHED.split() == ["python311.zip", ".", "..\\packages", ".."]


@pytest.mark.parametrize("name", ["forms", "resources", "CHANGELOG.md", "LICENSE", "packages", "python"])
def test_the_uninstaller_names_all_that_is_installed(name: str) -> None:
    assert f'"$INSTDIR\\{name}"' in SCRIPT


def test_nothing_is_removed_with_the_whole_folder() -> None:
    assert 'RMDir /r "$INSTDIR"' not in SCRIPT


def test_modules_are_compiled_where_they_are_installed_and_not_packed() -> None:
    assert '/x __pycache__ "${FOLDER}/*"' in SCRIPT
    assert "-m compileall" in SCRIPT
    assert "compileall" not in never_imported.all_names()


def test_the_setup_program_asks_for_no_rights_and_refuses_old_systems() -> None:
    assert "RequestExecutionLevel user" in SCRIPT
    assert "HKLM" not in SCRIPT
    assert "${AtLeastBuild} ${OLDEST_BUILD}" in SCRIPT
    assert setup_program.OLDEST_BUILD == 17763
