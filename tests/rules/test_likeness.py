import pytest
from hypothesis import given
from hypothesis import strategies as st

from perfgoals_desktop.rules.likeness import Likeness, said

FEW_LETTERS = st.text(st.sampled_from("代表履职培训"), max_size=30)


def in_common(one, other):
    """The length of the longest common subsequence, by the textbook's table."""
    above = [0] * (len(other) + 1)
    for letter in one:
        row = [0]
        for place, another in enumerate(other):
            row.append(above[place] + 1 if letter == another else max(above[place + 1], row[place]))
        above = row
    return above[-1]


def alike(one, other):
    return 2 * in_common(one, other) / (len(one) + len(other)) if one or other else 0.0


@given(FEW_LETTERS, FEW_LETTERS)
def test_likeness_is_the_share_of_letters_in_common(one, other):
    assert Likeness(one).of(other) == pytest.approx(alike(one, other))


@given(FEW_LETTERS, FEW_LETTERS, st.floats(0.05, 1))
def test_the_quick_look_passes_over_nothing(one, other, at_least):
    true = alike(one, other)

    assert Likeness(one).of(other, at_least) == (pytest.approx(true) if true >= at_least else 0.0)


def test_blanks_and_punctuation_say_nothing():
    assert said("组织 代表，\n履职_培训（4 期）。") == "组织代表履职培训4期"
