"""Organisers' changes to events: create, publish, reword, move, resize, cancel."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from zoneinfo import ZoneInfo

from domain.delivery import Priority
from domain.event_news import TO_CHANGE_PLANS, told_at
from domain.events import EventStatus, spoken_with
from domain.people import LANGUAGES
from domain.refusal import Refusal, RefusalCode
from domain.roles import can_edit_event, door_opens
from domain.rsvp import CONCERNED, RsvpStatus, refuse_fewer_seats
from domain.wall_clock import in_other_zone, moved_along
from domain.zones import find_zones
from services.broadcast_controls import BroadcastControls
from services.cards.hosts import HostCard
from services.check_ins import undo_arrival
from services.clock import Now
from services.event_news import CANCELLED, MOVED
from services.events import changeable
from services.host_cards import host_card
from services.outbox import Outbox
from services.programme_changes import keep_in_step
from services.rights import Rights
from services.seats import answers_at, asked_next
from storage.models import Event, EventChange, EventText
from storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class NewEvent:
    """A new event as the organiser describes it; its texts are in the host's language."""

    title: str
    description: str | None
    starts_at: datetime
    ends_at: datetime
    place: str
    seats: int


class EventChanges:
    """Organisers' changes to events; every method raises `Refusal` for anyone without the right."""

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self._broadcasts = BroadcastControls(unit, now)
        self._events = unit.events
        self._programmes = unit.programmes
        self._rsvps = unit.rsvps
        self._venues = unit.venues
        self._rights = Rights(unit)
        self._outbox = Outbox(unit, now)
        self._now = now

    async def host_of_new(self, person_id: int, host_id: int) -> HostCard:
        """The host, for someone about to create an event there."""
        return host_card(await self._rights.host_for(host_id, person_id, can_edit_event))

    async def create(self, person_id: int, host_id: int, new: NewEvent) -> int:
        """Create a draft that only the host's organisers see; return its id."""
        host = await self._rights.host_for(host_id, person_id, can_edit_event)
        self._refuse_the_past(new.starts_at)
        event = await self._events.add(
            Event(
                host_id=host.id,
                code=secrets.token_urlsafe(8),
                language=host.language,
                starts_at=new.starts_at,
                ends_at=new.ends_at,
                zone=host.zone,
                place=new.place,
                venue_id=await self._venue_id(host.id, new.place),
                seats=new.seats,
                created_by_id=person_id,
            )
        )
        await self._write(event, "title", host.language, new.title)
        if new.description:
            await self._write(event, "description", host.language, new.description)
        return event.id

    async def publish(self, event_id: int, person_id: int) -> None:
        """Let everyone with the link see the event and answer; publishing cannot be undone."""
        await self._events.hold(event_id)  # so that nobody cancels it meanwhile
        event = await self._rights.event_for(event_id, person_id, can_edit_event)
        if event.status is EventStatus.CANCELLED:
            raise Refusal(RefusalCode.EVENT_CANCELLED)
        if event.status is EventStatus.DRAFT:
            self._refuse_the_past(event.starts_at)
            event.status = EventStatus.PUBLISHED

    async def reword(
        self, event_id: int, person_id: int, field: str, language: str, text: str
    ) -> None:
        """Set a text (`title` or `description`) in one language."""
        event = await self._rights.event_for(event_id, person_id, can_edit_event)
        await self._write(event, field, language, text)

    async def speak(self, event_id: int, person_id: int, language: str, *, spoken: bool) -> None:
        """Whether this language is spoken there; the last one cannot be taken away."""
        await self._events.hold(event_id)
        event = await changeable(self._rights, event_id, person_id, self._now())
        if language not in LANGUAGES:
            raise Refusal(RefusalCode.NOT_FOUND)
        so_far = event.languages or [event.language]
        event.languages = spoken_with(so_far, language, spoken=spoken)

    async def show_photo(self, event_id: int, person_id: int, photo_id: str | None) -> None:
        """Set the event's photo by Telegram's `file_id`; None removes it."""
        event = await changeable(self._rights, event_id, person_id, self._now())
        event.photo_id = photo_id

    async def resize(self, event_id: int, person_id: int, seats: int) -> int:
        """Change the number of seats; return how many people on the waitlist will be offered one."""
        await self._events.hold(event_id)  # so that nobody says yes between counting and writing
        event = await changeable(self._rights, event_id, person_id, self._now())
        answers = (await answers_at(self._rsvps, [event]))[event_id]
        refuse_fewer_seats(seats, answers.counts.taken)
        event.seats = seats
        return await asked_next(self._rsvps, event, answers, self._now())

    async def move(
        self,
        event_id: int,
        person_id: int,
        starts_at: datetime | None,
        ends_at: datetime | None,
        place: str | None,
    ) -> int:
        """Move the event; return how many people will be told: 0 if nothing changes.

        None keeps a value as it is now, not as it was when the organiser was asked.
        """
        await self._events.hold(event_id)
        event = await changeable(self._rights, event_id, person_id, self._now())
        starts_at, ends_at = starts_at or event.starts_at, ends_at or event.ends_at
        place = place or event.place
        if (event.starts_at, event.ends_at, event.place) == (starts_at, ends_at, place):
            return 0
        if starts_at != event.starts_at:
            self._refuse_the_past(starts_at)
        change = _change(event, self._now(), starts_at, ends_at, place)
        await self._take_along(event, starts_at)
        event.starts_at, event.ends_at, event.place = starts_at, ends_at, place
        event.venue_id = await self._venue_id(event.host_id, place)
        await keep_in_step(self._programmes, event)
        if event.status is EventStatus.DRAFT:
            return 0
        await self._events.add(change)
        await self._undo_early_arrivals(event)
        return await self._tell(MOVED, event, change)

    async def _take_along(self, event: Event, starts_at: datetime) -> None:
        """Shift whatever is set relative to the start; answering never opens later than announced."""
        opened_at, zone = event.rsvp_opens_at, ZoneInfo(event.zone)
        await self._shift(
            event, partial(moved_along, old=event.starts_at, new=starts_at, zone=zone)
        )
        if opened_at and event.rsvp_opens_at:
            event.rsvp_opens_at = min(opened_at, event.rsvp_opens_at)

    async def _shift(self, event: Event, shifted: Callable[[datetime], datetime]) -> None:
        """Shift every time of the event except its own start and end."""
        if event.rsvp_opens_at:
            event.rsvp_opens_at = shifted(event.rsvp_opens_at)
        if event.rsvp_closes_at:
            event.rsvp_closes_at = shifted(event.rsvp_closes_at)
        if event.quotas_open_at:
            event.quotas_open_at = shifted(event.quotas_open_at)
        for item in await self._programmes.of_event(event.id):
            item.starts_at, item.ends_at = shifted(item.starts_at), shifted(item.ends_at)

    async def _undo_early_arrivals(self, event: Event) -> None:
        """Undo check-ins if the event moved to another day: nobody has come to that one yet."""
        if door_opens(event.starts_at, event.ends_at, self._now()):
            return
        for rsvp in await self._rsvps.with_status(event.id, RsvpStatus.CHECKED_IN):
            undo_arrival(rsvp, rsvp.before_check_in or RsvpStatus.GOING)

    async def change_zone(self, event_id: int, person_id: int, zone: str) -> int:
        """Keep the clock times but in another zone; return how many people will be told.

        That is nobody if both zones have the same offset then.
        """
        await self._events.hold(event_id)
        event = await changeable(self._rights, event_id, person_id, self._now())
        if find_zones(zone) != [zone]:
            raise Refusal(RefusalCode.NOT_FOUND)
        there = partial(in_other_zone, old=ZoneInfo(event.zone), new=ZoneInfo(zone))
        starts_at, ends_at = there(event.starts_at), there(event.ends_at)
        if moved := starts_at != event.starts_at:
            self._refuse_the_past(starts_at)
        change = _change(event, self._now(), starts_at, ends_at, event.place)
        change.old_zone = event.zone
        await self._shift(event, there)
        event.starts_at, event.ends_at, event.zone = starts_at, ends_at, zone
        if event.status is EventStatus.DRAFT or not moved:
            return 0
        await self._events.add(change)
        await self._undo_early_arrivals(event)
        return await self._tell(MOVED, event, change)

    async def cancel(self, event_id: int, person_id: int, reason: str) -> int:
        """Cancel the event; return how many people will be told. Repeating it changes nothing."""
        await self._events.hold(event_id)
        event = await self._rights.event_for(event_id, person_id, can_edit_event)
        if event.status is EventStatus.CANCELLED:
            return 0
        if event.status is EventStatus.PUBLISHED and event.ends_at <= self._now():
            raise Refusal(RefusalCode.EVENT_OVER)
        unseen, event.status = event.status is EventStatus.DRAFT, EventStatus.CANCELLED
        if unseen:  # drafts have no participants to tell
            return 0
        change = _change(event, self._now(), event.starts_at, event.ends_at, event.place)
        change.cancelled, change.reason = True, reason
        await self._events.add(change)
        await self._broadcasts.hold_for_cancelled(event, person_id)
        return await self._tell(CANCELLED, event, change)

    async def _venue_id(self, host_id: int, place: str) -> int | None:
        venue = await self._venues.at(host_id, place)
        return venue.id if venue else None

    async def _write(self, event: Event, field: str, language: str, text: str) -> None:
        for row in await self._events.texts(event.id):
            if (row.field, row.language) == (field, language):
                row.text = text
                return
        await self._events.add(
            EventText(event_id=event.id, field=field, language=language, text=text)
        )

    async def _tell(self, kind: str, event: Event, change: EventChange) -> int:
        people = await self._events.answered_by(event.id, CONCERNED)
        first = min(change.old_starts_at, change.starts_at)
        told = told_at(self._now(), first, change.ends_at, ZoneInfo(event.zone), TO_CHANGE_PLANS)
        return await self._outbox.owe_each(
            people, kind, change.id, Priority.ANSWER, event.host_id, told
        )

    def _refuse_the_past(self, starts_at: datetime) -> None:
        if starts_at <= self._now():
            raise Refusal(RefusalCode.EVENT_IN_THE_PAST)


def _change(
    event: Event, made_at: datetime, starts_at: datetime, ends_at: datetime, place: str
) -> EventChange:
    """A change record with the event's current state beside the new one."""
    return EventChange(
        event_id=event.id,
        made_at=made_at,
        old_starts_at=event.starts_at,
        old_ends_at=event.ends_at,
        old_place=event.place,
        starts_at=starts_at,
        ends_at=ends_at,
        place=place,
    )
