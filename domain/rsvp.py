"""RSVPs: the effect of a yes or a no, who has a seat, who came."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.events import EventState, refuse_outside_window, refuse_unless_open
from domain.refusal import Refusal, RefusalCode


class RsvpStatus(StrEnum):
    """The status of a person at an event."""

    GOING = "going"
    WAITLISTED = "waitlisted"
    OFFERED = "offered"
    DECLINED = "declined"  # said no without having said yes
    CANCELLED = "cancelled"  # withdrew a yes or a place in line
    CHECKED_IN = "checked_in"
    NO_SHOW = "no_show"


FIRM = frozenset({RsvpStatus.GOING, RsvpStatus.CHECKED_IN})
"""Statuses with a seat. An offered seat counts as taken too, see `Seats`."""


EXPECTED = FIRM | {RsvpStatus.NO_SHOW}
"""Statuses with a seat until the event was over, whether they came or not."""


HELD = FIRM | {RsvpStatus.OFFERED}
"""Statuses that count for their sector's quota."""


CONCERNED = FIRM | {RsvpStatus.OFFERED, RsvpStatus.WAITLISTED}
"""Statuses of people who said yes, who are told about changes."""


class RsvpAnswer(StrEnum):
    """A person's possible answers to an event."""

    COMING = "coming"
    NOT_COMING = "not_coming"


class RsvpOutcome(StrEnum):
    """The outcome of an answer; each has its sentence."""

    GOING = "going"
    WAITLISTED = "waitlisted"
    DECLINED = "declined"
    CANCELLED = "cancelled"
    LEFT_WAITLIST = "left_waitlist"
    OFFER_DECLINED = "offer_declined"
    OFFER_TAKEN_BY_ANOTHER = "offer_taken_by_another"
    OFFER_LAPSED = "offer_lapsed"
    BACK_ON_WAITLIST = "back_on_waitlist"
    SECTOR_FULL = "sector_full"
    ORGANISATION_FULL = "organisation_full"
    ALREADY_GOING = "already_going"
    ALREADY_WAITLISTED = "already_waitlisted"
    ALREADY_NOT_COMING = "already_not_coming"
    ALREADY_CHECKED_IN = "already_checked_in"


@dataclass(frozen=True, slots=True)
class Standing:
    """One person's RSVP as it is now.

    `offer_expires_at` is set while a seat is offered. `offer_lapsed`: an offer expired unanswered; the person
    stays on the waitlist, but gets no offer until they say yes again.
    """

    status: RsvpStatus
    offer_expires_at: datetime | None = None
    offer_lapsed: bool = False


@dataclass(frozen=True, slots=True)
class Seats:
    """Seats of an event as *one person* sees them; none of the counts includes that person's RSVP.

    `firm`: people going or checked in, and their companions; `offered`: open offers; `waiting`: people ahead
    on the waitlist whose offer has not lapsed and whose sector is not full (for a newcomer, or after one's
    own offer lapsed: all such people). `of_sector`: how many more of this person's sector the quotas allow
    after those ahead; `None`: limited by the seats alone. `of_organisation`: the same for people of their
    organisation.
    """

    capacity: int
    firm: int = 0
    offered: int = 0
    waiting: int = 0
    of_sector: int | None = None
    of_organisation: int | None = None

    @property
    def unseated(self) -> int:
        """Seats without a person, offered or not."""
        return max(0, self.capacity - self.firm)

    @property
    def free(self) -> int:
        """Seats that this person may take without an offer; seats offered or owed to people ahead count as taken.

        Three racing offers of one seat hold just that seat; the result is never negative.
        """
        free = max(0, self.unseated - self.offered - self.waiting)
        rooms = (free, self.of_sector, self.of_organisation)
        return min(room for room in rooms if room is not None)

    @property
    def sector_full(self) -> bool:
        """Whether only their sector's quota keeps this person from a seat."""
        return self.of_sector == 0 and self.unseated > self.offered + self.waiting

    @property
    def organisation_full(self) -> bool:
        """Whether only their organisation's limit keeps this person from a seat."""
        return self.of_organisation == 0 and self.unseated > self.offered + self.waiting


@dataclass(frozen=True, slots=True)
class Decision:
    """The new status and the outcome to tell.

    `joins_line`: the person's place on the waitlist counts from now and a lapsed offer is forgotten;
    otherwise both are kept.
    """

    status: RsvpStatus
    outcome: RsvpOutcome
    joins_line: bool = False


