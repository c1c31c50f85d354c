import pytest
from envsetup import apt

POLICY = """
cat <<'END'
libcups2t64:
  Installed: (none)
  Candidate: 2.4.7-1
  Version table:
libegl1:
  Installed: 1.7.0
  Candidate: 1.7.0
libcups2:
  Installed: (none)
  Candidate: (none)
END
"""


def test_the_renamed_package_stands_for_the_asked_one(program):
    program("apt-cache", POLICY)

    assert apt.Apt().known(("libcups2", "libegl1", "libnothing9")) == ("libcups2t64", "libegl1")


def test_private_lists_are_asked_and_fetched(program, calls, tmp_path):
    program("apt-cache", "")
    program("apt-get", "exit 100")

    manager = apt.Apt.private(tmp_path / "apt")
    manager.update()
    manager.known(("libegl1",))

    assert (tmp_path / "apt" / "lists" / "partial").is_dir()
    assert all(f"-oDir::State::lists={tmp_path / 'apt' / 'lists'}" in call for call in calls())


def test_an_installation_that_fails_is_tried_again_with_fresh_lists(program, calls, tmp_path):
    program("apt-cache", POLICY)
    program(
        "apt-get", f'[ -e "{tmp_path}/new" ] && exit 0; [ "$1" = update ] && : > "{tmp_path}/new"; exit 100'
    )

    installed = apt.Apt().install(("libegl1",), ())

    assert installed
    assert [call.split()[1] for call in calls() if call.startswith("apt-get")] == [
        "install",
        "update",
        "install",
    ]


def test_what_no_list_knows_does_not_hinder_the_others(program, calls):
    program("apt-cache", POLICY)
    program("apt-get", "")

    installed = apt.Apt().install(("libegl1", "libnothing9"), ("env",))

    assert installed
    assert calls()[-1].endswith("-oDPkg::Lock::Timeout=120 libegl1")


def test_packages_are_downloaded_into_the_folder(program, tmp_path):
    program("apt-cache", POLICY)
    program("apt-get", ": > libegl1_1.7.0_amd64.deb")

    files = apt.Apt().download(("libegl1",), tmp_path / "arrived")

    assert files == (tmp_path / "arrived" / "libegl1_1.7.0_amd64.deb",)


@pytest.mark.usefixtures("as_root")
def test_root_needs_no_word_before_a_command():
    assert apt.rights() == ()


@pytest.mark.usefixtures("no_root")
def test_sudo_is_used_when_it_asks_for_no_password(program):
    program("sudo", "exit 0")

    assert apt.rights() == ("sudo", "-n")


@pytest.mark.usefixtures("no_root")
def test_a_sudo_that_asks_for_a_password_gives_no_rights(program):
    program("sudo", "exit 1")

    assert apt.rights() is None


@pytest.mark.usefixtures("bare")
def test_a_machine_without_apt_is_recognised():
    assert not apt.available()
