"""Check-in at the door, and correcting the list afterwards."""

from datetime import datetime, timedelta

import pytest

from domain.attendance import (
    ASKING_TIME,
    CheckInOutcome,
    Witness,
    attendance_is_known,
    decide_attendance,
    decide_check_in,
)
from domain.events import AttendanceCheck, EventState, EventStatus
from domain.refusal import Refusal, RefusalCode
from domain.rsvp import RsvpStatus
from tests.domain.times import WARSAW, wall

STARTS_AT = wall(WARSAW, 2027, 6, 7, 10)
EVENT = EventState(EventStatus.PUBLISHED, STARTS_AT, STARTS_AT + timedelta(hours=3))
CALLED_OFF = EventState(EventStatus.CANCELLED, EVENT.starts_at, EVENT.ends_at)
GOING, WAITLISTED, OFFERED, DECLINED, CANCELLED, CHECKED_IN, NO_SHOW = RsvpStatus


@pytest.mark.parametrize("status", [GOING, NO_SHOW])
def test_who_has_a_seat_is_checked_in(status: RsvpStatus) -> None:
    assert decide_check_in(status, EVENT, STARTS_AT) is CheckInOutcome.CHECKED_IN


def test_a_second_check_in_changes_nothing() -> None:
    outcome = decide_check_in(CHECKED_IN, EVENT, STARTS_AT)
    assert outcome is CheckInOutcome.ALREADY_CHECKED_IN


@pytest.mark.parametrize("status", [None, WAITLISTED, OFFERED, DECLINED, CANCELLED])
def test_who_stands_at_the_door_without_a_seat_is_let_in_and_told_apart(
    status: RsvpStatus | None,
) -> None:
    outcome = decide_check_in(status, EVENT, STARTS_AT)
    assert outcome is CheckInOutcome.CHECKED_IN_WITHOUT_SEAT


def test_nobody_is_checked_in_before_the_door_opens() -> None:
    with pytest.raises(Refusal, match=RefusalCode.DOOR_CLOSED):
        decide_check_in(GOING, EVENT, STARTS_AT - timedelta(hours=2, seconds=1))


def test_nobody_is_checked_in_to_a_cancelled_event() -> None:
    with pytest.raises(Refusal, match=RefusalCode.EVENT_CANCELLED):
        decide_check_in(GOING, CALLED_OFF, STARTS_AT)


@pytest.mark.parametrize("status", [GOING, CHECKED_IN, NO_SHOW])
@pytest.mark.parametrize(("came", "after"), [(True, CHECKED_IN), (False, NO_SHOW)])
def test_after_the_end_the_organiser_says_who_came(
    status: RsvpStatus, came: bool, after: RsvpStatus
) -> None:
    assert decide_attendance(status, came, Witness.ORGANISER, EVENT, EVENT.ends_at) is after


@pytest.mark.parametrize("came", [True, False])
def test_ones_own_word_counts_only_where_nobody_said_anything(came: bool) -> None:
    def after(status: RsvpStatus) -> RsvpStatus:
        return decide_attendance(status, came, Witness.SELF, EVENT, EVENT.ends_at)

    assert after(GOING) is (CHECKED_IN if came else NO_SHOW)
    assert after(CHECKED_IN) is CHECKED_IN
    assert after(NO_SHOW) is NO_SHOW


@pytest.mark.parametrize("witness", Witness)
@pytest.mark.parametrize("status", [WAITLISTED, OFFERED, DECLINED, CANCELLED])
def test_attendance_is_asked_of_those_with_a_seat(status: RsvpStatus, witness: Witness) -> None:
    with pytest.raises(Refusal, match=RefusalCode.NO_SEAT):
        decide_attendance(status, True, witness, EVENT, EVENT.ends_at)


@pytest.mark.parametrize("witness", Witness)
def test_attendance_is_not_told_before_the_end(witness: Witness) -> None:
    before_end = EVENT.ends_at - timedelta(seconds=1)
    with pytest.raises(Refusal, match=RefusalCode.EVENT_NOT_OVER):
        decide_attendance(GOING, True, witness, EVENT, before_end)


@pytest.mark.parametrize(
    ("check", "known"),
    [
        (AttendanceCheck.OPEN, False),
        (AttendanceCheck.ALL_CAME, True),
        (AttendanceCheck.MARKED, True),
    ],
)
def test_who_came_is_known_once_the_organiser_has_said_so(
    check: AttendanceCheck, known: bool
) -> None:
    assert attendance_is_known(check, None, 5, EVENT.ends_at) is known


def test_when_the_bot_asks_matching_waits_for_the_last_answer_or_a_day() -> None:
    def known(still_going: int, now: datetime) -> bool:
        return attendance_is_known(AttendanceCheck.ASKED, EVENT.ends_at, still_going, now)

    assert known(0, EVENT.ends_at)
    assert not known(1, EVENT.ends_at + ASKING_TIME - timedelta(seconds=1))
    assert known(1, EVENT.ends_at + ASKING_TIME)
