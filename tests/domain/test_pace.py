"""The sending rate, on a clock that the tests move: slots, seconds, chats, refusals."""

from itertools import pairwise

import pytest

from domain.pace import LIFTED, LONGEST_PAUSE, Pace, Recent, Trouble, rest


def test_slots_follow_each_other_at_the_rate_whoever_takes_them() -> None:
    pace = Pace(full=30, rate=30)
    mine, pace = pace.slots(15, now=100)
    yours, pace = pace.slots(15, now=100)
    taken = mine + yours
    assert taken[0] == 100
    gaps = [later - sooner for sooner, later in pairwise(taken)]
    assert all(1 / 30 < gap < 1 / 29.7 for gap in gaps)


def test_slots_that_nobody_took_are_not_made_up_for() -> None:
    _, pace = Pace(full=30, rate=30).slots(30, now=100)
    late, _ = pace.slots(2, now=200)
    assert late[0] == 200
    assert late[1] > 200 + 1 / 30


def test_there_is_room_for_what_leaves_soon_and_none_while_everybody_waits() -> None:
    pace = Pace(full=30, rate=30)
    assert pace.room(now=100, until=100.5) == 16
    _, pace = pace.slots(16, now=100)
    assert pace.room(now=100, until=100.5) == 0
    assert pace.room(now=100.25, until=100.75) in {7, 8}
    assert Pace(full=0.5, rate=0.5).room(now=100, until=100.5) == 1


def test_a_refusal_of_all_makes_all_wait_and_halves_the_rate_which_comes_back_little_by_little() -> (
    None
):
    pace = Pace(full=30, rate=30).refused(now=100, wait=5)
    assert pace.room(now=104, until=104.5) == 0
    slots, pace = pace.slots(2, now=104)
    assert slots[0] == 105
    assert slots[1] - slots[0] == pytest.approx(1 / 15, rel=0.02)
    _, soon = pace.slots(1, now=115)
    assert soon.rate == pytest.approx(20)
    _, later = soon.slots(1, now=200)
    assert later.rate == 30


def test_refusals_that_come_together_slow_down_once_and_repeated_ones_never_stop_it() -> None:
    pace = Pace(full=30, rate=30).refused(now=100, wait=5)
    assert pace.refused(now=100.2, wait=7).rate == 15
    assert pace.refused(now=100.2, wait=7).free_at == pytest.approx(107.2)
    for hour in range(50):
        pace = pace.refused(now=200 + hour, wait=0.5)
    assert pace.rate >= 30 / 8


def test_a_clock_that_ran_ahead_silences_nobody() -> None:
    ahead = Pace(full=30, rate=15, free_at=10_000_000, slowed_at=10_000_000)
    assert ahead.sane(now=100).free_at == 100 + LONGEST_PAUSE
    assert Pace(full=30, rate=30).refused(now=100, wait=86_400).free_at == 100 + LONGEST_PAUSE


def test_lifted_limits_limit_nothing_but_a_refusal_is_heeded() -> None:
    pace = Pace(LIFTED, LIFTED)
    assert pace.slots(3, now=100) == ([100, 100, 100], pace)
    assert pace.room(now=100, until=100.5) > 1000
    assert pace.refused(now=100, wait=5).room(now=101, until=101.5) == 0
    assert rest(7, LIFTED) == 0


def test_no_second_counted_from_the_answers_holds_more_than_the_rate() -> None:
    recent = Recent(most=30)
    for number in range(30):
        assert recent.wait(now=100) == 0
        recent.begin(now=100)(100.05 + number / 1000)
    assert recent.wait(now=100.5) == pytest.approx(0.55)
    assert recent.wait(now=101.06) == 0


def test_an_answer_that_does_not_come_holds_nobody_up_for_long() -> None:
    recent = Recent(most=1)
    recent.begin(now=100)
    assert recent.wait(now=101) == pytest.approx(0.3)
    assert recent.wait(now=101.4) == 0


def test_a_person_is_written_to_once_a_second_and_a_group_twenty_times_a_minute() -> None:
    assert rest(7, rate=30) == 1
    assert rest(-7, rate=30) * 20 == 60


def test_one_chat_in_trouble_is_its_own_and_two_in_a_row_are_everybodys() -> None:
    trouble = Trouble()
    assert not trouble.met(1)
    assert not trouble.met(1)
    trouble.over()
    assert not trouble.met(2)
    assert trouble.met(3)
