"""How a yes and a no change an RSVP, case by case."""

from datetime import datetime, timedelta

import pytest

from domain.events import EventState, EventStatus
from domain.refusal import Refusal, RefusalCode
from domain.rsvp import (
    Decision,
    RsvpAnswer,
    RsvpOutcome,
    RsvpStatus,
    Seats,
    Standing,
    decide_answer,
    refuse_fewer_seats,
)
from tests.domain.times import WARSAW, wall

STARTS_AT = wall(WARSAW, 2027, 6, 7, 10)
EVENT = EventState(EventStatus.PUBLISHED, STARTS_AT, STARTS_AT + timedelta(hours=3))
NOW = STARTS_AT - timedelta(days=2)
LATER = NOW + timedelta(hours=1)
ROOM = Seats(capacity=20, firm=19)
FULL = Seats(capacity=20, firm=20)
OFFERED = Standing(RsvpStatus.OFFERED, offer_expires_at=LATER)
LAPSED = Standing(RsvpStatus.WAITLISTED, offer_lapsed=True)
GOING, WAITLISTED, OFFER, DECLINED, CANCELLED, CHECKED_IN, NO_SHOW = RsvpStatus


def yes(standing: Standing | None, seats: Seats) -> Decision:
    return decide_answer(RsvpAnswer.COMING, standing, seats, EVENT, NOW)


def no(standing: Standing | None) -> Decision:
    return decide_answer(RsvpAnswer.NOT_COMING, standing, FULL, EVENT, NOW)


NEWCOMERS = [None, Standing(DECLINED), Standing(CANCELLED), Standing(NO_SHOW)]


@pytest.mark.parametrize("standing", NEWCOMERS)
def test_the_last_seat_goes_to_who_asks_for_it(standing: Standing | None) -> None:
    assert yes(standing, ROOM) == Decision(GOING, RsvpOutcome.GOING)


@pytest.mark.parametrize("standing", NEWCOMERS)
@pytest.mark.parametrize(
    "seats",
    [FULL, Seats(20, firm=19, offered=1), Seats(20, firm=19, waiting=1), Seats(20, 18, 1, 1)],
    ids=["all taken", "the last one offered", "someone waits for it", "one offered, one owed"],
)
def test_without_a_free_seat_a_newcomer_joins_the_line(
    standing: Standing | None, seats: Seats
) -> None:
    assert yes(standing, seats) == Decision(WAITLISTED, RsvpOutcome.WAITLISTED, joins_line=True)


def test_three_offers_for_one_seat_take_one_seat() -> None:
    assert Seats(20, firm=19, offered=3).free == 0
    assert Seats(20, firm=19, offered=3).unseated == 1


def test_a_yes_to_an_offer_in_time_has_the_seat_whoever_waits() -> None:
    decision = yes(OFFERED, Seats(20, firm=19, offered=2, waiting=5))
    assert decision == Decision(GOING, RsvpOutcome.GOING)


def test_who_loses_the_race_keeps_the_place_in_line() -> None:
    assert yes(OFFERED, FULL) == Decision(WAITLISTED, RsvpOutcome.OFFER_TAKEN_BY_ANOTHER)


@pytest.mark.parametrize("lapsed_at", [NOW, NOW - timedelta(hours=1)])
def test_a_late_yes_gets_a_seat_that_is_still_free(lapsed_at: datetime) -> None:
    standing = Standing(OFFER, offer_expires_at=lapsed_at)
    assert yes(standing, ROOM) == Decision(GOING, RsvpOutcome.GOING)


def test_a_late_yes_without_a_free_seat_joins_the_end_of_the_line() -> None:
    standing = Standing(OFFER, offer_expires_at=NOW)
    decision = yes(standing, Seats(20, firm=19, waiting=1))
    assert decision == Decision(WAITLISTED, RsvpOutcome.OFFER_LAPSED, joins_line=True)


def test_who_let_an_offer_lapse_is_asked_again_after_a_new_yes() -> None:
    decision = yes(LAPSED, FULL)
    assert decision == Decision(WAITLISTED, RsvpOutcome.BACK_ON_WAITLIST, joins_line=True)
    assert yes(LAPSED, ROOM) == Decision(GOING, RsvpOutcome.GOING)


def test_pressing_yes_again_is_harmless() -> None:
    assert yes(Standing(GOING), FULL) == Decision(GOING, RsvpOutcome.ALREADY_GOING)
    assert yes(Standing(CHECKED_IN), FULL).outcome is RsvpOutcome.ALREADY_CHECKED_IN
    again = yes(Standing(WAITLISTED), FULL)
    assert again == Decision(WAITLISTED, RsvpOutcome.ALREADY_WAITLISTED)


@pytest.mark.parametrize(
    ("standing", "decision"),
    [
        (None, Decision(DECLINED, RsvpOutcome.DECLINED)),
        (Standing(GOING), Decision(CANCELLED, RsvpOutcome.CANCELLED)),
        (OFFERED, Decision(CANCELLED, RsvpOutcome.OFFER_DECLINED)),
        (Standing(WAITLISTED), Decision(CANCELLED, RsvpOutcome.LEFT_WAITLIST)),
        (Standing(DECLINED), Decision(DECLINED, RsvpOutcome.ALREADY_NOT_COMING)),
        (Standing(CANCELLED), Decision(CANCELLED, RsvpOutcome.ALREADY_NOT_COMING)),
    ],
)
def test_a_no_frees_what_was_held(standing: Standing | None, decision: Decision) -> None:
    assert no(standing) == decision


def test_a_checked_in_person_cannot_cancel() -> None:
    with pytest.raises(Refusal, match=RefusalCode.ALREADY_CHECKED_IN):
        no(Standing(CHECKED_IN))


@pytest.mark.parametrize("answer", RsvpAnswer)
@pytest.mark.parametrize(
    ("status", "now", "code"),
    [
        (EventStatus.PUBLISHED, EVENT.ends_at, RefusalCode.EVENT_OVER),
        (EventStatus.CANCELLED, NOW, RefusalCode.EVENT_CANCELLED),
        (EventStatus.DRAFT, NOW, RefusalCode.NOT_FOUND),
    ],
)
@pytest.mark.parametrize("standing", [None, *map(Standing, RsvpStatus)])
def test_no_answer_counts_for_an_event_that_is_not_open(
    answer: RsvpAnswer,
    status: EventStatus,
    now: datetime,
    code: RefusalCode,
    standing: Standing | None,
) -> None:
    event = EventState(status, EVENT.starts_at, EVENT.ends_at)
    with pytest.raises(Refusal, match=code):
        decide_answer(answer, standing, ROOM, event, now)


@pytest.mark.parametrize("standing", [None, OFFERED, LAPSED, Standing(WAITLISTED)])
def test_from_the_start_on_an_empty_chair_is_for_who_comes(standing: Standing | None) -> None:
    owed = Seats(20, firm=19, offered=1, waiting=3)
    decision = decide_answer(RsvpAnswer.COMING, standing, owed, EVENT, STARTS_AT)
    assert decision == Decision(GOING, RsvpOutcome.GOING)
    with pytest.raises(Refusal, match=RefusalCode.EVENT_FULL):
        decide_answer(RsvpAnswer.COMING, standing, FULL, EVENT, STARTS_AT)


def test_an_organiser_cannot_take_seats_that_are_sat_on() -> None:
    refuse_fewer_seats(capacity=18, firm=18)
    with pytest.raises(Refusal, match=RefusalCode.SEATS_BELOW_GOING):
        refuse_fewer_seats(capacity=17, firm=18)
