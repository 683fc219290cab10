"""The line for an event's seats as its organisers see it, and invitations past it."""

from collections.abc import Mapping

from domain.paging import nearest_page
from domain.refusal import Refusal, RefusalCode
from domain.roles import can_edit_event
from domain.rsvp import RsvpStatus
from domain.waitlist import in_line
from services.cards.lines import LineCard, PastTheLine, PersonInLine
from services.clock import Now
from services.rights import Rights
from services.seats import waiting_of
from services.texts import Texts
from storage.models import Event, Membership, Organisation, Rsvp
from storage.repositories.check_ins import DoorRows
from storage.unit_of_work import UnitOfWork

_PER_PAGE = 8


class Lines:
    """Who waits, in turn; every method raises ``Refusal`` for those who may not change the event."""

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self._check_ins = unit.check_ins
        self._events = unit.events
        self._hosts = unit.hosts
        self._rights = Rights(unit)
        self._texts = Texts(unit)
        self._now = now

    async def of(self, event_id: int, person_id: int, page: int = 0) -> LineCard:
        """A page of the line: those to whom a seat is offered, then those who wait, in turn."""
        event = await self._rights.event_for(event_id, person_id, can_edit_event)
        rows = await self._check_ins.people(event_id)
        places = _places(rows)
        names = {one.person_id: one.name for one in await self._hosts.organisers(event.host_id)}
        people = [_person(*row, places, names) for row in rows]
        line = [one for one in people if one.place or one.offered_until]
        before = [one for one in people if one.invited and one not in line]
        page, pages = nearest_page(len(line), page, _PER_PAGE)
        shown = sorted(line, key=lambda one: one.place or 0)[page * _PER_PAGE :][:_PER_PAGE]
        return LineCard(
            event_id=event_id,
            title=await self._texts.title(event, person_id),
            zone=event.zone,
            people=tuple(shown),
            invited_before=tuple(before),
            waiting=len(places),
            page=page,
            pages=pages,
        )

    async def person(self, rsvp_id: int, person_id: int) -> tuple[int, PersonInLine | None]:
        """The event's id, and one person of its line; none if they no longer wait."""
        event_id = await self._event_of(rsvp_id, person_id)
        rows = await self._check_ins.people(event_id)
        places = _places(rows)
        people = (_person(*row, places, {}) for row in rows if row[0].id == rsvp_id)
        return event_id, next((one for one in people if one.place), None)

    async def invite(self, rsvp_id: int, person_id: int) -> bool:
        """Put one who waits before the others; who did so and when is recorded.

        The seat is offered as any other, when there is one. False: no seat is offered there
        any more, since the person does not wait or the event has begun.
        """
        rsvp, event = await self._held(rsvp_id, person_id)
        if rsvp.status is not RsvpStatus.WAITLISTED or self._now() >= event.starts_at:
            return False
        rsvp.invited_at, rsvp.invited_by_id = self._now(), person_id
        rsvp.offer_lapsed = False
        return True

    async def _held(self, rsvp_id: int, person_id: int) -> tuple[Rsvp, Event]:
        """The answer, and its event held, so that an offer under way is made or not."""
        event = await self._events.hold(await self._event_of(rsvp_id, person_id))
        rsvp = await self._check_ins.fresh(rsvp_id)
        if event is None or rsvp is None:
            raise Refusal(RefusalCode.NOT_FOUND)
        return rsvp, event

    async def _event_of(self, rsvp_id: int, person_id: int) -> int:
        rsvp = await self._check_ins.fresh(rsvp_id)
        if rsvp is None or rsvp.membership_id is None:
            raise Refusal(RefusalCode.NOT_FOUND)
        await self._rights.event_for(rsvp.event_id, person_id, can_edit_event)
        return rsvp.event_id


def _places(rows: DoorRows) -> Mapping[int, int]:
    """The places on the waitlist, from 1, by answer."""
    waiting = [rsvp for rsvp, _, _ in rows if rsvp.status is RsvpStatus.WAITLISTED]
    return {one.rsvp_id: place for place, one in enumerate(in_line(waiting_of(waiting)), 1)}


def _person(
    rsvp: Rsvp,
    member: Membership,
    organisation: Organisation,
    places: Mapping[int, int],
    names: Mapping[int, str],
) -> PersonInLine:
    by = names.get(rsvp.invited_by_id) if rsvp.invited_by_id is not None else None
    return PersonInLine(
        rsvp_id=rsvp.id,
        name=member.name,
        organisation=organisation.name,
        place=places.get(rsvp.id),
        offered_until=rsvp.offered_until if rsvp.status is RsvpStatus.OFFERED else None,
        offer_lapsed=rsvp.offer_lapsed,
        invited=PastTheLine(by, rsvp.invited_at) if rsvp.invited_at else None,
    )
