"""Packs: taken after their changes were shown, given back, refused when anything is wrong."""

import hashlib
import json
import shutil
import stat
import zipfile

import pytest

from perfgoals_desktop import bootstrap, paths
from perfgoals_desktop.services.messages import explain
from perfgoals_desktop.services.packs import definitions
from perfgoals_desktop.services.packs.definitions import read_catalog, read_library, read_rulebook
from perfgoals_desktop.services.packs.differences import Change, Kind
from perfgoals_desktop.services.packs.errors import NoPack, PackRefused, Reason
from perfgoals_desktop.services.packs.pack import LIMITS, make_pack, read_pack
from perfgoals_desktop.services.packs.shelf import Shelf
from perfgoals_desktop.services.packs.taking import look_at, take

TOPIC = """key = "general"
name = "通用"
entries = [
  { name = "预算控制率", categories = ["output.cost"], value = "≤95(%)", explanation = "新的。" },
  { name = "新增的指标", categories = ["output.quantity"], value = "≥1(个)", explanation = "新的。" },
]
"""


@pytest.fixture
def shelf(tmp_path):
    return Shelf(tmp_path / "packs")


@pytest.fixture
def source(tmp_path):
    """A folder with a later edition of a form, a rule that speaks otherwise, and a topic."""
    folder = tmp_path / "source"
    for name in ("forms", "rules", "library"):
        (folder / name).mkdir(parents=True)
    form = min(paths.forms().glob("*.toml"))
    text = form.read_text("utf-8").replace("edition = 1", "edition = 2", 1)
    (folder / "forms" / form.name).write_text(text.replace('title = "', 'title = "新', 1), "utf-8")
    (folder / "rules" / "sums.toml").write_text(rule("年度资金合计（新）"), "utf-8")
    (folder / "library" / "general.toml").write_text(TOPIC, "utf-8")
    return folder


def rule(title, more=""):
    shipped = (paths.forms() / "rules" / "20-funding.toml").read_text("utf-8")
    one = shipped.split("\n\n")[1]
    return one.replace('title = "年度资金合计"', f'title = "{title}"') + more


def packed(source, tmp_path, **said):
    out = tmp_path / "更新.pgpack"
    told = {"pack_id": "one", "title": "一号", "issued_by": "市财政局", "issued_on": "2024-05-01"} | said
    make_pack(source, out, **told)
    return out


def refused(act):
    with pytest.raises(PackRefused) as caught:
        act()
    assert explain(caught.value).endswith("原来的内容不变。")
    return caught.value.reason


def test_what_would_change_is_told_before_anything_does(source, shelf, tmp_path):
    offer = look_at(packed(source, tmp_path), shelf)

    told = {(line.kind, line.change) for line in offer.lines}
    assert (Kind.FORM, Change.CHANGED) in told
    assert (Kind.RULE, Change.CHANGED) in told
    assert {Change.NEW, Change.CHANGED, Change.REMOVED} == {
        line.change for line in offer.lines if line.kind is Kind.INDICATOR
    }
    assert not shelf.folder.exists()


def test_a_pack_that_was_taken_counts_and_can_be_given_back(source, shelf, tmp_path):
    before = read_catalog(shelf), read_rulebook(shelf).edition_mark, len(list(read_library(shelf)))

    take(look_at(packed(source, tmp_path), shelf), shelf)

    form_id = min(paths.forms().glob("*.toml")).stem
    assert read_catalog(shelf).form(form_id).edition == 2
    assert read_catalog(shelf).forms.keys() == before[0].forms.keys()
    assert read_rulebook(shelf).entries["annual-sum"].title == "年度资金合计（新）"
    assert list(read_rulebook(shelf).entries) == list(read_rulebook(Shelf(tmp_path / "none")).entries)
    assert read_library(shelf).entry("新增的指标") is not None
    assert shelf.manifests()[0]["issued_by"] == "市财政局"

    assert shelf.take_back() == "一号"
    after = read_catalog(shelf), read_rulebook(shelf).edition_mark, len(list(read_library(shelf)))
    assert after == before
    assert [file.name for file in shelf.folder.iterdir()] == ["active.json"]
    with pytest.raises(NoPack):
        shelf.take_back()


