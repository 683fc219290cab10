"""Reminders of events: planned for each start, owed when due to those whom they are for."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

import structlog

from domain.audiences import Audience, Segment
from domain.delivery import Priority
from domain.events import EventStatus, RsvpWindow, rsvp_window
from domain.reminders import (
    Offset,
    ReminderAudience,
    concerns,
    due_at,
    is_news,
    is_still_useful,
)
from domain.rsvp import RsvpStatus
from services.audiences import Audiences
from services.cards.reminders import ReminderCard
from services.clock import Now
from services.events import Events, state_of
from services.outbox import Letter, Outbox
from services.reminder_plans import usual_rules
from services.texts import Texts, best_of
from storage.models import Event, Reminder, ReminderRule
from storage.unit_of_work import UnitOfWork

REMINDER = "reminder"  # the kind of its letters
log = structlog.get_logger(__name__)


class Reminders:
    """Messages due before an event."""

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self._audiences = Audiences(unit)
        self._cards = Events(unit, now)
        self._events = unit.events
        self._memberships = unit.memberships
        self._outbox = Outbox(unit, now)
        self._reminders = unit.reminders
        self._rsvps = unit.rsvps
        self._texts = Texts(unit)
        self._now = now

    async def plan(self) -> int:
        """Give every published event to come the reminders of its present start; how many were new.

        Whoever publishes or moves an event, or changes its plan, need not think of them.
        """
        for event in await self._reminders.unplanned(self._now()):
            await self._reminders.plan_the_usual(event, usual_rules(event))
        new = [_row(*one) for one in await self._reminders.rules_without(self._now())]
        await self._reminders.add_all(new)
        return len(new)

    async def wait(self) -> bool:
        """Whether there is anything to plan or to owe; cheaper than to try."""
        return await self._reminders.wait(self._now())

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
        """What a reminder says to somebody whom it is for; None if it is no longer of use."""
        reminder = await self._reminders.get(reminder_id)
        event = reminder and await self._events.get(reminder.event_id)
        if not reminder or not event or not _holds(reminder, event):
            return None
        rule = await self._reminders.rule(reminder.rule_id)
        if rule is None or not await self._concerned(rule, event, person_id):
            return None
        if not is_still_useful(reminder.due_at, event.starts_at, self._now()):
            return None
        zone = ZoneInfo(event.zone)
        today, day = (at.astimezone(zone).date() for at in (self._now(), event.starts_at))
        texts = {one.language: one.text for one in await self._reminders.words(rule.id)}
        language = await self._texts.language(person_id, event.language)
        return ReminderCard(
            event=await self._cards.card(event.id, person_id),
            days_left=(day - today).days,
            audience=rule.audience,
            asks=rule.asks,
            words=best_of(texts, language, event.language) if texts else None,
        )

    async def _concerned(self, rule: ReminderRule, event: Event, person_id: int) -> bool:
        """Whether the person still belongs to those it is for; who has not answered may have paused."""
        rsvp = await self._rsvps.of(event.id, person_id)
        if not concerns(rule.audience, rsvp.status if rsvp else None):
            return False
        if rsvp is not None:
            return True
        member = await self._memberships.of(event.host_id, person_id)
        open_ = rsvp_window(state_of(event), self._now()) is RsvpWindow.OPEN
        return open_ and member is not None and member.paused_at is None

    async def _letters(self, reminder: Reminder, event: Event) -> list[Letter]:
        """One for each person who was told of the time before the reminder was due."""
        rule = await self._reminders.rule(reminder.rule_id)
        if rule is None or not is_news(reminder.due_at, rule.set_at):
            return []
        if rule.audience is ReminderAudience.UNANSWERED:
            audience = Audience((Segment.UNANSWERED,), (event.id,))
            _, people = await self._audiences.people(event.host_id, audience)
            return [_letter(reminder, event, person_id) for person_id in people]
        if rule.audience is ReminderAudience.LIST:
            _, people = await self._audiences.people(event.host_id, Audience((Segment.EVERYBODY,)))
            answered = await self._rsvps.with_people(event.id, *RsvpStatus)
            away = {one for rsvp, one in answered if not concerns(rule.audience, rsvp.status)}
            return [_letter(reminder, event, one) for one in people if one not in away]
        moved_at, status = await self._events.moved_at(event.id), RsvpStatus(rule.audience)
        return [
            _letter(reminder, event, person_id)
            for rsvp, person_id in await self._rsvps.with_people(event.id, status)
            if is_news(reminder.due_at, max(rsvp.answered_at, moved_at or rsvp.answered_at))
        ]


def _letter(reminder: Reminder, event: Event, person_id: int) -> Letter:
    key = f"{REMINDER}:{reminder.id}:{person_id}"
    return Letter(person_id, REMINDER, reminder.id, key, Priority.REMINDER, event.host_id)


def _row(rule: ReminderRule, event: Event) -> Reminder:
    at = due_at(event.starts_at, ZoneInfo(event.zone), Offset(rule.days, rule.hours))
    return Reminder(event_id=event.id, rule_id=rule.id, starts_at=event.starts_at, due_at=at)


def _holds(reminder: Reminder, event: Event) -> bool:
    """Whether the event still is at the time that the reminder was made for."""
    return event.status is EventStatus.PUBLISHED and event.starts_at == reminder.starts_at
