from hypothesis import given
from hypothesis import strategies as st

from perfgoals_desktop.rules.postings import Postings, key_of

ENTRIES = st.lists(st.tuples(st.integers(0, 2**40 - 1), st.integers(0, 2**32 - 1)), max_size=60)


@given(ENTRIES)
def test_what_is_put_under_a_key_is_found_there_in_order(entries):
    postings = Postings()
    for key, number in entries:
        postings.add([key], number)

    for key, _ in entries:
        wanted = sorted(number for other, number in entries if other == key)
        assert list(postings.numbers(key)) == wanted
        assert postings.count(key) == len(wanted)


@given(ENTRIES, st.integers(1, 5))
def test_in_batches_come_the_same_numbers(entries, size):
    postings = Postings()
    for _, number in entries:
        postings.add([7], number)

    batches = [list(batch) for batch in postings.batches(7, size)]

    assert [number for batch in batches for number in batch] == list(postings.numbers(7))
    assert all(len(batch) == size for batch in batches[:-1])


def test_nothing_stands_under_a_key_that_was_never_used():
    postings = Postings()
    postings.add([7], 1)

    assert list(postings.numbers(7 + 4093)) == []
    assert postings.count(8) == 0


def test_texts_are_told_apart_by_where_they_end():
    assert key_of("甲乙", "丙") != key_of("甲", "乙丙")
    assert key_of("\ud800") == key_of("\ud800")
