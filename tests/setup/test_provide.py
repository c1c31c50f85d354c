import os
import shutil

import pytest
from envsetup import libraries, provide, syslibs

ABSENT = ("libperfgoals-absent.so.7",)


@pytest.fixture
def root(tmp_path):
    folder = tmp_path / "a checkout"
    folder.mkdir()
    return folder


def test_nothing_is_done_when_every_library_loads(root):
    variables = provide.libraries(root, ("libc.so.6",))

    assert variables == dict(os.environ)
    assert not (root / ".syslibs").exists()


def test_what_a_file_lacks_is_named_instead_of_the_file(tmp_path):
    broken = tmp_path / "libbroken.so"
    broken.write_bytes(b"no library")

    assert libraries.missing(("libc.so.6", *ABSENT, str(broken)), os.environ) == (*ABSENT, str(broken))


@pytest.mark.usefixtures("bare")
def test_without_apt_the_command_of_the_system_is_told(root, program, capfd):
    program("dnf", "")

    provide.libraries(root, ABSENT)

    assert "sudo dnf install 'libperfgoals-absent.so.7()(64bit)'" in capfd.readouterr().err


@pytest.mark.usefixtures("bare")
def test_an_unknown_system_is_told_the_libraries():
    assert provide.install_line(ABSENT) == "the packages of your system that hold libperfgoals-absent.so.7"


@pytest.mark.usefixtures("no_root")
def test_what_could_not_be_had_is_not_tried_at_the_next_start(root, program, calls, capfd):
    for name in ("apt-cache", "apt-get", "dpkg-deb"):
        program(name, "exit 1")
    provide.libraries(root, ABSENT)
    tried = len(calls())

    provide.libraries(root, ABSENT)

    assert tried > 0
    assert len(calls()) == tried
    assert capfd.readouterr().err.count("sudo apt-get install libperfgoals-absent7") == 2


@pytest.mark.usefixtures("no_root")
def test_without_rights_libraries_are_unpacked_into_the_checkout(root, program, monkeypatch):
    folder = syslibs.folder_of(root)
    target = folder / "usr" / "lib" / "x86_64-linux-gnu"
    policy = "printf 'libperfgoals-absent7:\\n  Installed: (none)\\n  Candidate: 7\\n'"
    program("apt-cache", policy)
    program("apt-get", ": > one.deb")
    program("dpkg-deb", f'mkdir -p "{target}" && : > "{target}/libperfgoals-absent.so.7"')
    for tool in ("mkdir", "printf"):
        (root.parent / "bin" / tool).symlink_to(shutil.which(tool, path=os.defpath) or "")
    monkeypatch.setattr(
        libraries, "missing", lambda names, _variables: () if target.exists() else tuple(names)
    )
    monkeypatch.setattr(provide, "missing", lambda names, _variables: libraries.missing(names, {}))

    variables = provide.libraries(root, ABSENT)

    assert variables["LD_LIBRARY_PATH"].split(os.pathsep)[0] == str(target)
    assert not (folder / "arrived").exists()


def test_private_lists_are_removed_at_the_end(root):
    lists = syslibs.folder_of(root) / syslibs.LISTS / "lists"
    lists.mkdir(parents=True)

    syslibs.tidy(root)

    assert not lists.exists()
