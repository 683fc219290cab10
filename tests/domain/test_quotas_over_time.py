"""No sequence of answers, lapses and seat changes breaks a promise about the quotas."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.rsvp import FIRM, HELD, RsvpStatus
from domain.waitlist import LAST_HOURS, OFFERS_AT_ONCE
from tests.domain.brunch import Brunch, sector
from tests.domain.test_seats_over_time import STARTS_AT, brunch, play, starts, steps

MOST = st.dictionaries(st.sampled_from(["business", "ngo"]), st.integers(1, 3), min_size=1)
OPENING = st.sampled_from([None, timedelta(hours=4), timedelta(days=5)])


def mixed(
    before: timedelta, capacity: int, most: dict[str, int], opens_before: timedelta | None
) -> Brunch:
    held = brunch(before, capacity)
    held.most = most
    held.opens_at = STARTS_AT - opens_before if opens_before else None
    return held


@given(starts, st.integers(1, 6), MOST, OPENING, steps, st.booleans())
def test_no_sector_takes_more_than_its_quota_while_it_holds_even_if_no_job_runs(
    before: timedelta,
    capacity: int,
    most: dict[str, int],
    opening: timedelta | None,
    played: list[tuple[str, int]],
    tick: bool,
) -> None:
    held = mixed(before, capacity, most, opening)
    for step in played:
        play(held, step, tick=tick)
        assert held.firm() <= held.capacity
        for one, number in held.quotas().most.items():
            assert sum(sector(person) == one for person in held.having(*HELD)) <= number


@given(starts, st.integers(1, 6), MOST, OPENING, steps)
def test_no_seat_stays_empty_while_somebody_waits_whom_no_quota_keeps_from_it(
    before: timedelta,
    capacity: int,
    most: dict[str, int],
    opening: timedelta | None,
    played: list[tuple[str, int]],
) -> None:
    held = mixed(before, capacity, most, opening)
    for step in played:
        play(held, step)
        assert not any((plan := held.plan()).lapse + plan.withdraw + plan.make)
        if held.now >= STARTS_AT:
            continue
        racing = STARTS_AT - held.now <= LAST_HOURS
        seats = (held.capacity - held.firm()) * (OFFERS_AT_ONCE if racing else 1)
        could = [one for one in held.asked() if not one.offer_lapsed]
        assert len(held.offers()) >= seats or not could


@given(starts, st.integers(1, 6), MOST, OPENING, steps)
def test_nobody_has_a_seat_before_one_who_waits_unless_a_quota_keeps_that_one_from_it(
    before: timedelta,
    capacity: int,
    most: dict[str, int],
    opening: timedelta | None,
    played: list[tuple[str, int]],
) -> None:
    held = mixed(before, capacity, most, opening)
    for step in played:
        seated, offered = set(held.having(*FIRM)), held.having(RsvpStatus.OFFERED)
        could = [one for one in held.asked() if not one.offer_lapsed]
        waiting = could if held.now < STARTS_AT else []
        play(held, step)
        for person in set(held.having(*FIRM)) - seated:
            assert step == ("coming", person)
            assert person in offered or not waiting
