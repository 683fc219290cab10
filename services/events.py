"""Events: what they are, for whoever looks at them."""

from collections.abc import Iterable

from domain.refusal import Refusal, RefusalCode
from domain.rsvp import FIRM, RsvpStatus, Seats
from domain.waitlist import Waiting, place_in_line, waiting_before
from services.cards.events import EventCard, MyRsvp, Written
from services.clock import Now
from storage.models import Event, EventText, Host, Rsvp
from storage.unit_of_work import UnitOfWork


class Events:
    """The gatherings of all hosts."""

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self._events = unit.events
        self._hosts = unit.hosts
        self._memberships = unit.memberships
        self._people = unit.people
        self._rsvps = unit.rsvps
        self._now = now

    async def card(self, event_id: int, person_id: int) -> EventCard:
        """The event as this person finds it, in their language; raises ``Refusal`` if it is gone."""
        event = await self._events.get(event_id)
        person = await self._people.get(person_id)
        if event is None or person is None:
            raise Refusal(RefusalCode.NOT_FOUND)
        return await self._card(event, person_id, person.language)

    async def _card(self, event: Event, person_id: int, language: str) -> EventCard:
        host = await self._hosts.get(event.host_id)
        assert host is not None  # a foreign key says so
        texts = await self._events.texts(event.id)
        waiting = await self._rsvps.with_status(event.id, RsvpStatus.WAITLISTED)
        mine = await self._rsvps.of(event.id, person_id)
        seats = _seats(event, await self._rsvps.counts(event.id), waiting_of(waiting))
        title = best(texts, "title", language, event.language)
        return EventCard(
            event_id=event.id,
            host_id=host.id,
            host_name=host.name,
            code=event.code,
            title=title or Written("…", event.language),
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
        )

    async def _is_member(self, host: Host, person_id: int) -> bool:
        return await self._memberships.of(host.id, person_id) is not None


def best(
    texts: Iterable[EventText], field: str, language: str, host_language: str
) -> Written | None:
    """The text in the reader's language, else the host's, else any."""
    written = {one.language: one.text for one in texts if one.field == field}
    for choice in (language, host_language, *written):
        if choice in written:
            return Written(written[choice], choice, foreign=choice != language)
    return None


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
    )
