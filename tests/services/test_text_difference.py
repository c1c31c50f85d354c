from __future__ import annotations

from hypothesis import given, settings

from perfgoals_desktop.services import text_difference
from perfgoals_desktop.services.text_difference import Span, spans
from tests.strategies import texts


def test_only_what_differs_is_marked():
    old, new = spans("组织培训 4 期，覆盖全部代表。", "组织培训 5 期，覆盖代表。")

    assert [span.text for span in old if span.differs] == ["4", "全部"]
    assert [span.text for span in new if span.differs] == ["5"]


@settings(max_examples=60, deadline=None)
@given(texts(), texts())
def test_nothing_is_lost(before, after):
    old, new = spans(before, after)

    assert "".join(span.text for span in old) == before
    assert "".join(span.text for span in new) == after
    assert "".join(span.text for span in old if not span.differs) == "".join(
        span.text for span in new if not span.differs
    )


def test_very_long_texts_are_marked_as_a_whole(monkeypatch):
    monkeypatch.setattr(text_difference, "LONGEST", 3)

    assert spans("甲乙", "甲丙") == ([Span("甲乙", differs=True)], [Span("甲丙", differs=True)])
