import shutil

import pytest

from perfgoals_desktop import paths
from perfgoals_desktop.documents.columns import ExportColumns, FlatColumn, SummaryColumn, installed
from perfgoals_desktop.domain.target import Operator
from perfgoals_desktop.schema.loader import BrokenDefinition


@pytest.fixture
def folder(tmp_path):
    return shutil.copytree(paths.forms() / "exports", tmp_path / "exports")


def test_the_installed_columns_are_read_once():
    assert installed() is installed()
    assert installed().summary.name == "汇总表"


def test_every_operator_and_words_have_a_code():
    codes = installed().codes

    shown = {code.sign: code.code for code in codes.operators}

    assert shown == {"≥": "1", ">": "2", "=": "3", "<": "4", "≤": "5", "": "6"}
    assert codes.operator_code(None).name == "定性"


def test_an_operator_that_the_file_leaves_out_has_its_sign_and_no_code():
    codes = installed().codes.model_copy(update={"operators": ()})

    assert codes.operator_code(Operator.GE).name == "≥"
    assert codes.operator_code(Operator.GE).code == ""


def test_a_column_of_an_unknown_kind_is_refused_with_its_place(folder):
    file = folder / "flat.toml"
    file.write_text(file.read_text("utf-8").replace('"unit"', '"colour"'), "utf-8")

    with pytest.raises(BrokenDefinition) as caught:
        ExportColumns.read(folder)

    assert caught.value.file == file
    assert caught.value.problem.startswith("columns.13.show")


def test_a_missing_file_is_told(folder):
    (folder / "codes.toml").unlink()

    with pytest.raises(BrokenDefinition):
        ExportColumns.read(folder)


@pytest.mark.parametrize(("show", "field"), [("answer", ""), ("name", "name")])
def test_a_flat_column_names_a_field_when_and_only_when_it_shows_one(show, field):
    with pytest.raises(ValueError, match="a field is for"):
        FlatColumn(head="栏", show=show, field=field, width=5)


@pytest.mark.parametrize(
    ("show", "fields"), [("amount", ("carry_over", "other_funds")), ("result", ("name",))]
)
def test_a_summary_column_names_as_many_fields_as_it_can_show(show, fields):
    with pytest.raises(ValueError, match="cannot take"):
        SummaryColumn(head="栏", show=show, fields=fields, width=5)
