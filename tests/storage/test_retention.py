from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from perfgoals_desktop.storage.retention import (
    ALL_FOR,
    APART,
    DAILY,
    MONTHLY,
    WEEKLY,
    Occasion,
    Taken,
    is_due,
    surplus,
)

NOW = datetime(2024, 6, 15, 12, 0, tzinfo=UTC)
MOMENTS = st.integers(0, 500 * 24 * 60).map(lambda minutes: NOW - timedelta(minutes=minutes))
TAKEN = st.builds(Taken, MOMENTS, st.sampled_from(Occasion))
MANY = st.lists(TAKEN, max_size=200, unique_by=lambda item: item.moment)


def left(taken, now=NOW):
    return sorted(set(taken) - surplus(taken, now))


def over_time(step, days, occasion=Occasion.WORKING, kept=(), begin=NOW):
    """What is left of backups that were made at each step, and thinned each time."""
    moment = begin
    while moment < begin + timedelta(days=days):
        kept = left([*kept, Taken(moment, occasion)], moment)
        moment += step
    return kept, moment - step


@given(MANY)
def test_the_latest_always_stays(taken):
    assert not taken or max(taken) in left(taken)


@given(MANY)
def test_thinning_twice_is_thinning_once(taken):
    once = left(taken)

    assert left(once) == once


@given(MANY)
def test_what_was_made_before_something_stays_for_two_days(taken):
    asked = {item for item in taken if NOW - item.moment < ALL_FOR and not item.occasion.is_automatic}

    assert asked <= set(left(taken))


@given(MANY)
def test_those_that_nobody_asked_for_keep_their_distance(taken):
    recent = [item for item in left(taken) if NOW - item.moment < ALL_FOR and item.occasion.is_automatic]
    pairs = list(pairwise(recent))

    assert all(after.moment - before.moment >= APART for before, after in pairs[:-1])


@given(MANY)
def test_of_the_older_ones_no_more_stay_than_days_weeks_and_months(taken):
    older = [item for item in left(taken) if NOW - item.moment >= ALL_FOR]

    assert len(older) <= DAILY + WEEKLY + MONTHLY + 1


@given(MANY)
def test_no_two_old_ones_of_one_day_stay(taken):
    days = [item.moment.date() for item in left(taken) if NOW - item.moment >= ALL_FOR]

    assert len(days) == len(set(days))


@given(MANY, TAKEN)
def test_one_more_backup_brings_none_back(taken, another):
    assert set(left([*left(taken), another])) <= {*left(taken), another}


def test_a_year_of_work_reaches_back_most_of_a_year():
    kept, now = over_time(timedelta(hours=6), 365)
    ages = [(now - item.moment).days for item in kept]

    assert len([age for age in ages if age < 2]) == 8
    assert len([age for age in ages if age >= 2]) == DAILY + WEEKLY + MONTHLY
    assert max(ages) > 300


def test_every_half_hour_of_two_days_stays():
    kept, now = over_time(timedelta(minutes=30), 3)

    assert len([item for item in kept if now - item.moment < ALL_FOR]) == 96


def test_every_day_of_a_fortnight_stays():
    kept, now = over_time(timedelta(hours=5), 30)

    assert {(now.date() - item.moment.date()).days for item in kept} >= set(range(13))


def test_closing_often_keeps_the_last_and_every_half_hour():
    kept, _ = over_time(timedelta(minutes=20), 1 / 12, Occasion.CLOSING)

    assert [(item.moment - NOW) // timedelta(minutes=1) for item in kept] == [0, 40, 80, 100]


def test_a_day_is_a_day_where_the_user_is():
    evening = Taken(datetime(2024, 6, 1, 15, 30, tzinfo=UTC), Occasion.WORKING)
    night = Taken(datetime(2024, 6, 1, 16, 30, tzinfo=UTC), Occasion.WORKING)
    latest = Taken(NOW, Occasion.WORKING)

    assert surplus([evening, night, latest], NOW) == {evening}
    assert surplus([evening, night, latest], NOW.astimezone(timezone(timedelta(hours=8)))) == set()


def test_the_next_is_due_after_half_an_hour():
    last = Taken(NOW, Occasion.IMPORT)

    assert is_due([], NOW)
    assert not is_due([last], NOW + APART - timedelta(seconds=1))
    assert is_due([last], NOW + APART)


def test_a_clock_that_was_set_back_stops_no_backup_and_removes_none():
    future = Taken(NOW + timedelta(days=400), Occasion.WORKING)

    assert is_due([future], NOW)
    assert left([future, Taken(NOW, Occasion.WORKING)]) == [Taken(NOW, Occasion.WORKING), future]


def test_what_is_promised_stays():
    """All of 2 days at least 30 minutes apart, then 12 daily, 10 weekly and 9 monthly ones."""
    long_ago, begin = over_time(timedelta(hours=8), 480)
    kept, now = over_time(timedelta(minutes=30), 20, kept=long_ago, begin=begin + timedelta(hours=8))
    older = [item.moment for item in kept if now - item.moment >= timedelta(days=2)]

    assert len(kept) - len(older) == 2 * 24 * 2
    assert len(older) == 12 + 10 + 9
    assert {(now.date() - moment.date()).days for moment in older[-12:]} == set(range(2, 14))
    assert [(after - before).days for before, after in pairwise(older[9:18])] == [7] * 8
    assert {(before.month, after.month) for before, after in pairwise(older[:9])} == {
        (month, month % 12 + 1) for month in {before.month for before in older[:8]}
    }
