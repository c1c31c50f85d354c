import random
from collections import Counter
from itertools import pairwise

from perfgoals_desktop.rules import postings
from perfgoals_desktop.rules.likeness import Likeness
from perfgoals_desktop.rules.text_index import (
    COMPARE_ALL,
    COMPARED,
    LOOKED_AT,
    MISSING,
    POSTINGS,
    TextIndex,
    marks_of,
)

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


def pairs_of(text):
    return set(map("".join, pairwise(text)))


def likely(texts, text):
    """The different texts that share most marks, in the order of their first numbers; plainly written."""
    marked = {mark: [] for mark in marks_of(text)}
    for other in dict.fromkeys(texts):
        for mark in marked.keys() & marks_of(other):
            marked[mark].append(other)
    rarest_first = sorted(marks_of(text), key=lambda mark: len(marked[mark]))
    votes = Counter(other for mark in rarest_first for other in marked[mark][:POSTINGS])
    return [other for other, _ in votes.most_common(LOOKED_AT)]


def alike(texts, text, at_least):
    """What the index answers, plainly written: numbers and ratios."""
    missing = {other: len(pairs_of(text) - pairs_of(other)) for other in likely(texts, text)}
    near = [other for other, lost in missing.items() if lost <= MISSING * len(pairs_of(text))]
    return [
        (number, Likeness(text).of(other, at_least))
        for other in sorted(near, key=missing.get)[:COMPARED]
        if other != text and Likeness(text).of(other, at_least)
        for number, each in enumerate(texts)
        if each == other
    ]


def mixed(chance, count):
    """Texts of which some are the same, some much alike, and most share some words."""
    words = [written(chance, 6) for _ in range(40)]
    texts = ["".join(chance.choices(words, k=chance.randrange(2, 9))) for _ in range(count)]
    copies = [changed(chance, chance.choice(texts), 0.1) for _ in range(count // 4)]
    return [*texts, *copies, *chance.choices(texts, k=count // 4)]


def test_a_large_set_is_searched_as_it_is_said():
    chance = seeded()
    texts = mixed(chance, 2 * COMPARE_ALL)
    index = index_of(texts)

    for text in [*texts[::7], *(changed(chance, text, 0.1) for text in texts[::11])]:
        assert list(index.alike(text, 0.5)) == alike(texts, text, 0.5)


def test_a_text_that_came_and_went_leaves_no_trace():
    chance = seeded()
    texts = mixed(chance, 2 * COMPARE_ALL)
    number_of = [3 * number + 2 for number in range(len(texts))]
    index = TextIndex(lambda number: texts[number // 3] if number % 3 == 2 else "")
    for number, text in enumerate(texts):
        index.add(3 * number, changed(chance, text, 0.05))
        index.forget(3 * number)
        index.add(3 * number + 2, text)

    for text in texts[::9]:
        found = [(number_of[number], ratio) for number, ratio in alike(texts, text, 0.5)]
        assert list(index.alike(text, 0.5)) == found


def test_a_text_stays_known_while_one_that_bears_it_is_there():
    chance = seeded()
    texts = [written(chance) for _ in range(COMPARE_ALL * 2)]
    texts += [texts[5], texts[5]]
    index = index_of(texts)
    near = changed(chance, texts[5], 0.1)

    index.forget(5)
    assert [number for number, _ in index.alike(near, 0.8)] == [len(texts) - 2, len(texts) - 1]

    index.forget(len(texts) - 2)
    index.forget(len(texts) - 1)
    assert not any(index.alike(near, 0.8))

    texts.append(texts[5])
    index.add(len(texts) - 1, texts[5])
    assert [number for number, _ in index.alike(near, 0.8)] == [len(texts) - 1]


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


def test_taking_in_equal_texts_puts_little_in_order(monkeypatch):
    put_in_order = []

    def noting(entries):
        put_in_order.append(len(entries))
        return sorted(entries)

    monkeypatch.setattr(postings, "sorted", noting, raising=False)
    index = TextIndex(lambda _: "保障单位正常运转")

    for number in range(1_000):
        index.add(number, "保障单位正常运转")

    assert len(list(index.equal("保障单位正常运转"))) == 1_000
    assert sum(put_in_order) < 2_000