def test_a_later_pack_of_the_same_name_replaces_the_earlier(source, shelf, tmp_path):
    take(look_at(packed(source, tmp_path), shelf), shelf)
    shutil.rmtree(source / "library")

    offer = look_at(packed(source, tmp_path, title="二号"), shelf)
    take(offer, shelf)

    assert [said["title"] for said in shelf.manifests()] == ["二号"]
    assert read_library(shelf).entry("新增的指标") is None
    assert {line.kind for line in offer.lines} == {Kind.INDICATOR}


def test_the_same_pack_again_brings_nothing(source, shelf, tmp_path):
    file = packed(source, tmp_path)
    take(look_at(file, shelf), shelf)

    assert refused(lambda: look_at(file, shelf)) is Reason.NOTHING_NEW


def test_the_program_starts_with_what_was_taken(source, tmp_path, monkeypatch):
    monkeypatch.setattr("perfgoals_desktop.user_folders.data", lambda: tmp_path / "data")
    take(look_at(packed(source, tmp_path)))

    program = bootstrap.build()

    assert any(form.edition == 2 for form in program.catalog)
    assert program.rulebook.entries["annual-sum"].title == "年度资金合计（新）"
    assert program.library.entry("新增的指标") is not None


def test_a_newer_program_is_not_undone_by_an_old_pack(source, shelf, tmp_path, monkeypatch):
    take(look_at(packed(source, tmp_path), shelf), shelf)
    newer = tmp_path / "newer"
    shutil.copytree(paths.forms(), newer)
    form = min(newer.glob("*.toml"))
    form.write_text(form.read_text("utf-8").replace("edition = 1", "edition = 3", 1), "utf-8")
    monkeypatch.setattr(definitions.paths, "forms", lambda: newer)

    assert read_catalog(shelf).form(form.stem).edition == 3


def test_rules_of_a_pack_that_became_unreadable_are_left_out(source, shelf, tmp_path):
    take(look_at(packed(source, tmp_path), shelf), shelf)
    next(shelf.folder.rglob("sums.toml")).write_text("[", "utf-8")

    assert read_rulebook(shelf).entries["annual-sum"].title == "年度资金合计"


@pytest.mark.parametrize(
    ("part", "text", "reason"),
    [
        ("forms/broken.toml", "[", Reason.BROKEN),
        ("library/broken.toml", "key = 1", Reason.BROKEN),
        ("rules/broken.toml", "x = 1", Reason.BROKEN),
        ("rules/lists.toml", 'lists = { empty = [""] }', Reason.BROKEN),
        ("rules/new.toml", rule("新").replace("rules.annual-sum", "rules.unheard-of"), Reason.UNKNOWN_RULE),
        ("rules/sums.toml", rule("新").replace("{sum}", "{sum.__class__}"), Reason.BROKEN),
        ("rules/sums.toml", rule("新").replace("{sum}", "{"), Reason.BROKEN),
        ("rules/sums.toml", rule("新").replace('total = "annual_requested"', "total = 3"), Reason.BROKEN),
        ("rules/sums.toml", rule("新", '\nvariants.other = "x"'), Reason.BROKEN),
    ],
)
def test_definitions_that_cannot_be_used_are_refused(source, shelf, tmp_path, part, text, reason):
    (source / part).write_text(text, "utf-8")

    assert refused(lambda: look_at(packed(source, tmp_path), shelf)) is reason
    assert not shelf.folder.exists()


def test_a_form_that_changes_needs_a_higher_edition(source, shelf, tmp_path):
    form = next((source / "forms").iterdir())
    form.write_text(form.read_text("utf-8").replace("edition = 2", "edition = 1", 1), "utf-8")

    assert refused(lambda: look_at(packed(source, tmp_path), shelf)) is Reason.OLD_EDITION


def rewritten(file, change):
    """The pack with its entries changed."""
    with zipfile.ZipFile(file) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    change(parts)
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in parts.items():
            package.writestr(name, part)
    return file


def told(change):
    """Change the manifest."""

    def act(parts):
        said = json.loads(parts["manifest.json"])
        change(said)
        parts["manifest.json"] = json.dumps(said).encode()

    return act


