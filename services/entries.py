"""People without Telegram entered by an organiser: releasing their seats, and erasing them, on their behalf."""

from datetime import datetime

from domain.events import EventStatus
from domain.paging import nearest_page
from domain.refusal import Refusal, RefusalCode
from domain.roles import can_check_in, can_edit_event
from domain.rsvp import RsvpAnswer, RsvpStatus
from services.cards.entries import EntriesCard, EntryCard, EntryErasureCard
from services.check_ins import ENTERED, line_of_door
from services.clock import Now
from services.erasures import Erasures
from services.newcomers import Newcomers
from services.rights import Rights
from services.rsvps import Rsvps
from services.texts import Texts
from storage.models import Event, Membership, Rsvp
from storage.unit_of_work import UnitOfWork

_PER_PAGE = 8


class Entries:
    """Whoever may enter people may release their seats; whoever organises the host may erase them.

    Every method raises `Refusal` for anyone else, and about people with Telegram, who do both themselves.
    """

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self._check_ins = unit.check_ins
        self._events = unit.events
        self._hosts = unit.hosts
        self._memberships = unit.memberships
        self._people = unit.people
        self._rsvps = unit.rsvps
        self._answers = Rsvps(unit, now)
        self._erasures = Erasures(unit, now)
        self._newcomers = Newcomers(unit, now)
        self._rights = Rights(unit)
        self._texts = Texts(unit)
        self._now = now

    async def of(self, by_id: int, event_id: int, page: int = 0) -> EntriesCard:
        """A page of an event's entered people; after a cancellation or the end they can still be erased."""
        event = await self._rights.event_for(event_id, by_id, can_check_in)
        number, pages = nearest_page(
            await self._check_ins.count(event_id, ENTERED), page, _PER_PAGE
        )
        rows = await self._check_ins.page(event_id, ENTERED, number, _PER_PAGE)
        return EntriesCard(
            event_id=event_id,
            title=await self._texts.title(event, by_id),
            people=tuple(line_of_door(*row) for row in rows),
            page=number,
            pages=pages,
        )

    async def card(self, by_id: int, rsvp_id: int) -> EntryCard:
        """One entered person."""
        return await self._card(by_id, *await self._entered(by_id, rsvp_id))

    async def answer(self, by_id: int, rsvp_id: int, answer: RsvpAnswer) -> EntryCard:
        """Record their answer: a released seat goes to the next in line; taking it again needs a free one."""
        rsvp, event, member = await self._entered(by_id, rsvp_id)
        if rsvp.status is RsvpStatus.CHECKED_IN:  # since the organiser looked
            raise Refusal(RefusalCode.OUTDATED_BUTTON)
        if answer is RsvpAnswer.NOT_COMING:
            await self._answers.answer(member.person_id, event.id, answer)
        else:
            await self._newcomers.seat_again(event, rsvp_id)
        return await self._card(by_id, rsvp, event, member)

    async def ask_erasure(self, by_id: int, rsvp_id: int) -> EntryErasureCard:
        """What erasing this person would remove."""
        rsvp, event, member = await self._entered(by_id, rsvp_id)
        host = await self._rights.host_for(event.host_id, by_id, can_edit_event)
        return EntryErasureCard(
            entry=await self._card(by_id, rsvp, event, member),
            host_name=host.name,
            erasure=await self._erasures.ask(member.person_id, host.id),
        )

    async def erase(self, by_id: int, rsvp_id: int, asked_at: datetime) -> None:
        """Erase this person at the host, as they could themselves."""
        _, event, member = await self._entered(by_id, rsvp_id)
        await self._rights.host_for(event.host_id, by_id, can_edit_event)
        await self._erasures.erase(member.person_id, event.host_id, asked_at)

    async def _entered(self, by_id: int, rsvp_id: int) -> tuple[Rsvp, Event, Membership]:
        rsvp = await self._rsvps.get(rsvp_id)
        if rsvp is None:
            raise Refusal(RefusalCode.NOT_FOUND)
        event = await self._rights.event_for(rsvp.event_id, by_id, can_check_in)
        member = await self._memberships.get(rsvp.membership_id) if rsvp.membership_id else None
        person = await self._people.get(member.person_id) if member else None
        if member is None or person is None:  # erased since
            raise Refusal(RefusalCode.NOT_FOUND)
        if person.telegram_id is not None:
            raise Refusal(RefusalCode.NOT_ALLOWED)
        return rsvp, event, member

    async def _card(self, by_id: int, rsvp: Rsvp, event: Event, member: Membership) -> EntryCard:
        organisation = await self._memberships.represented(member)
        ahead = event.status is EventStatus.PUBLISHED and self._now() < event.ends_at
        return EntryCard(
            rsvp_id=rsvp.id,
            event_id=event.id,
            title=await self._texts.title(event, by_id),
            name=member.name,
            organisation=organisation.name,
            status=rsvp.status,
            can_change=ahead and rsvp.status is not RsvpStatus.CHECKED_IN,
            can_erase=can_edit_event(await self._rights.at_host(event.host_id, by_id)),
        )
