"""Seats, quotas and the line for them, as the rules want them."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from domain.companions import most_to_bring, room_for_companions
from domain.counts import Counts
from domain.events import EventStatus
from domain.quotas import Quotas, next_in_line, quotas_hold_until, room_after
from domain.rsvp import FIRM, RsvpStatus, Seats
from domain.waitlist import Waiting, invitation_holds, place_in_line, waiting_before
from services.cards.events import MyRsvp
from storage.models import Event, Rsvp
from storage.repositories.answering import EventAnswers
from storage.repositories.rsvps import RsvpRepository

IN_LINE = (RsvpStatus.WAITLISTED, RsvpStatus.OFFERED)


async def answers_at(
    rsvps: RsvpRepository, events: Sequence[Event], mine: Mapping[int, Rsvp] | None = None
) -> dict[int, EventAnswers]:
    """The answers to each event, by its id, with one's own."""
    ids = [event.id for event in events]
    line = await rsvps.with_status_at(ids, RsvpStatus.WAITLISTED)
    counts = await rsvps.counts_at(ids)
    return {
        event_id: EventAnswers(
            counts=counts[event_id],
            line=[one for one in line if one.event_id == event_id],
            mine=(mine or {}).get(event_id),
        )
        for event_id in ids
    }


def waiting_of(rsvps: Iterable[Rsvp]) -> list[Waiting]:
    """The waitlist's rows as the rules want them."""
    return [
        Waiting(one.id, joined_at(one), one.offer_lapsed, invitation_of(one), one.sector)
        for one in rsvps
    ]


def joined_at(rsvp: Rsvp) -> datetime:
    """Since when this person waits."""
    return rsvp.waitlisted_at or rsvp.answered_at


def invitation_of(rsvp: Rsvp) -> datetime | None:
    """When this person was invited past the line, if that still counts."""
    return rsvp.invited_at if invitation_holds(rsvp.invited_at, joined_at(rsvp)) else None


def quotas_of(event: Event, counts: Counts, now: datetime) -> Quotas:
    """The quotas that hold now."""
    until = quotas_hold_until(event.quotas_open_at, event.starts_at)
    return Quotas(event.quotas, counts.held) if event.quotas and now < until else Quotas()


def seats_of(
    event: Event, answers: EventAnswers, now: datetime, sector: str | None = None
) -> Seats:
    """The seats as one who waits finds them, or a newcomer, of this sector if it is known."""
    own, quotas = answers.mine, quotas_of(event, answers.counts, now)
    before = waiting_before(waiting_of(answers.line), own.id if own else None)
    invited = own is not None and own.status in IN_LINE and invitation_of(own) is not None
    return Seats(
        capacity=event.seats,
        firm=answers.counts.taken,
        offered=answers.counts[RsvpStatus.OFFERED],
        waiting=len(next_in_line(before, quotas)),
        of_sector=None if sector is None or invited else room_after(before, sector, quotas),
    )


def room_to_bring(event: Event, answers: EventAnswers, now: datetime) -> int:
    """How many companions more there is room for; they are of no sector."""
    return room_for_companions(seats_of(event, answers, now), event.starts_at, now)


def my_rsvp(event: Event, answers: EventAnswers, now: datetime) -> MyRsvp | None:
    """One's own answer, for its card."""
    mine, can_bring = answers.mine, 0
    if mine is None:
        return None
    waits = mine.status is RsvpStatus.WAITLISTED
    if mine.status in FIRM and event.companions_each:
        room = room_to_bring(event, answers, now)
        can_bring = most_to_bring(event.companions_each, mine.companions, room)
    return MyRsvp(
        rsvp_id=mine.id,
        status=mine.status,
        ticket=mine.ticket,
        place_in_line=place_in_line(waiting_of(answers.line), mine.id) if waits else None,
        offered_until=mine.offered_until,
        offer_lapsed=mine.offer_lapsed,
        companions=mine.companions,
        can_bring=can_bring or mine.companions,
    )


def asked_next(event: Event, answers: EventAnswers, now: datetime) -> int:
    """To how many who wait a seat will be offered at once."""
    if event.status is not EventStatus.PUBLISHED:
        return 0
    counts = answers.counts
    free = event.seats - counts.taken - counts[RsvpStatus.OFFERED]
    line = next_in_line(waiting_of(answers.line), quotas_of(event, counts, now))
    return max(0, min(free, sum(not one.offer_lapsed for one in line)))
