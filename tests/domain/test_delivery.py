"""Whose turn it is, and when a message that did not get through is tried again."""

from datetime import timedelta

from domain.delivery import LONGEST_WAIT, Priority, again_after, in_turn, lane

OFFER, REMINDER, BROADCAST = Priority.ANSWER, Priority.REMINDER, Priority.BROADCAST


def test_offers_go_before_reminders_and_reminders_before_broadcasts_whoever_sends_them() -> None:
    lanes = [lane(BROADCAST, 1), lane(REMINDER, 9), lane(OFFER, 2**40), lane(OFFER, None)]
    assert in_turn(lanes, {}) == [
        [lane(OFFER, None), lane(OFFER, 2**40)],
        [lane(REMINDER, 9)],
        [lane(BROADCAST, 1)],
    ]


def test_hosts_take_turns_after_the_one_last_served() -> None:
    lanes = [lane(BROADCAST, host) for host in (3, 5, 8)]
    [order] = in_turn(lanes, {BROADCAST: lane(BROADCAST, 5), REMINDER: lane(REMINDER, 8)})
    assert order == [lane(BROADCAST, host) for host in (8, 3, 5)]


def test_each_try_waits_longer_not_all_the_same_and_never_too_long() -> None:
    assert again_after(1, 0) == timedelta(seconds=1)
    assert again_after(1, 1) == timedelta(seconds=2)
    assert again_after(4, 0) > again_after(3, 0)
    assert again_after(1000, 1) == LONGEST_WAIT