def decide_answer(
    answer: RsvpAnswer, standing: Standing | None, seats: Seats, event: EventState, now: datetime
) -> Decision:
    """The effect of a yes or a no on an RSVP (`None`: not answered yet).

    Repeating an answer changes nothing. Raises `Refusal` if the event is a draft, cancelled or over, if a
    checked-in person cancels, if the event has begun and is full (there is no waitlist then), or if someone
    new says yes outside the answering period.
    """
    refuse_unless_open(event, now)
    match answer:
        case RsvpAnswer.COMING:
            return _decide_yes(standing, seats, event, now)
        case RsvpAnswer.NOT_COMING:
            return _decide_no(standing)


def _decide_yes(
    standing: Standing | None, seats: Seats, event: EventState, now: datetime
) -> Decision:
    match standing:
        case Standing(RsvpStatus.GOING):
            return Decision(RsvpStatus.GOING, RsvpOutcome.ALREADY_GOING)
        case Standing(RsvpStatus.CHECKED_IN):
            return Decision(RsvpStatus.CHECKED_IN, RsvpOutcome.ALREADY_CHECKED_IN)
        case None | Standing(RsvpStatus.DECLINED | RsvpStatus.CANCELLED | RsvpStatus.NO_SHOW):
            refuse_outside_window(event, now)
    if now >= event.starts_at:
        return _decide_late_arrival(seats)
    match standing:
        case Standing(RsvpStatus.OFFERED, offer_expires_at=until) if until and now < until:
            if seats.unseated:
                return Decision(RsvpStatus.GOING, RsvpOutcome.GOING)
            return Decision(RsvpStatus.WAITLISTED, RsvpOutcome.OFFER_TAKEN_BY_ANOTHER)
        case Standing(RsvpStatus.OFFERED):
            return _seat_or_line(seats, RsvpOutcome.OFFER_LAPSED)
        case Standing(RsvpStatus.WAITLISTED, offer_lapsed=True):
            return _seat_or_line(seats, RsvpOutcome.BACK_ON_WAITLIST)
        case Standing(RsvpStatus.WAITLISTED) if not seats.free:
            return Decision(RsvpStatus.WAITLISTED, RsvpOutcome.ALREADY_WAITLISTED)
        case _:
            return _seat_or_line(seats, RsvpOutcome.WAITLISTED)


def _seat_or_line(seats: Seats, outcome_without_seat: RsvpOutcome) -> Decision:
    if seats.free:
        return Decision(RsvpStatus.GOING, RsvpOutcome.GOING)
    outcome = outcome_without_seat
    if outcome is RsvpOutcome.WAITLISTED and seats.sector_full:
        outcome = RsvpOutcome.SECTOR_FULL
    if outcome is RsvpOutcome.WAITLISTED and seats.organisation_full:
        outcome = RsvpOutcome.ORGANISATION_FULL
    return Decision(RsvpStatus.WAITLISTED, outcome, joins_line=True)


def _decide_late_arrival(seats: Seats) -> Decision:
    """A yes after the start: no waitlist or offers any more, empty chairs are for whoever comes."""
    if seats.unseated:
        return Decision(RsvpStatus.GOING, RsvpOutcome.GOING)
    raise Refusal(RefusalCode.EVENT_FULL)


def _decide_no(standing: Standing | None) -> Decision:
    match standing:
        case None:
            return Decision(RsvpStatus.DECLINED, RsvpOutcome.DECLINED)
        case Standing(RsvpStatus.GOING):
            return Decision(RsvpStatus.CANCELLED, RsvpOutcome.CANCELLED)
        case Standing(RsvpStatus.OFFERED):
            return Decision(RsvpStatus.CANCELLED, RsvpOutcome.OFFER_DECLINED)
        case Standing(RsvpStatus.WAITLISTED):
            return Decision(RsvpStatus.CANCELLED, RsvpOutcome.LEFT_WAITLIST)
        case Standing(RsvpStatus.CHECKED_IN):
            raise Refusal(RefusalCode.ALREADY_CHECKED_IN)
        case Standing(status):
            return Decision(status, RsvpOutcome.ALREADY_NOT_COMING)


def refuse_fewer_seats(capacity: int, firm: int) -> None:
    """Raise `Refusal` if there would be fewer seats than people and companions on them."""
    if capacity < firm:
        raise Refusal(RefusalCode.SEATS_BELOW_GOING)
