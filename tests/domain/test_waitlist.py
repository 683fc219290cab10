"""Who is offered a free seat, and until when."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given

from domain.waitlist import (
    LEAST_WAKING_TIME,
    NewOffer,
    OfferPlan,
    OpenOffer,
    SeatsOnOffer,
    Waiting,
    invitation_holds,
    offer_expires_at,
    place_in_line,
    plan_offers,
    told_at,
    waiting_before,
)
from domain.wall_clock import in_quiet_hours, waking_time_between
from tests.domain.times import WARSAW, moments, spans, wall, zones

BRUNCH = wall(WARSAW, 2027, 6, 7, 10)
TEN_DAYS_AHEAD = wall(WARSAW, 2027, 5, 28, 10)
JOINED_AT = wall(WARSAW, 2027, 5, 1, 12)
HALF_DAY = timedelta(hours=12)


def deadline(now: datetime) -> datetime:
    return offer_expires_at(now, BRUNCH, WARSAW, HALF_DAY)


def seats(unseated: int) -> SeatsOnOffer:
    return SeatsOnOffer(BRUNCH, WARSAW, capacity=20, firm=20 - unseated)


def line(*ids: int) -> list[Waiting]:
    return [Waiting(n, JOINED_AT + timedelta(minutes=n)) for n in ids]


def offers(*ids: int, expires_at: datetime = BRUNCH) -> list[OpenOffer]:
    return [OpenOffer(n, JOINED_AT + timedelta(minutes=n), expires_at) for n in ids]


def made(plan: OfferPlan) -> list[int]:
    return [offer.rsvp_id for offer in plan.make]


def test_an_offer_stands_for_the_set_time_with_the_night_left_out() -> None:
    assert deadline(TEN_DAYS_AHEAD) == wall(WARSAW, 2027, 5, 29, 8)
    assert deadline(TEN_DAYS_AHEAD + timedelta(hours=5)) == wall(WARSAW, 2027, 5, 29, 13)


def test_close_to_the_start_an_offer_stands_for_a_quarter_of_the_waking_time_left() -> None:
    eight_hours_and_two = wall(WARSAW, 2027, 6, 6, 14)  # 14 to 22, then 8 to 10
    assert deadline(eight_hours_and_two) == wall(WARSAW, 2027, 6, 6, 16, 30)


def test_an_offer_made_at_night_is_told_in_the_morning_and_stands_from_then() -> None:
    night = wall(WARSAW, 2027, 6, 6, 23)
    assert told_at(night, BRUNCH, WARSAW) == wall(WARSAW, 2027, 6, 7, 8)
    assert deadline(night) == wall(WARSAW, 2027, 6, 7, 8, 30)


def test_the_night_before_an_early_breakfast_an_offer_is_told_at_once() -> None:
    breakfast, night = wall(WARSAW, 2027, 6, 7, 8, 30), wall(WARSAW, 2027, 6, 6, 22, 30)
    assert told_at(night, breakfast, WARSAW) == night
    assert offer_expires_at(night, breakfast, WARSAW, HALF_DAY) == wall(WARSAW, 2027, 6, 7, 1)


@given(moments, spans(timedelta(days=20)), zones, spans(timedelta(days=3)))
def test_the_deadline_is_after_the_message_and_before_the_start(
    now: datetime, left: timedelta, zone: ZoneInfo, offer_time: timedelta
) -> None:
    assume(left and offer_time)
    starts_at = now + left
    told, until = told_at(now, starts_at, zone), offer_expires_at(now, starts_at, zone, offer_time)
    assert now <= told < until < starts_at


@given(moments, spans(timedelta(days=20)), zones, spans(timedelta(days=3)))
def test_neither_message_nor_deadline_is_in_the_quiet_hours_if_an_hour_awake_is_left(
    now: datetime, left: timedelta, zone: ZoneInfo, offer_time: timedelta
) -> None:
    starts_at = now + left
    assume(waking_time_between(now, starts_at, zone) >= LEAST_WAKING_TIME)
    assert not in_quiet_hours(told_at(now, starts_at, zone), zone)
    assert not in_quiet_hours(offer_expires_at(now, starts_at, zone, offer_time), zone)


@given(moments, spans(timedelta(days=20)), zones, spans(timedelta(days=3)))
def test_an_answer_has_its_set_time_or_a_quarter_and_three_quarters_are_left_for_the_next(
    now: datetime, left: timedelta, zone: ZoneInfo, offer_time: timedelta
) -> None:
    starts_at = now + left
    waking = waking_time_between(now, starts_at, zone)
    assume(waking >= LEAST_WAKING_TIME)
    until = offer_expires_at(now, starts_at, zone, offer_time)
    assert waking_time_between(now, until, zone) == min(offer_time, waking / 4)
    assert waking_time_between(until, starts_at, zone) >= waking * 3 // 4


def test_a_seat_is_offered_to_the_first_in_line() -> None:
    plan = plan_offers(seats(1), line(3, 1, 2), [], TEN_DAYS_AHEAD)
    until = deadline(TEN_DAYS_AHEAD)
    assert plan == OfferPlan(make=(NewOffer(1, TEN_DAYS_AHEAD, until),))


def test_a_seat_on_offer_is_not_offered_twice() -> None:
    assert plan_offers(seats(1), line(2, 3), offers(1), TEN_DAYS_AHEAD) == OfferPlan()


def test_an_offer_that_ran_out_goes_to_the_next() -> None:
    open_offers = offers(1, expires_at=TEN_DAYS_AHEAD)
    plan = plan_offers(seats(1), line(2, 3), open_offers, TEN_DAYS_AHEAD)
    assert plan.lapse == (1,)
    assert made(plan) == [2]


def test_who_let_an_offer_lapse_is_not_asked_again_and_waits_last() -> None:
    waiting = [Waiting(1, JOINED_AT, offer_lapsed=True), *line(2)]
    assert made(plan_offers(seats(2), waiting, [], TEN_DAYS_AHEAD)) == [2]
    assert place_in_line(waiting, 2) == 1
    assert place_in_line(waiting, 1) == 2


def test_who_waits_before_someone_are_those_with_a_better_right_to_a_free_seat() -> None:
    waiting = [Waiting(1, JOINED_AT, offer_lapsed=True), *line(2, 3)]
    assert [len(waiting_before(waiting, one)) for one in (2, 3)] == [0, 1]
    assert [len(waiting_before(waiting, one)) for one in (1, 4, None)] == [2, 2, 2]


@pytest.mark.parametrize(("before_start", "asked"), [(361, [1]), (360, [1, 2, 3]), (1, [1, 2, 3])])
def test_in_the_last_six_hours_three_are_asked_at_once(before_start: int, asked: list[int]) -> None:
    now = BRUNCH - timedelta(minutes=before_start)
    assert made(plan_offers(seats(1), line(1, 2, 3, 4), [], now)) == asked


def test_an_offer_made_before_the_last_six_hours_is_joined_by_two() -> None:
    now = BRUNCH - timedelta(hours=1)
    assert made(plan_offers(seats(1), line(2, 3, 4), offers(1), now)) == [2, 3]


def test_when_the_seat_is_taken_the_other_offers_are_withdrawn() -> None:
    plan = plan_offers(seats(0), line(4), offers(2, 3), BRUNCH - timedelta(hours=1))
    assert plan == OfferPlan(withdraw=(2, 3))


def test_a_race_goes_on_while_a_seat_is_left() -> None:
    plan = plan_offers(seats(1), line(7), offers(2, 3, 4, 5, 6), BRUNCH - timedelta(hours=1))
    assert plan == OfferPlan()


def test_fewer_seats_take_the_offer_of_the_last_in_line() -> None:
    plan = plan_offers(seats(1), line(3), offers(2, 1), TEN_DAYS_AHEAD)
    assert plan == OfferPlan(withdraw=(2,))


def test_from_the_start_on_nothing_is_offered() -> None:
    plan = plan_offers(seats(2), line(2, 3), offers(1), BRUNCH)
    assert plan == OfferPlan(lapse=(1,))


def test_whoever_is_invited_past_the_line_is_asked_first_and_shown_first() -> None:
    invited = Waiting(9, JOINED_AT + timedelta(minutes=9), invited_at=TEN_DAYS_AHEAD)
    waiting = [*line(1, 2), invited]
    assert made(plan_offers(seats(1), waiting, [], TEN_DAYS_AHEAD)) == [9]
    assert made(plan_offers(seats(2), waiting, [], TEN_DAYS_AHEAD)) == [9, 1]
    assert [place_in_line(waiting, n) for n in (9, 1, 2)] == [1, 2, 3]
    assert len(waiting_before(waiting, 1)) == 1
    assert len(waiting_before(waiting, 9)) == 0


def test_an_offer_made_past_the_line_is_the_last_to_be_withdrawn() -> None:
    past = OpenOffer(9, JOINED_AT + timedelta(minutes=9), BRUNCH, invited_at=TEN_DAYS_AHEAD)
    plan = plan_offers(seats(1), [], [*offers(1), past], TEN_DAYS_AHEAD)
    assert plan == OfferPlan(withdraw=(1,))


@given(joined_at=moments, invited_at=moments)
def test_an_invitation_counts_until_its_person_joins_the_line_anew(
    joined_at: datetime, invited_at: datetime
) -> None:
    assert invitation_holds(invited_at, joined_at) == (joined_at <= invited_at)
    assert not invitation_holds(None, joined_at)
