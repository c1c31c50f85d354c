import json

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

from perfgoals_desktop import paths
from perfgoals_desktop.domain.canonical import document
from perfgoals_desktop.schema.document import declaration_schema, schema_files
from tests.strategies import declarations

VALIDATOR = Draft202012Validator(declaration_schema())


@pytest.mark.parametrize("name", list(schema_files()))
def test_the_schema_on_disk_is_the_one_the_code_means(name):
    assert (paths.resources() / "schema" / name).read_text("utf-8") == schema_files()[name]


@pytest.mark.parametrize("text", list(schema_files().values()))
def test_each_schema_is_sound(text):
    Draft202012Validator.check_schema(json.loads(text))
    assert json.loads(text)["$schema"].endswith("2020-12/schema")


@given(declarations())
def test_every_declaration_meets_the_schema(declaration):
    VALIDATOR.validate(document(declaration))
    assert VALIDATOR.is_valid(document(declaration))


@given(declarations())
def test_a_document_with_a_number_for_an_amount_does_not(declaration):
    written = document(declaration)
    written["answers"] = {"annual_requested": {"amount": 5}}

    assert not VALIDATOR.is_valid(written)
