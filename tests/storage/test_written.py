from __future__ import annotations

from hypothesis import given, settings

from perfgoals_desktop.domain.canonical import canonical_json, document
from perfgoals_desktop.storage.mapping import rows_of
from perfgoals_desktop.storage.written import written_document
from tests.strategies import declarations


@settings(max_examples=80, deadline=None)
@given(declarations())
def test_rows_give_the_very_text_of_the_declaration(declaration):
    head, content, indicators = rows_of(declaration)

    written = written_document(head | content, indicators)

    assert written == canonical_json(document(declaration))
