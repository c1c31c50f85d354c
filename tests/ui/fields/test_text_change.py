from hypothesis import given

from perfgoals_desktop.ui.fields.text_change import change_between
from tests.strategies import texts


@given(texts(), texts())
def test_the_change_makes_one_text_the_other(old, new):
    change = change_between(old, new)

    wide = old.encode("utf-16-le")
    made = wide[: change.start * 2] + change.text.encode("utf-16-le") + wide[change.end * 2 :]
    assert made.decode("utf-16-le") == new


@given(texts())
def test_equal_texts_need_no_change(text):
    change = change_between(text, text)

    assert change.text == ""
    assert change.start == change.end
