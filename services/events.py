"""Events: what they are, for whoever looks at them."""

from collections.abc import Iterable

from domain.events import EventStatus
from domain.refusal import Refusal, RefusalCode
from domain.rsvp import FIRM, RsvpStatus, Seats
from domain.waitlist import Waiting, place_in_line, waiting_before
from services.cards.events import EventCard, EventsCard, MyRsvp
from services.clock import Now
from services.rights import Rights
from services.texts import best, title_of
from storage.models import Event, Host, Rsvp
from storage.unit_of_work import UnitOfWork

_PER_PAGE = 8


class Events:
    """The gatherings of all hosts."""

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self._events = unit.events
        self._hosts = unit.hosts
        self._memberships = unit.memberships
        self._people = unit.people
        self._rsvps = unit.rsvps
        self._rights = Rights(unit)
        self._now = now

    async def card(self, event_id: int, person_id: int) -> EventCard:
        """The event as this person finds it, in their language.

        Raises ``Refusal`` if it is gone, or a draft of organisers that the person is none of.
        """
        return await self._card_for(await self._events.get(event_id), person_id)

    async def by_code(self, code: str, person_id: int) -> EventCard:
        """The event of a deep link; raises ``Refusal`` if there is none."""
        return await self._card_for(await self._events.by_code(code), person_id)

    async def upcoming(self, person_id: int, page: int = 0) -> EventsCard:
        """What is to come at the person's hosts, a page of it.

        Whoever belongs to none sees the events of the host last spoken with, or of the only one.
        """
        person = await self._people.get(person_id)
        language = person.language if person else "en"
        events = await self._events.upcoming(await self._hosts_of(person_id), self._now())
        pages = max(1, -(-len(events) // _PER_PAGE))
        page = min(max(page, 0), pages - 1)
        shown = events[page * _PER_PAGE :][:_PER_PAGE]
        return EventsCard(
            events=tuple([await self._card(event, person_id, language) for event in shown]),
            page=page,
            pages=pages,
        )

    async def _hosts_of(self, person_id: int) -> set[int]:
        member = {one.host_id for one in await self._memberships.of_person(person_id)}
        organises = {one.host_id for one in await self._hosts.roles_of(person_id)}
        if belongs := member | organises:
            return belongs
        person = await self._people.get(person_id)
        if person is not None and person.host_id is not None:
            return {person.host_id}
        hosts = await self._hosts.all()
        return {hosts[0].id} if len(hosts) == 1 else set()

    async def _card_for(self, event: Event | None, person_id: int) -> EventCard:
        person = await self._people.get(person_id)
        if event is None or person is None:
            raise Refusal(RefusalCode.NOT_FOUND)
        role = await self._rights.at_event(event, person_id)
        if event.status is EventStatus.DRAFT and role is None:
            raise Refusal(RefusalCode.NOT_FOUND)
        return await self._card(event, person_id, person.language)

    async def _card(self, event: Event, person_id: int, language: str) -> EventCard:
        host = await self._hosts.get(event.host_id)
        assert host is not None  # a foreign key says so
        texts = await self._events.texts(event.id)
        waiting = await self._rsvps.with_status(event.id, RsvpStatus.WAITLISTED)
        mine = await self._rsvps.of(event.id, person_id)
        seats = _seats(event, await self._rsvps.counts(event.id), waiting_of(waiting))
        return EventCard(
            event_id=event.id,
            host_id=host.id,
            host_name=host.name,
            code=event.code,
            title=title_of(event, texts, language),
            description=best(texts, "description", language, event.language),
            starts_at=event.starts_at,
            ends_at=event.ends_at,
            zone=event.zone,
            place=event.place,
            seats=event.seats,
            seats_left=seats.free,
            waiting=len(waiting),
            status=event.status,
            over=self._now() >= event.ends_at,
            registered=await self._is_member(host, person_id),
            mine=_mine(mine, waiting) if mine else None,
            organised=await self._rights.at_event(event, person_id) is not None,
        )

    async def _is_member(self, host: Host, person_id: int) -> bool:
        return await self._memberships.of(host.id, person_id) is not None


def waiting_of(rsvps: Iterable[Rsvp]) -> list[Waiting]:
    """The waitlist's rows as the rules want them."""
    return [
        Waiting(one.id, one.waitlisted_at or one.answered_at, one.offer_lapsed) for one in rsvps
    ]


def _seats(event: Event, counts: dict[RsvpStatus, int], waiting: list[Waiting]) -> Seats:
    """The seats as a newcomer finds them."""
    return Seats(
        capacity=event.seats,
        firm=sum(counts.get(status, 0) for status in FIRM),
        offered=counts.get(RsvpStatus.OFFERED, 0),
        waiting=waiting_before(waiting, None),
    )


def _mine(rsvp: Rsvp, waiting: Iterable[Rsvp]) -> MyRsvp:
    waits = rsvp.status is RsvpStatus.WAITLISTED
    return MyRsvp(
        rsvp_id=rsvp.id,
        status=rsvp.status,
        ticket=rsvp.ticket,
        place_in_line=place_in_line(waiting_of(waiting), rsvp.id) if waits else None,
        offered_until=rsvp.offered_until,
        offer_lapsed=rsvp.offer_lapsed,
    )
