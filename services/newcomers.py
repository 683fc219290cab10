"""People without Telegram whom an organiser enters: at the door, or before it opens."""

import secrets
from dataclasses import dataclass

from domain.attendance import CheckInOutcome, decide_check_in
from domain.events import refuse_unless_open, refuse_unless_published
from domain.profiles import Profile
from domain.quotas import Representing
from domain.refusal import Refusal, RefusalCode
from domain.roles import DOOR_OPENS_BEFORE_START, can_check_in
from domain.rsvp import FIRM, RsvpStatus
from domain.text import fold
from services.cards.check_ins import ArrivalCard, Namesake, NewcomerForm
from services.cards.memberships import Recognised
from services.check_ins import CheckIns, arrive
from services.clock import Now
from services.events import Events, state_of
from services.memberships import Memberships
from services.rights import Rights
from services.rsvps import TICKET_BYTES, Rsvps
from services.texts import Texts
from storage.models import Event, Membership, Person, Rsvp
from storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Newcomer:
    """What is asked of someone whom an organiser enters."""

    name: str
    organisation: str
    organisation_id: int | None  # of one that the host knows already
    sector: str
    member_id: int | None = None  # the one of their namesakes who they are


class Newcomers:
    """Entering people who cannot register by themselves."""

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self._check_ins = unit.check_ins
        self._events = unit.events
        self._hosts = unit.hosts
        self._memberships = unit.memberships
        self._people = unit.people
        self._rsvps = unit.rsvps
        self._arrivals = CheckIns(unit, now)
        self._answers = Rsvps(unit, now)
        self._cards = Events(unit, now)
        self._members = Memberships(unit, now)
        self._rights = Rights(unit)
        self._texts = Texts(unit)
        self._now = now

    async def form(self, by_id: int, event_id: int) -> NewcomerForm:
        """Where someone may be entered; raises `Refusal` for who may not."""
        event = await self._rights.event_for(event_id, by_id, can_check_in)
        refuse_unless_published(state_of(event))
        host = await self._hosts.get_one(event.host_id)
        return NewcomerForm(
            event_id=event_id,
            title=await self._texts.title(event, by_id),
            host_name=host.name,
            at_the_door=self._at_the_door(event),
        )

    async def recognise(self, by_id: int, event_id: int, organisation: str) -> Recognised:
        """Whether the host knows an organisation of that name."""
        event = await self._rights.event_for(event_id, by_id, can_check_in)
        return await self._members.recognise(event.host_id, organisation)

    async def namesakes(
        self, by_id: int, event_id: int, newcomer: Newcomer
    ) -> tuple[Namesake, ...]:
        """Whom the host knows by that name at that organisation; nobody enters another until this unit ends."""
        event = await self._held(by_id, event_id)
        found = []
        for one in await self._of_that_name(event, newcomer):
            rsvp = await self._rsvps.of(event_id, one.person_id)
            found.append(
                Namesake(
                    member_id=one.id,
                    name=one.name,
                    organisation=newcomer.organisation,
                    status=rsvp.status if rsvp else None,
                    answers_themselves=await self._answers_themselves(event, one),
                )
            )
        return tuple(found)

    async def enter(self, by_id: int, event_id: int, newcomer: Newcomer) -> ArrivalCard:
        """Make them a member, unless they are one, and give them a seat; at the door they are checked in.

        Whoever pressed has confirmed that the person agreed, and which of the `namesakes` it is, if any.
        Raises `Refusal`: not allowed, as for somebody with Telegram before the door opens, or no seat then.
        """
        event = await self._held(by_id, event_id)
        membership = await self._member(event, newcomer)
        rsvp = await self._rsvps.of(event_id, membership.person_id)
        if rsvp is None:
            rsvp = await self._rsvps.add(await self._answer(event, membership, newcomer.sector))
        outcome = None
        if self._at_the_door(event):
            outcome = decide_check_in(rsvp.status, state_of(event), self._now())
            if outcome is not CheckInOutcome.ALREADY_CHECKED_IN:
                arrive(rsvp, rsvp.status, by=by_id, at=self._now())
        elif rsvp.status not in FIRM:
            await self._take_seat(event, rsvp)
        await self._answers.renew_snapshots(membership.person_id, event.host_id)
        return await self._arrivals.arrival(by_id, rsvp, event, outcome)

    async def seat_again(self, event: Event, rsvp_id: int) -> None:
        """Who was entered comes after all; raises `Refusal` if no seat is left, or it is over."""
        await self._events.hold(event.id)
        refuse_unless_open(state_of(event), self._now())
        rsvp = await self._check_ins.fresh(rsvp_id)
        if rsvp is not None and rsvp.status not in FIRM:
            await self._take_seat(event, rsvp)

    async def _held(self, by_id: int, event_id: int) -> Event:
        event = await self._rights.event_for(event_id, by_id, can_check_in)
        await self._hosts.hold(event.host_id)  # first, as whoever registers and then says yes
        await self._events.hold(event_id)
        refuse_unless_published(state_of(event))
        return event

    async def _answer(self, event: Event, membership: Membership, sector: str) -> Rsvp:
        """An answer to begin with; whoever finds an empty chair at the door has a seat."""
        counts = await self._rsvps.counts(event.id)
        has_chair = counts.taken < event.seats and self._at_the_door(event)
        return Rsvp(
            event_id=event.id,
            membership_id=membership.id,
            status=RsvpStatus.GOING if has_chair else RsvpStatus.CANCELLED,
            ticket=secrets.token_urlsafe(TICKET_BYTES),
            sector=sector,
            answered_at=self._now(),
        )

    async def _take_seat(self, event: Event, rsvp: Rsvp) -> None:
        """Before the door opens the waitlist goes first, and quotas hold, as for everyone."""
        member = await self._memberships.get(rsvp.membership_id)
        organisation_id = member.organisation_id if member else None
        seats = await self._cards.seats(event, Representing(rsvp.sector, organisation_id))
        if seats.sector_full:
            raise Refusal(RefusalCode.SECTOR_FULL)
        if seats.organisation_full:
            raise Refusal(RefusalCode.ORGANISATION_FULL)
        if not seats.free:
            raise Refusal(RefusalCode.NO_SEAT)
        rsvp.status, rsvp.answered_at = RsvpStatus.GOING, self._now()
        rsvp.offer_expires_at = None

    async def _of_that_name(self, event: Event, newcomer: Newcomer) -> list[Membership]:
        if newcomer.organisation_id is None:
            return []
        return [
            one
            for one in await self._check_ins.representing(newcomer.organisation_id)
            if one.host_id == event.host_id and fold(one.name) == fold(newcomer.name)
        ]

    async def _answers_themselves(self, event: Event, member: Membership) -> bool:
        """Whoever has Telegram; at the door only the people there can tell who stands before them."""
        person = await self._people.get(member.person_id)
        has_telegram = person is not None and person.telegram_id is not None
        return has_telegram and not self._at_the_door(event)

    async def _member(self, event: Event, newcomer: Newcomer) -> Membership:
        if newcomer.member_id is not None:
            return await self._known_member(event, newcomer)
        person = await self._people.add(Person(language=event.language, seen_at=self._now()))
        profile = Profile(
            name=newcomer.name,
            organisation=newcomer.organisation,
            organisation_id=newcomer.organisation_id,
            sector=newcomer.sector,
        )
        await self._members.save(event.host_id, person.id, profile)
        membership = await self._memberships.of(event.host_id, person.id)
        assert membership is not None  # just saved
        return membership

    async def _known_member(self, event: Event, newcomer: Newcomer) -> Membership:
        for one in await self._of_that_name(event, newcomer):
            if one.id == newcomer.member_id:
                if await self._answers_themselves(event, one):
                    raise Refusal(RefusalCode.NOT_ALLOWED)
                return one
        raise Refusal(RefusalCode.NOT_FOUND)  # erased in the meantime

    def _at_the_door(self, event: Event) -> bool:
        return self._now() >= event.starts_at - DOOR_OPENS_BEFORE_START
