"""Seats, quotas and the waitlist, converted for the domain rules."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from domain.companions import most_to_bring
from domain.events import EventStatus
from domain.quotas import (
    Quotas,
    Representing,
    next_in_line,
    of_organisation,
    quotas_hold_until,
    room_after,
)
from domain.rsvp import FIRM, HELD, RsvpStatus, Seats
from domain.waitlist import (
    OfferPlan,
    OpenOffer,
    SeatsOnOffer,
    Waiting,
    invitation_holds,
    place_in_line,
    plan_offers,
    waiting_before,
)
from services.cards.events import MyRsvp
from storage.models import Event, Membership, Rsvp
from storage.repositories.answering import EventAnswers, HeldEvent
from storage.repositories.rsvps import RsvpRepository
from storage.unit_of_work import UnitOfWork

IN_LINE = (RsvpStatus.WAITLISTED, RsvpStatus.OFFERED)


async def answers_at(
    rsvps: RsvpRepository, events: Sequence[Event], mine: Mapping[int, Rsvp] | None = None
) -> dict[int, EventAnswers]:
    """The answers to each event, by event id, including the reader's own from `mine`."""
    ids = [event.id for event in events]
    line = await rsvps.with_status_at(ids, RsvpStatus.WAITLISTED)
    counts = await rsvps.counts_at(ids)
    found = {
        event_id: EventAnswers(
            counts=counts[event_id],
            line=[one for one in line if one.event_id == event_id],
            mine=(mine or {}).get(event_id),
        )
        for event_id in ids
    }
    return await _by_organisation(rsvps, events, found)


async def answers_held(unit: UnitOfWork, held: HeldEvent, membership: Membership) -> EventAnswers:
    """The answers to the locked event, including the member's own."""
    event = held.event
    found = {event.id: await unit.answering.answers(event.id, membership.id)}
    return (await _by_organisation(unit.rsvps, [event], found))[event.id]


async def _by_organisation(
    rsvps: RsvpRepository, events: Sequence[Event], found: dict[int, EventAnswers]
) -> dict[int, EventAnswers]:
    """Add who was sent by each organisation, for events that limit it; others cost no query."""
    limited = [event.id for event in events if event.most_of_one]
    rows = await rsvps.represented_at(limited) if limited else ()
    for event_id in limited:
        sent = [row[1:] for row in rows if row[0] == event_id]
        found[event_id] = by_organisation(found[event_id], sent)
    return found


def by_organisation(
    answers: EventAnswers, sent: Sequence[tuple[int, int, RsvpStatus]]
) -> EventAnswers:
    """The answers with each organisation's people, from (membership id, organisation id, status) rows."""
    organisations = {member: of_organisation(of) for member, of, _ in sent}
    held = Counter(organisations[member] for member, _, status in sent if status in HELD)
    counts = replace(answers.counts, held={**answers.counts.held, **held})
    return replace(answers, counts=counts, organisations=organisations)


def waiting_of(rsvps: Iterable[Rsvp]) -> list[Waiting]:
    """Waitlisted RSVPs as the domain rules need them."""
    return [
        Waiting(one.id, joined_at(one), one.offer_lapsed, invitation_of(one), one.sector)
        for one in rsvps
    ]


def line_of(answers: EventAnswers) -> list[Waiting]:
    """The waitlist with organisations, as quotas need it."""
    return [
        replace(waiting, organisation=answers.groups(one)[1])
        for one, waiting in zip(answers.line, waiting_of(answers.line), strict=True)
    ]


def joined_at(rsvp: Rsvp) -> datetime:
    """Since when this person has been waiting."""
    return rsvp.waitlisted_at or rsvp.answered_at


def invitation_of(rsvp: Rsvp) -> datetime | None:
    """When this person was invited past the line, if that still counts."""
    return rsvp.invited_at if invitation_holds(rsvp.invited_at, joined_at(rsvp)) else None


