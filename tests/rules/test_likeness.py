import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perfgoals_desktop.rules.likeness import COMPARE_ALL, Likeness, TextIndex, said

FEW_LETTERS = st.text(st.sampled_from("代表履职培训"), max_size=30)
LETTERS = "组织代表履职培训掌握法律知识编印读本修缮会议厅更换座椅聘请律师审查备案文件采购音响租用场地发放补贴"


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


def seeded():
    return random.Random(7)  # noqa: S311 - the same texts in every run


def written(chance, length=60):
    return "".join(chance.choice(LETTERS) for _ in range(length))


def changed(chance, text, share):
    """The text with a share of its letters replaced, scattered or in one place."""
    letters, count = list(text), int(len(text) * share)
    start = chance.randrange(len(text) - count)
    places = chance.sample(range(len(text)), count) if chance.random() < 0.5 else range(start, start + count)
    for place in places:
        letters[place] = chance.choice(LETTERS)
    return "".join(letters)


def test_a_small_set_is_searched_in_full():
    chance, index = seeded(), TextIndex()
    texts = [written(chance, 12) for _ in range(COMPARE_ALL // 2)]
    texts += [changed(chance, text, 0.25) for text in texts]
    for text in texts:
        index.add(text)

    for text in texts:
        near = {number for number, _ in index.alike(text, 0.8)}
        assert near == {
            number for number, other in enumerate(texts) if other != text and alike(text, other) >= 0.8
        }


def test_near_copies_are_found_in_a_large_set():
    chance, index = seeded(), TextIndex()
    texts = [written(chance) for _ in range(COMPARE_ALL * 4)]
    copies = [changed(chance, text, 0.15) for text in texts[:100]]
    for text in (*texts, *copies):
        index.add(text)

    found = sum(any(index.alike(copy, 0.8)) for copy in copies)

    assert found >= 98


def test_a_text_that_is_being_edited_is_looked_up_too():
    chance, index = seeded(), TextIndex()
    texts = [written(chance) for _ in range(COMPARE_ALL * 2)]
    for text in texts:
        index.add(text)

    found = [number for number, _ in index.alike(changed(chance, texts[5], 0.1), 0.8)]

    assert found == [5]


def test_equal_texts_are_all_known():
    index = TextIndex()
    numbers = [index.add(text) for text in ("甲乙丙", "丁", "甲乙丙")]

    assert numbers == [0, 1, 2]
    assert index.equal("甲乙丙") == [0, 2]
    assert index.equal("无") == []
