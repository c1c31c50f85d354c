import random

from perfgoals_desktop.rules.likeness import Likeness
from perfgoals_desktop.rules.text_index import COMPARE_ALL, LOOKED_AT, TextIndex

LETTERS = "组织代表履职培训掌握法律知识编印读本修缮会议厅更换座椅聘请律师审查备案文件采购音响租用场地发放补贴"


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


def index_of(texts):
    index = TextIndex(texts.__getitem__)
    for number, text in enumerate(texts):
        index.add(number, text)
    return index


def test_a_small_set_is_searched_in_full():
    chance = seeded()
    texts = [written(chance, 12) for _ in range(COMPARE_ALL // 2)]
    texts += [changed(chance, text, 0.25) for text in texts]
    index = index_of(texts)

    for text in texts:
        near = {number for number, _ in index.alike(text, 0.8)}
        assert near == {
            number for number, other in enumerate(texts) if other != text and Likeness(text).of(other, 0.8)
        }


def test_near_copies_are_found_in_a_large_set():
    chance = seeded()
    texts = [written(chance) for _ in range(COMPARE_ALL * 4)]
    copies = [changed(chance, text, 0.15) for text in texts[:100]]
    index = index_of([*texts, *copies])

    found = sum(any(index.alike(copy, 0.8)) for copy in copies)

    assert found >= 98


def test_a_text_that_is_being_edited_is_looked_up_too():
    chance = seeded()
    texts = [written(chance) for _ in range(COMPARE_ALL * 2)]
    index = index_of(texts)

    found = [number for number, _ in index.alike(changed(chance, texts[5], 0.1), 0.8)]

    assert found == [5]


def test_a_near_copy_is_found_behind_many_equal_texts():
    chance = seeded()
    original = written(chance)
    texts = [original] * COMPARE_ALL + [changed(chance, original, 0.1)]
    index = index_of(texts)

    found = [number for number, _ in index.alike(original, 0.8)]

    assert found == [COMPARE_ALL]


def test_equal_texts_are_all_known():
    index = index_of(["甲乙丙", "丁", "甲乙丙"])

    assert list(index.equal("甲乙丙")) == [0, 2]
    assert list(index.equal("无")) == []


def test_a_text_that_is_let_go_is_neither_equal_nor_alike():
    chance = seeded()
    texts = [written(chance) for _ in range(COMPARE_ALL * 2)]
    index = index_of(texts)

    index.forget(5)

    assert not any(index.alike(changed(chance, texts[5], 0.1), 0.8))
    assert list(index.equal(texts[5])) == []


def test_older_states_of_a_text_do_not_hide_the_newest():
    chance = seeded()
    texts = [written(chance) for _ in range(COMPARE_ALL * 2)]
    for _ in range(4 * LOOKED_AT):
        texts.append(changed(chance, texts[5], 0.05))
    index = index_of(texts)
    for number in (5, *range(COMPARE_ALL * 2, len(texts) - 1)):
        index.forget(number)

    found = [number for number, _ in index.alike(texts[5], 0.8)]

    assert found == [len(texts) - 1]


def test_a_text_that_is_gone_from_its_place_is_passed_over():
    texts = ["甲乙丙丁戊己", "甲乙丙丁戊庚"]
    index = index_of(texts)

    texts[1] = ""

    assert list(index.alike(texts[0], 0.5)) == []
