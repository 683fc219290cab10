"""Attendance: check-in at the door, and correcting the list right after the event."""

from datetime import datetime, timedelta
from enum import StrEnum

from domain.events import AttendanceCheck, EventState, refuse_unless_published
from domain.refusal import Refusal, RefusalCode
from domain.roles import DOOR_OPENS_BEFORE_START
from domain.rsvp import RsvpStatus

ASKING_TIME = timedelta(days=1)
"""How long "were you there?" may be answered before the matching goes on without."""


class CheckInOutcome(StrEnum):
    """The outcome of a check-in; each has its sentence for the door."""

    CHECKED_IN = "checked_in"
    CHECKED_IN_WITHOUT_SEAT = "checked_in_without_seat"
    ALREADY_CHECKED_IN = "already_checked_in"


class Witness(StrEnum):
    """Who reported attendance: an organiser's word outweighs the person's own."""

    ORGANISER = "organiser"
    SELF = "self"


def decide_check_in(status: RsvpStatus | None, event: EventState, now: datetime) -> CheckInOutcome:
    """Check in from the organisers' list; afterwards the status is checked in.

    Someone without a seat is checked in too: letting them in is for the door staff; the outcome says which
    case it was. The list may be corrected after the end; a *ticket* checks in only while
    `domain.roles.door_opens`. Raises `Refusal` if the event is not on, or too far ahead.
    """
    refuse_unless_published(event)
    if now < event.starts_at - DOOR_OPENS_BEFORE_START:
        raise Refusal(RefusalCode.DOOR_CLOSED)
    match status:
        case RsvpStatus.CHECKED_IN:
            return CheckInOutcome.ALREADY_CHECKED_IN
        case RsvpStatus.GOING | RsvpStatus.NO_SHOW:
            return CheckInOutcome.CHECKED_IN
        case _:
            return CheckInOutcome.CHECKED_IN_WITHOUT_SEAT


def decide_undo(
    status: RsvpStatus, before: RsvpStatus | None, event: EventState, *, matched: bool
) -> RsvpStatus:
    """Undo a check-in; any other status stays as it is. Raises `Refusal` if the event is not on.

    Once `matched`, attendance is not asked for any more: someone who was going becomes a no-show.
    """
    refuse_unless_published(event)
    if status is not RsvpStatus.CHECKED_IN:
        return status
    before = before or RsvpStatus.GOING
    return RsvpStatus.NO_SHOW if matched and before is RsvpStatus.GOING else before


def decide_attendance(
    status: RsvpStatus, came: bool, witness: Witness, event: EventState, now: datetime
) -> RsvpStatus:
    """Status after the event: checked in or no-show, as told by an organiser or the person.

    The person's own word counts only if nobody has said anything yet. Raises `Refusal` before the end, and
    for someone without a seat.
    """
    refuse_unless_published(event)
    if now < event.ends_at:
        raise Refusal(RefusalCode.EVENT_NOT_OVER)
    match status, witness:
        case ((RsvpStatus.CHECKED_IN | RsvpStatus.NO_SHOW), Witness.SELF):
            return status
        case ((RsvpStatus.GOING | RsvpStatus.CHECKED_IN | RsvpStatus.NO_SHOW), _):
            return RsvpStatus.CHECKED_IN if came else RsvpStatus.NO_SHOW
        case _:
            raise Refusal(RefusalCode.NO_SEAT)


def attendance_is_known(
    check: AttendanceCheck, asked_at: datetime | None, still_going: int, now: datetime
) -> bool:
    """Whether attendance is fully known from organisers or participants, as `matching_may_start` needs.

    While the bot is asking (since `asked_at`), it is known once everyone has answered or `ASKING_TIME` is
    over. `still_going`: people with a seat of unknown attendance.
    """
    match check:
        case AttendanceCheck.OPEN:
            return False
        case AttendanceCheck.ALL_CAME | AttendanceCheck.MARKED:
            return True
        case AttendanceCheck.ASKED:
            return not still_going or (asked_at is not None and now >= asked_at + ASKING_TIME)
