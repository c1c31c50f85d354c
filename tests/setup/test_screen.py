import os

import pytest
from envsetup import screen, syslibs

CANDIDATES = "".join(
    f"{name}:\\n  Installed: (none)\\n  Candidate: 1\\n" for name in screen.PROGRAMS.values()
)
SIMULATED = "Inst xvfb (1)\\nInst libllvm15 (15)\\nInst libunwind8 (1)\\nConf xvfb (1)\\n"


@pytest.fixture
def root(tmp_path):
    folder = tmp_path / "a checkout"
    folder.mkdir()
    return folder


@pytest.fixture
def apt(program):
    """An apt that knows every package."""
    program("apt-cache", f'printf "{CANDIDATES}"')
    program("dpkg-deb", "exit 0")
    return lambda script: program("apt-get", script)


def test_nothing_is_done_where_the_programs_are(root, program):
    for name in screen.PROGRAMS:
        program(name, "")

    assert screen.provide(root, os.environ) == dict(os.environ)
    assert not (root / ".syslibs").exists()


@pytest.mark.usefixtures("as_root")
def test_with_rights_they_are_installed(root, apt, calls, bare):
    making = " ".join(f'cp "{bare}/apt-get" "{bare}/{name}";' for name in screen.PROGRAMS)
    (bare / "cp").symlink_to("/bin/cp")
    apt(making)

    variables = screen.provide(root, os.environ)

    assert variables == dict(os.environ)
    assert calls()[-1].endswith("xvfb x11-xkb-utils openbox xdotool")


@pytest.mark.usefixtures("no_root")
def test_without_rights_they_and_what_they_need_are_unpacked(root, apt, calls):
    apt(f'case "$*" in *"install -s"*) printf "{SIMULATED}";; esac')

    screen.provide(root, os.environ)

    simulated = next(call for call in calls() if "install -s" in call)
    assert simulated.endswith("xvfb x11-xkb-utils openbox xdotool")
    asked = [call for call in calls() if call.startswith("apt-cache")][-1]
    assert "libunwind8" in asked
    assert "llvm" not in asked


@pytest.mark.usefixtures("no_root")
def test_what_could_not_be_had_is_told_and_not_tried_at_the_next_start(root, apt, calls, capfd):
    apt("exit 1")
    screen.provide(root, os.environ)
    tried = len(calls())

    screen.provide(root, os.environ)

    assert len(calls()) == tried > 0
    assert capfd.readouterr().err.count("sudo apt-get install xvfb x11-xkb-utils openbox xdotool") == 2


def test_unpacked_programs_come_first_with_their_data(root):
    folder = syslibs.folder_of(root)
    (folder / "usr/bin").mkdir(parents=True)
    (folder / "usr/bin/Xvfb").touch()

    variables = screen.variables_for(folder, {"PATH": "/before"})

    assert variables["PATH"] == f"{folder}/usr/bin{os.pathsep}/before"
    assert variables["XDG_DATA_DIRS"].startswith(f"{folder}/usr/share{os.pathsep}")
    assert variables["XDG_CONFIG_DIRS"].startswith(f"{folder}/etc/xdg{os.pathsep}")


def test_a_server_is_made_to_look_along_the_path(tmp_path):
    server = tmp_path / "Xvfb"
    server.write_bytes(b"pointer1\0/usr/bin\0/usr/share/X11/xkb\0/usr/bin/other\0")

    screen.let_search(server)

    assert server.read_bytes() == b"pointer1\0\0usr/bin\0/usr/share/X11/xkb\0/usr/bin/other\0"