def record_invitation(rsvp: Rsvp, by_id: int, at: datetime) -> None:
    """Record an invitation past the line; while one counts, the first inviter stays on record."""
    if invitation_of(rsvp) is None:
        rsvp.invited_at, rsvp.invited_by_id = at, by_id


def represented(held: HeldEvent) -> Representing | None:
    """Whom the author of the locked answer represents."""
    of = held.organisation
    return Representing(of.sector, of.id) if of else None


def quotas_of(event: Event, answers: EventAnswers, now: datetime) -> Quotas:
    """The quotas in force: by sector until they open, by organisation until the start."""
    most: dict[str, int] = {}
    if event.quotas and now < quotas_hold_until(event.quotas_open_at, event.starts_at):
        most.update(event.quotas)
    if event.most_of_one and now < event.starts_at:
        most.update(dict.fromkeys(answers.organisations.values(), event.most_of_one))
    return Quotas(most, answers.counts.held) if most else Quotas()


def seats_of(
    event: Event, answers: EventAnswers, now: datetime, who: Representing | None = None
) -> Seats:
    """Seats as seen by `answers.mine`, or by a newcomer. With `who`, quotas apply.

    From the start on there is no waitlist: empty seats are for whoever comes.
    """
    if now >= event.starts_at:
        return Seats(event.seats, answers.counts.taken)
    own, quotas = answers.mine, quotas_of(event, answers, now)
    before = waiting_before(line_of(answers), own.id if own else None)
    invited = own is not None and own.status in IN_LINE and invitation_of(own) is not None
    bound = None if invited else who
    return Seats(
        capacity=event.seats,
        firm=answers.counts.taken,
        offered=answers.counts[RsvpStatus.OFFERED],
        waiting=len(next_in_line(before, quotas)),
        of_sector=room_after(before, bound.sector, quotas) if bound else None,
        of_organisation=(
            room_after(before, of_organisation(bound.organisation_id), quotas)
            if bound and bound.organisation_id
            else None
        ),
    )


def rooms_of_sectors(event: Event, answers: EventAnswers, now: datetime) -> dict[str, int]:
    """Seats left in each sector with a quota, once everyone ahead in line is seated."""
    quotas, before = quotas_of(event, answers, now), waiting_before(line_of(answers), None)
    rooms = {sector: room_after(before, sector, quotas) for sector in event.quotas or {}}
    return {sector: room for sector, room in rooms.items() if room is not None}


def room_to_bring(event: Event, answers: EventAnswers, now: datetime) -> int:
    """How many more companions there is room for; sector quotas do not count them."""
    return seats_of(event, answers, now).free


def my_rsvp(event: Event, answers: EventAnswers, now: datetime) -> MyRsvp | None:
    """The reader's own answer, for an event's card."""
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
        offer_expires_at=mine.offer_expires_at,
        offer_lapsed=mine.offer_lapsed,
        companions=mine.companions,
        can_bring=can_bring or mine.companions,
    )


def plan_of(
    event: Event, answers: EventAnswers, offered: Sequence[Rsvp], now: datetime
) -> OfferPlan:
    """What is to be done about the event's seats now."""
    seats = SeatsOnOffer(
        starts_at=event.starts_at,
        zone=ZoneInfo(event.zone),
        capacity=event.seats,
        firm=answers.counts.taken,
    )
    offers = [
        OpenOffer(one.id, joined_at(one), one.offer_expires_at or now, invitation_of(one))
        for one in offered
    ]
    asked = next_in_line(line_of(answers), quotas_of(event, answers, now))
    return plan_offers(seats, asked, offers, now)


async def asked_next(
    rsvps: RsvpRepository, event: Event, answers: EventAnswers, now: datetime
) -> int:
    """To how many who wait a seat will be offered at once."""
    if event.status is not EventStatus.PUBLISHED:
        return 0
    offered = await rsvps.with_status(event.id, RsvpStatus.OFFERED)
    return len(plan_of(event, answers, offered, now).make)
