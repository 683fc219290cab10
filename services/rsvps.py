"""RSVPs: answering an event with yes or no, and the resulting tickets."""

import secrets
from collections.abc import Iterable
from zoneinfo import ZoneInfo

from domain.events import EventStatus, refuse_unless_open
from domain.paging import page_of
from domain.people import Direction
from domain.refusal import Refusal, RefusalCode
from domain.rsvp import (
    FIRM,
    Decision,
    RsvpAnswer,
    RsvpOutcome,
    RsvpStatus,
    Standing,
    decide_answer,
)
from domain.tickets import spoken_code
from services.cards.calendars import CalendarCard
from services.cards.events import EventCard
from services.cards.rsvps import AnswerCard, TicketCard, TicketsPage
from services.clock import Now
from services.discussions import Discussions
from services.events import Events, state_of
from services.seats import answers_held, record_invitation, represented, seats_of
from storage.models import Membership, Organisation, Rsvp
from storage.repositories.answering import EventAnswers, HeldEvent
from storage.repositories.rsvps import Given
from storage.unit_of_work import UnitOfWork

_PER_PAGE = 8
TICKET_BYTES = 16  # 128 random bits: tickets cannot be guessed


class Rsvps:
    """People's answers to events."""

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self._unit = unit
        self._cards = Events(unit, now)
        self._discussions = Discussions(unit, now)
        self._events = unit.events
        self._memberships = unit.memberships
        self._people = unit.people
        self._rsvps = unit.rsvps
        self._now = now

    async def answer(self, person_id: int, event_id: int, answer: RsvpAnswer) -> AnswerCard:
        """Record a yes or a no. Answers to one event are serialised, so that no seat is given twice.

        Raises `Refusal` if there is no such event, it is cancelled or over, or has begun and is full,
        or if the person is not a member of its host or is already checked in.
        """
        held = await self._unit.answering.hold(event_id, person_id)
        if held is None:
            raise Refusal(RefusalCode.NOT_FOUND)
        event = state_of(held.event)
        refuse_unless_open(event, self._now())
        if held.membership is None:
            raise Refusal(RefusalCode.NOT_A_MEMBER)
        answers = await answers_held(self._unit, held, held.membership)
        standing = _standing(answers.mine) if answers.mine else None
        others = answers.others()
        seats = seats_of(held.event, others, self._now(), represented(held))
        decision = decide_answer(answer, standing, seats, event, self._now())
        if standing is None or decision.status is not standing.status or decision.joins_line:
            mine = await self._written(answers.mine, held, held.membership, decision)
            answers = others.with_mine(mine)
        elif answers.mine is not None and decision.outcome is RsvpOutcome.ALREADY_GOING:
            answers.mine.confirmed_at = self._now()
        return AnswerCard(decision.outcome, await self._cards.answered(held, answers, person_id))

    async def seat(self, held: HeldEvent, answers: EventAnswers, by_id: int) -> EventCard:
        """Seat a member past the line, even without a free seat, and record who invited them."""
        assert held.membership is not None  # callers have checked this
        others, seated = answers.others(), Decision(RsvpStatus.GOING, RsvpOutcome.GOING)
        mine = await self._written(answers.mine, held, held.membership, seated)
        record_invitation(mine, by_id, self._now())
        return await self._cards.answered(held, others.with_mine(mine), held.membership.person_id)

    async def tickets(self, person_id: int, page: int = 0) -> TicketsPage:
        """A page of the upcoming events where the person has a seat, an offer or a place in line."""
        standing = (*FIRM, RsvpStatus.OFFERED, RsvpStatus.WAITLISTED)
        rsvps = await self._rsvps.upcoming_of(person_id, self._now(), standing)
        shown = page_of(rsvps, page, _PER_PAGE)
        events = [await self._events.get(one.event_id) for one in shown.items]
        person = await self._people.get(person_id)
        there = [event for event in events if event is not None]
        cards = await self._cards.cards(there, person) if person else []
        return TicketsPage(tuple(cards), shown.number, shown.pages)

    async def ticket(self, person_id: int, rsvp_id: int) -> TicketCard:
        """A person's own ticket; raises `Refusal` if it does not exist (any more) or is someone else's."""
        rsvp = await self._rsvps.get(rsvp_id)
        if rsvp is None or rsvp.membership_id is None:
            raise Refusal(RefusalCode.NOT_FOUND)
        membership = await self._memberships.get(rsvp.membership_id)
        if membership is None or membership.person_id != person_id:
            raise Refusal(RefusalCode.NOT_ALLOWED)
        event = await self._events.get(rsvp.event_id)
        if event is None or rsvp.status not in FIRM:
            raise Refusal(RefusalCode.NOT_FOUND)
        refuse_unless_open(state_of(event), self._now())
        return TicketCard(
            event=await self._cards.card(event.id, person_id),
            name=membership.name,
            organisation=(await self._memberships.represented(membership)).name,
            code=spoken_code(rsvp.id),
            tables=tuple(rsvp.tables_told or ()),
            discussed=await self._discussions.is_worth_opening(event, person_id),
        )

    async def calendar(self, person_id: int, event_id: int) -> CalendarCard:
        """The event as a calendar entry for someone who answered it, even if cancelled.

        Raises `Refusal` if they never answered, or if it is over.
        """
        event = await self._events.get(event_id)
        if event is None or await self._rsvps.of(event_id, person_id) is None:
            raise Refusal(RefusalCode.NOT_FOUND)
        if event.ends_at <= self._now():
            raise Refusal(RefusalCode.EVENT_OVER)
        card, zone = await self._cards.card(event_id, person_id), ZoneInfo(event.zone)
        return CalendarCard(
            code=event.code,
            title=card.title.text,
            host_name=card.host_name,
            place=event.place,
            starts_at=event.starts_at.astimezone(zone),
            ends_at=event.ends_at.astimezone(zone),
            sequence=await self._events.changes_made(event_id),
            stamped_at=self._now(),
            cancelled=event.status is EventStatus.CANCELLED,
        )

    async def renew_snapshots(self, person_id: int, host_id: int) -> None:
        """After a profile change, update what is sought and offered in the person's upcoming RSVPs at this host."""
        membership = await self._memberships.of(host_id, person_id)
        if membership is None:
            return
        organisation = await self._memberships.represented(membership)
        interests = await self._memberships.interests(membership.id)
        told = [(one.direction, one.kind) for one in interests]
        for rsvp in await self._rsvps.upcoming_of(person_id, self._now(), tuple(RsvpStatus)):
            if rsvp.membership_id == membership.id:
                await self._rsvps.rewrite(rsvp, _snapshot(organisation, told))

    async def _written(
        self, rsvp: Rsvp | None, held: HeldEvent, membership: Membership, decision: Decision
    ) -> Rsvp:
        """Store an answer just given, in a new or the existing RSVP."""
        now = self._now()
        given = Given(status=decision.status, answered_at=now, offer_expires_at=None)
        if decision.status not in FIRM:
            given |= {"companions": 0, "companions_announced": None}  # they come with the person
        if decision.joins_line:
            given |= {"waitlisted_at": now, "offer_lapsed": False}
        assert held.organisation is not None  # every member represents an organisation
        given |= _snapshot(held.organisation, held.interests)
        if rsvp is not None:
            await self._rsvps.rewrite(rsvp, given)
            return rsvp
        ticket = secrets.token_urlsafe(TICKET_BYTES)
        first = Rsvp(event_id=held.event.id, membership_id=membership.id, ticket=ticket, **given)
        return await self._rsvps.add(first)


def _snapshot(organisation: Organisation, interests: Iterable[tuple[Direction, str]]) -> Given:
    """The sector and interests as of now."""
    kinds: dict[Direction, list[str]] = {direction: [] for direction in Direction}
    for direction, kind in interests:
        kinds[direction].append(kind)
    return Given(
        sector=organisation.sector, seeks=kinds[Direction.SEEKS], offers=kinds[Direction.OFFERS]
    )


def _standing(rsvp: Rsvp) -> Standing:
    return Standing(rsvp.status, rsvp.offer_expires_at, rsvp.offer_lapsed)
