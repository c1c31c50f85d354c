"""The commands `collect` and `receipt`."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from perfgoals_desktop.cli import main
from perfgoals_desktop.domain.status import Status
from perfgoals_desktop.storage.database import Database
from perfgoals_desktop.storage.repository import Repository
from tests.exchange.parcels import final, handed_over
from tests.samples import sample_declaration, staged_declaration

ONE, OTHER = final(sample_declaration(1)), final(staged_declaration(2))


@pytest.fixture
def post(tmp_path: Path) -> Path:
    """A folder with two hand-off files."""
    folder = tmp_path / "收到的"
    folder.mkdir()
    handed_over(folder / "一.xlsx", ONE)
    handed_over(folder / "二.xlsx", OTHER)
    return folder


def held(file: Path) -> set[str]:
    with Database.open(file, read_only=True) as database:
        return {item.name for item in Repository(database)}


def test_a_folder_becomes_a_data_file_with_everything_that_was_asked_for(
    post: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out, book, pdf, receipts = (tmp_path / name for name in ("汇.pgdb", "汇.xlsx", "汇.pdf", "回执"))
    wanted = ["--out", out, "--workbook", book, "--pdf", pdf, "--receipts", receipts]

    assert main(["collect", str(post), *map(str, wanted), "--json"]) == 0

    told = json.loads(capsys.readouterr().out)
    assert held(out) == {ONE.name, OTHER.name}
    assert all(file.stat().st_size for file in (book, pdf, *receipts.iterdir()))
    assert str(book) in json.dumps(told, ensure_ascii=False)


def test_a_bad_file_does_not_stop_the_others_and_is_said(
    post: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (post / "坏.xlsx").write_bytes(b"PK\x03\x04 no workbook")

    assert main(["collect", str(post), "--out", str(tmp_path / "汇.pgdb")]) == 1

    assert "坏.xlsx" in capsys.readouterr().out
    assert held(tmp_path / "汇.pgdb") == {ONE.name, OTHER.name}


def test_a_file_that_is_there_is_not_touched(
    post: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "汇.pgdb").write_bytes(b"other")

    assert main(["collect", str(post), "--out", str(tmp_path / "汇.pgdb")]) == 2

    assert "汇.pgdb" in capsys.readouterr().err
    assert (tmp_path / "汇.pgdb").read_bytes() == b"other"


def test_the_unit_checks_its_receipt_and_marks_what_was_received(
    post: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data, folder = tmp_path / "单位.pgdb", tmp_path / "回执"
    with Database.create(data) as database:
        Repository(database).save(ONE)
    main(["collect", str(post / "一.xlsx"), "--out", str(tmp_path / "汇.pgdb"), "--receipts", str(folder)])
    receipt = str(next(folder.iterdir()))

    assert main(["receipt", receipt, "--data", str(data), "--mark"]) == 0

    assert "已把 1 个项目标为已报送" in capsys.readouterr().out
    with Database.open(data) as database:
        assert Repository(database).get(ONE.id).status is Status.HANDED_OVER
        Repository(database).save(replace(ONE, revision=ONE.revision + 1).with_answer("name", "改过"))
    assert main(["receipt", receipt, "--data", str(data)]) == 1