HOSTILE = {
    "a part was changed": (lambda parts: parts.update({"library/general.toml": b"x"}), Reason.CHANGED),
    "a part is missing": (lambda parts: parts.pop("library/general.toml"), Reason.CHANGED),
    "a part was added": (lambda parts: parts.update({"forms/extra.toml": b"x"}), Reason.CHANGED),
    "a path leads out": (lambda parts: parts.update({"forms/../../x.toml": b"x"}), Reason.FORBIDDEN),
    "an absolute path": (lambda parts: parts.update({"/etc/x.toml": b"x"}), Reason.FORBIDDEN),
    "a program": (lambda parts: parts.update({"forms/x.exe": b"x"}), Reason.FORBIDDEN),
    "a device": (lambda parts: parts.update({"forms/con.toml": b"x"}), Reason.FORBIDDEN),
    "no manifest": (lambda parts: parts.pop("manifest.json"), Reason.NO_PACK),
    "no JSON": (lambda parts: parts.update({"manifest.json": b"{"}), Reason.NO_PACK),
    "deep JSON": (lambda parts: parts.update({"manifest.json": b"[" * 200_000}), Reason.NO_PACK),
    "strange keys": (told(lambda said: said.update({"run": "x"})), Reason.NO_PACK),
    "a later format": (told(lambda said: said.update({"format": 2})), Reason.TOO_NEW),
    "a bomb": (lambda parts: parts.update({"forms/a.toml": bytes(25 * 1024 * 1024)}), Reason.TOO_LARGE),
    "many parts": (
        lambda parts: parts.update({f"forms/a{number}.toml": b"" for number in range(300)}),
        Reason.TOO_LARGE,
    ),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_pack_that_was_tampered_with_is_refused(source, shelf, tmp_path, name):
    change, reason = HOSTILE[name]
    file = rewritten(packed(source, tmp_path), change)

    assert refused(lambda: look_at(file, shelf)) is reason
    assert not shelf.folder.exists()


def link(out):
    entry = zipfile.ZipInfo("forms/x.toml")
    entry.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(out, "w") as package:
        package.writestr(entry, "/etc/passwd")


@pytest.mark.parametrize(
    ("write", "reason"),
    [
        (lambda out: out.write_bytes(b"no zip"), Reason.NO_PACK),
        (lambda out: out.write_bytes(bytes(LIMITS.bytes + 1)), Reason.TOO_LARGE),
        (lambda out: None, Reason.UNREADABLE),
        (lambda out: out.mkdir(), Reason.UNREADABLE),
        (link, Reason.FORBIDDEN),
    ],
)
def test_what_is_no_pack_is_refused(tmp_path, shelf, write, reason):
    out = tmp_path / "x.pgpack"
    write(out)

    assert refused(lambda: look_at(out, shelf)) is reason


def test_the_check_code_is_the_same_for_the_same_pack_and_no_other(source, tmp_path):
    first = read_pack(packed(source, tmp_path)).manifest
    again = read_pack(packed(source, tmp_path)).manifest
    other = read_pack(packed(source, tmp_path, issued_by="别人")).manifest

    assert first.check_code == again.check_code
    assert first.check_code != other.check_code
    assert first.files["library/general.toml"] == hashlib.sha256(TOPIC.encode()).hexdigest()


def test_a_power_cut_while_taking_leaves_what_was(source, shelf, tmp_path, monkeypatch):
    offer = look_at(packed(source, tmp_path), shelf)

    def fail(*_):
        raise OSError

    monkeypatch.setattr("perfgoals_desktop.services.packs.shelf.write_choices", fail)
    with pytest.raises(OSError):  # noqa: PT011 - any
        take(offer, shelf)

    assert shelf.manifests() == []
    assert read_rulebook(shelf).entries["annual-sum"].title == "年度资金合计"


def test_active_names_that_lead_elsewhere_do_not_count(shelf):
    shelf.folder.mkdir()
    (shelf.folder / "active.json").write_text('{"packs": ["..", "gone", 3, "../x"]}', "utf-8")

    assert shelf.folders("forms") == []
