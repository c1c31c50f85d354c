"""What goes into the installable program, and what is left out."""

from __future__ import annotations

from importlib.metadata import distribution
from pathlib import Path

import make_bundle
import pytest
from bundling import deb, licences, linux, trim

from perfgoals_desktop import __version__

ROOT = Path(__file__).resolve().parents[2]


def test_the_version_stands_in_one_place() -> None:
    assert linux.version_of(ROOT) == __version__


def test_unused_parts_of_qt_are_left_out_and_the_others_stay(tmp_path: Path) -> None:
    plugins = tmp_path / "PySide6" / "Qt" / "plugins" / "platforms"
    translations = tmp_path / "PySide6" / "Qt" / "translations"
    for file in (plugins / "libqxcb.so", plugins / "libqvnc.so", translations / "qtbase_zh_CN.qm"):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"12345")
    (translations / "qtbase_fr.qm").write_bytes(b"1234567")

    freed = sum(trim.remove_unused(tmp_path))

    assert freed == 12
    assert {file.name for file in tmp_path.rglob("*.*") if file.is_file()} == {
        "libqxcb.so",
        "qtbase_zh_CN.qm",
    }


def test_of_what_tells_about_a_package_the_version_stays(tmp_path: Path) -> None:
    about = tmp_path / "reportlab-4.0.dist-info"
    (about / "licenses").mkdir(parents=True)
    for name in ("METADATA", "RECORD", "licenses/LICENSE"):
        (about / name).write_text("x", encoding="utf-8")

    list(trim.remove_unused(tmp_path))

    assert [file.name for file in about.iterdir()] == ["METADATA"]


def test_every_licence_is_named() -> None:
    assert licences.licence_of(distribution("openpyxl")) == "MIT"
    assert "LGPL" in licences.licence_of(distribution("PySide6_Essentials"))


def test_the_desktop_knows_the_program_by_one_name() -> None:
    assets = ROOT / "packaging" / "bundling" / "assets"
    entry = (assets / f"{deb.PACKAGE}.desktop").read_text(encoding="utf-8")

    assert "Name[zh_CN]=绩效目标申报" in entry
    assert f"Icon={deb.PACKAGE}" in entry
    assert "application/x-perfgoals" in entry
    assert 'glob pattern="*.pgdb"' in (assets / f"{deb.PACKAGE}.xml").read_text(encoding="utf-8")


def test_what_is_carried_besides_the_program_keeps_to_its_budget() -> None:
    sizes = {name: trim.size_of(ROOT / name) / 1e6 for name in ("forms", "resources")}

    assert sizes["forms"] < 2
    assert sizes["resources"] < 25


def test_the_texts_of_the_licences_of_qt_are_there(tmp_path: Path) -> None:
    licences.collect([tmp_path / "no packages"], ROOT, tmp_path / "licences")

    names = {file.name for file in (tmp_path / "licences").iterdir()}
    assert {"GNU-LGPL-3.0.txt", "GNU-GPL-3.0.txt", "fonts-LICENSE-OFL.txt", "COMPONENTS.txt"} <= names
    assert "may be replaced" in (tmp_path / "licences" / "COMPONENTS.txt").read_text(encoding="utf-8")


def test_every_place_with_packages_is_looked_at(tmp_path: Path) -> None:
    for name in ("first", "second", "pip"):
        about = tmp_path / name / f"{name}-1.dist-info"
        about.mkdir(parents=True)
        (about / "METADATA").write_text(f"Name: {name}\nVersion: 1\nLicense: MIT\n", encoding="utf-8")
        (about / "LICENSE").write_text("text", encoding="utf-8")
        (about / "RECORD").write_text(f"{about.name}/LICENSE,,\n", encoding="utf-8")
    target = tmp_path / "licences"

    licences.collect([tmp_path / name for name in ("first", "second", "pip")], ROOT, target)
    licences.add(target, ["Python 3.11: see its own"])

    told = (target / licences.COMPONENTS).read_text(encoding="utf-8")
    assert {"first 1: MIT", "second 1: MIT", "Python 3.11: see its own"} <= set(told.splitlines())
    assert "pip 1" not in told
    assert (target / "second" / "LICENSE").exists()


def test_the_kinds_of_bundle_are_told(capfd: pytest.CaptureFixture[str]) -> None:
    assert make_bundle.main(["rpm"]) == 2
    assert "deb" in capfd.readouterr().err


def test_no_module_looks_for_libraries_on_the_machine_that_made_it(tmp_path: Path) -> None:
    module = tmp_path / "python3.11" / "lib-dynload" / "zlib.so"
    module.parent.mkdir(parents=True)
    python = tmp_path / "libpython3.11.so.1.0"
    for file in (module, python):
        file.write_bytes(b"head\0/home/somebody/lib\0tail")

    linux.forget_place(tmp_path, "/home/somebody/lib")

    for file in (module, python):
        assert file.read_bytes() == b"head\0" + b"$ORIGIN".ljust(19, b"\0") + b"tail"
