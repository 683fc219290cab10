"""Reminders of events: planned for each start, owed when due to those who hold a seat."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

import structlog

from domain.delivery import Priority
from domain.events import EventStatus
from domain.reminders import ReminderOffset, due_at, is_still_useful, reminders_owed
from domain.rsvp import RsvpStatus
from services.cards.reminders import ReminderCard
from services.clock import Now
from services.events import Events
from services.outbox import Letter, Outbox
from storage.models import Event, Reminder
from storage.unit_of_work import UnitOfWork

REMINDER = "reminder"  # the kind of its letters
log = structlog.get_logger(__name__)


class Reminders:
    """Messages due before an event."""

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self._cards = Events(unit, now)
        self._events = unit.events
        self._outbox = Outbox(unit, now)
        self._reminders = unit.reminders
        self._rsvps = unit.rsvps
        self._now = now

    async def plan(self) -> int:
        """Give every published event to come the reminders of its present start; how many were new.

        Whoever publishes or moves an event need not think of them.
        """
        events = await self._reminders.events_without(self._now())
        new = [_row(event, offset) for event in events for offset in ReminderOffset]
        await self._reminders.add_all(new)
        return len(new)

    async def due(self) -> Sequence[int]:
        """The reminders that are due and have not been looked after."""
        return await self._reminders.due(self._now())

    async def next_due_at(self) -> datetime | None:
        return await self._reminders.next_due_at(self._now())

    async def owe(self, reminder_id: int) -> int:
        """Owe one due reminder to all whom it concerns, or drop it if it came too late; how many."""
        reminder = await self._reminders.get(reminder_id)
        event = reminder and await self._events.get(reminder.event_id)
        if not reminder or not event or reminder.done_at or not _holds(reminder, event):
            return 0
        reminder.done_at = self._now()
        letters = await self._letters(reminder, event)
        if not is_still_useful(reminder.due_at, event.starts_at, self._now()):
            if letters:
                log.warning("reminder came too late", reminder=reminder.id, people=len(letters))
            return 0
        return await self._outbox.owe(letters)

    async def card(self, reminder_id: int, person_id: int) -> ReminderCard | None:
        """What a reminder says to someone with a seat; None if it is no longer of use."""
        reminder = await self._reminders.get(reminder_id)
        event = reminder and await self._events.get(reminder.event_id)
        if not reminder or not event or not _holds(reminder, event):
            return None
        rsvp = await self._rsvps.of(event.id, person_id)
        if rsvp is None or rsvp.status is not RsvpStatus.GOING:
            return None
        if not is_still_useful(reminder.due_at, event.starts_at, self._now()):
            return None
        zone = ZoneInfo(event.zone)
        today, day = (at.astimezone(zone).date() for at in (self._now(), event.starts_at))
        return ReminderCard(await self._cards.card(event.id, person_id), (day - today).days)

    async def _letters(self, reminder: Reminder, event: Event) -> list[Letter]:
        """One for each person who was told of the time before the reminder was due."""
        moved_at = await self._events.moved_at(event.id)
        zone = ZoneInfo(event.zone)
        letters = []
        for rsvp, person_id in await self._rsvps.with_people(event.id, RsvpStatus.GOING):
            told_at = max(rsvp.answered_at, moved_at or rsvp.answered_at)
            if reminder.offset in reminders_owed(event.starts_at, zone, told_at):
                key = f"{REMINDER}:{reminder.id}:{rsvp.id}"
                letters.append(
                    Letter(person_id, REMINDER, reminder.id, key, Priority.REMINDER, event.host_id)
                )
        return letters


def _row(event: Event, offset: ReminderOffset) -> Reminder:
    at = due_at(event.starts_at, ZoneInfo(event.zone), offset)
    return Reminder(event_id=event.id, offset=offset, starts_at=event.starts_at, due_at=at)


def _holds(reminder: Reminder, event: Event) -> bool:
    """Whether the event still is at the time that the reminder was made for."""
    return event.status is EventStatus.PUBLISHED and event.starts_at == reminder.starts_at
