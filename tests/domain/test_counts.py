"""Who is counted, and which seats are taken."""

from domain.counts import Counts
from domain.rsvp import RsvpStatus

GOING, WAITLISTED, OFFERED, DECLINED, CANCELLED, CHECKED_IN, NO_SHOW = RsvpStatus


def test_companions_take_seats_and_are_no_people() -> None:
    counts = Counts.of([(GOING, 10, 3), (CHECKED_IN, 2, 1), (WAITLISTED, 5, 0)])
    assert counts.seated == 12
    assert counts.taken == 16


def test_whom_somebody_without_a_seat_would_bring_takes_none() -> None:
    assert Counts.of([(NO_SHOW, 1, 2), (GOING, 1, 0)]).taken == 1


def test_a_status_that_nobody_has_counts_nobody() -> None:
    assert Counts()[OFFERED] == 0


def test_one_answer_more_and_less_leaves_the_counts_as_they_were() -> None:
    counts = Counts.of([(GOING, 2, 1)])
    assert counts.with_one(GOING, 2).taken == 6
    assert counts.with_one(CANCELLED, 0).without_one(CANCELLED, 0).taken == counts.taken
    assert counts.without_one(GOING, 1).taken == 1
