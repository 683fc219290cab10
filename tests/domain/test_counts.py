"""Who is counted, and which seats are taken."""

from domain.counts import Counts
from domain.rsvp import RsvpStatus

GOING, WAITLISTED, OFFERED, DECLINED, CANCELLED, CHECKED_IN, NO_SHOW = RsvpStatus


def test_companions_take_seats_and_are_no_people() -> None:
    counts = Counts.of(
        [(GOING, "ngo", 10, 3), (CHECKED_IN, "ngo", 2, 1), (WAITLISTED, "ngo", 5, 0)]
    )
    assert counts.seated == 12
    assert counts.taken == 16


def test_whom_somebody_without_a_seat_would_bring_takes_none() -> None:
    assert Counts.of([(NO_SHOW, "ngo", 1, 2), (GOING, "ngo", 1, 0)]).taken == 1


def test_a_status_that_nobody_has_counts_nobody() -> None:
    assert Counts()[OFFERED] == 0


def test_one_answer_more_and_less_leaves_the_counts_as_they_were() -> None:
    counts = Counts.of([(GOING, "ngo", 2, 1)])
    assert counts.with_one(GOING, 2, "ngo").taken == 6
    assert (
        counts.with_one(CANCELLED, 0, "ngo").without_one(CANCELLED, 0, "ngo").taken == counts.taken
    )
    assert counts.without_one(GOING, 1, "ngo").taken == 1


def test_a_sector_holds_its_people_with_a_seat_or_an_offer_and_no_companions() -> None:
    counts = Counts.of(
        [
            (GOING, "ngo", 2, 4),
            (OFFERED, "ngo", 1, 0),
            (GOING, "media", 1, 0),
            (WAITLISTED, "ngo", 5, 0),
        ]
    )
    assert counts.held == {"ngo": 3, "media": 1}
    assert counts.people[GOING] == 3
    assert counts.without_one(OFFERED, 0, "ngo").held["ngo"] == 2
    assert counts.with_one(WAITLISTED, 0, "media").held["media"] == 1
