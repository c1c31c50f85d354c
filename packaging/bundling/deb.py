"""The Debian package (.deb) around the folder for Linux."""

from __future__ import annotations

import gzip
import os
import re
import shutil
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import TYPE_CHECKING, Final

from envsetup.commands import call, last_lines
from envsetup.steps import SetupFailed, say, step

from bundling import budget, linux, manual, trim

if TYPE_CHECKING:
    from pathlib import Path

PACKAGE: Final = "perfgoals-desktop"
HOME: Final = "usr/lib/perfgoals"
CONTRIBUTORS: Final = "Perfgoals Desktop contributors"
NAME, ADDRESS = "DEBFULLNAME", "DEBEMAIL"
"""The variables with which Debian's tools are told who maintains a package."""

NEEDED: Final = ("libegl1", "libgl1", "libxcb1", "shared-mime-info", "hicolor-icon-theme")
"""What every desktop has and a bundle may not carry, because it belongs to the graphics driver."""

COMPRESSION: Final = 6
"""Of xz, 0 to 9: what dpkg does by itself; beyond it unpacking takes memory that old computers lack."""

CONTROL: Final = """\
Package: {package}
Version: {version}
Architecture: {architecture}
Maintainer: {maintainer}
Installed-Size: {size}
Depends: libc6 (>= {glibc}), {needed}
Section: misc
Priority: optional
Description: performance goal declarations of Chinese public spending
 Offline desktop program for the form with which a Chinese public office
 declares what a project's money will achieve: lists the projects, checks each
 declaration, prints the official form and writes the file for finance.
 .
 绩效目标申报：填写、审核、打印、报送《财政项目支出绩效目标申报表》，不联网。
"""
CHANGES: Final = """\
{package} ({version}) unstable; urgency=medium

  * What changed stands in NEWS.gz.

 -- {maintainer}  {today}
"""
COPYRIGHT: Final = """\
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: Perfgoals Desktop

Files: *
Copyright: Perfgoals Desktop contributors
License: MIT
 {licence}
Comment: the licences of the bundled components lie in /{home}/licences.
"""


def target_of(root: Path) -> Path:
    """Where the package is made."""
    return root / "build" / f"{PACKAGE}_{linux.version_of(root)}_{architecture()}.deb"


def make(root: Path) -> Path:
    """Make the package from the folder, which is made first where it is missing."""
    bundle = linux.folder_of(root)
    if not bundle.exists():
        linux.make(root)
    tree = root / "build" / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    shutil.copytree(bundle, tree / HOME, symlinks=True)
    shutil.rmtree(tree / HOME / "licences" / "pip", ignore_errors=True)
    version = linux.version_of(root)
    _add_system_files(root, tree, version)
    _add_control(tree, version)
    package = target_of(root)
    with step("package packed"):
        # xz, because the dpkg of UOS 20 reads no zstd.
        packed = call(
            ["dpkg-deb", "--root-owner-group", "-Zxz", f"-z{COMPRESSION}", "--build", tree, package]
        )
    if packed.returncode != 0:
        raise SetupFailed(f"dpkg-deb failed:\n{last_lines(packed)}")
    say(f"{package}: {budget.hold_file('package for Debian', package)}")
    return package


def architecture() -> str:
    """What Debian calls the processor of this machine."""
    return call(["dpkg", "--print-architecture"]).stdout.strip()


def _add_system_files(root: Path, tree: Path, version: str) -> None:
    """Put in place what tells the desktop about the program."""
    assets = root / "packaging" / "bundling" / "assets"
    share = tree / "usr" / "share"
    today = datetime.now(UTC).date().isoformat()
    metainfo = (assets / f"{PACKAGE}.metainfo.xml").read_text(encoding="utf-8")
    texts = {
        share / "applications" / f"{PACKAGE}.desktop": (assets / f"{PACKAGE}.desktop").read_text("utf-8"),
        share / "mime" / "packages" / f"{PACKAGE}.xml": (assets / f"{PACKAGE}.xml").read_text("utf-8"),
        share / "metainfo" / f"{PACKAGE}.metainfo.xml": metainfo.replace("@VERSION@", version).replace(
            "@DATE@", today
        ),
        share / "lintian" / "overrides" / PACKAGE: (assets / "lintian-overrides").read_text("utf-8"),
        share / "doc" / PACKAGE / "copyright": _copyright(root),
    }
    for file, text in texts.items():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    icon = share / "icons" / "hicolor" / "scalable" / "apps" / f"{PACKAGE}.svg"
    icon.parent.mkdir(parents=True)
    shutil.copyfile(root / "resources" / "icons" / "perfgoals.svg", icon)
    news = (root / "CHANGELOG.md").read_bytes()
    changes = CHANGES.format(
        package=PACKAGE, version=version, maintainer=_maintainer(), today=_mail_date()
    ).encode()
    for name, content in (("NEWS.gz", news), ("changelog.gz", changes)):
        (share / "doc" / PACKAGE / name).write_bytes(gzip.compress(content, 9, mtime=0))
    manual.write(linux.tools(root), root, version, share / "man" / "man1" / "perfgoals.1.gz")
    (tree / "usr" / "bin").mkdir()
    (tree / "usr" / "bin" / "perfgoals").symlink_to("../lib/perfgoals/perfgoals")


def _add_control(tree: Path, version: str) -> None:
    """Write what dpkg reads; run files belong to root, so only their modes matter."""
    for path in tree.rglob("*"):
        if not path.is_symlink():
            runs = path.is_dir() or path == tree / HOME / "perfgoals"
            path.chmod(0o755 if runs else 0o644)
    control = CONTROL.format(
        package=PACKAGE,
        version=version,
        architecture=architecture(),
        maintainer=_maintainer(),
        size=trim.size_of(tree) // 1024,
        glibc=glibc_of(tree / HOME),
        needed=", ".join(NEEDED),
    )
    (tree / "DEBIAN").mkdir()
    (tree / "DEBIAN" / "control").write_text(control, encoding="utf-8")


def glibc_of(bundle: Path) -> str:
    """The oldest version of the C library on which every file of the bundle starts, such as `2.36`."""
    versions = {(2, 17)}
    for file in [bundle / "perfgoals", *bundle.rglob("*.so*")]:
        symbols = call(["objdump", "-T", file]).stdout
        versions |= {(int(a), int(b)) for a, b in re.findall(r"GLIBC_(\d+)\.(\d+)", symbols)}
    return ".".join(map(str, max(versions)))


def _maintainer() -> str:
    return f"{os.environ.get(NAME, CONTRIBUTORS)} <{os.environ.get(ADDRESS, 'perfgoals@localhost')}>"


def _mail_date() -> str:
    return format_datetime(datetime.now(UTC))


def _copyright(root: Path) -> str:
    licence = (root / "LICENSE").read_text(encoding="utf-8").strip().splitlines()
    text = "\n ".join(line if line.strip() else "." for line in licence)
    return COPYRIGHT.format(licence=text, home=HOME)
