"""Reminders of events: planned for each start, and owed to their audience when due."""

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
    addressed_as,
    concerns,
    due_at,
    is_news,
    is_still_useful,
    leaves_at,
)
from domain.rsvp import RsvpStatus
from services.audiences import Audiences
from services.cards.reminders import ReminderCard
from services.clock import Now
from services.events import Events, state_of
from services.outbox import Outbox
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
        self._sent = unit.outbox
        self._rsvps = unit.rsvps
        self._texts = Texts(unit)
        self._now = now

    async def plan(self) -> int:
        """Plan the reminders of every upcoming published event for its current start; returns how many were new.

        Code that publishes or moves an event, or changes its plan, need not do so itself. Reminders
        whose time has passed by then are marked done, so that none goes out at once at an odd hour.
        """
        for event in await self._reminders.unplanned(self._now()):
            await self._reminders.plan_the_usual(event, usual_rules(event))
        new = [_row(*one, self._now()) for one in await self._reminders.rules_without(self._now())]
        await self._reminders.add_all(new)
        return len(new)

    async def wait(self) -> bool:
        """Whether there is anything to plan or to owe; cheaper than trying."""
        return await self._reminders.wait(self._now())

    async def due(self) -> Sequence[int]:
        """Ids of due reminders not yet handled."""
        return await self._reminders.due(self._now())

    async def next_due_at(self) -> datetime | None:
        return await self._reminders.next_due_at(self._now())

    async def owe(self, reminder_id: int) -> int:
        """Owe one due reminder to its audience, or drop it if it is too late; returns how many."""
        reminder = await self._reminders.get(reminder_id)
        event = reminder and await self._events.get(reminder.event_id)
        if not reminder or not event or reminder.done_at or not _holds(reminder, event):
            return 0
        now = reminder.done_at = self._now()
        people = await self._people(reminder, event)
        if not is_still_useful(reminder.due_at, event.starts_at, now):
            if people:
                log.warning("reminder came too late", reminder=reminder.id, people=len(people))
            return 0
        at = leaves_at(reminder.due_at, event.starts_at, ZoneInfo(event.zone), now)
        return await self._outbox.owe_each(
            people, REMINDER, reminder.id, Priority.REMINDER, event.host_id, at
        )

    async def card(self, reminder_id: int, person_id: int) -> ReminderCard | None:
        """A reminder's content for one reader; None if it is outdated or not for them."""
        reminder = await self._reminders.get(reminder_id)
        event = reminder and await self._events.get(reminder.event_id)
        if not reminder or not event or not _holds(reminder, event):
            return None
        rule = await self._reminders.rule(reminder.rule_id)
        if not rule or not is_still_useful(reminder.due_at, event.starts_at, self._now()):
            return None
        card = await self._cards.card(event.id, person_id)
        status = card.mine.status if card.mine else None
        if not concerns(rule.audience, status):
            return None
        if status is None and not await self._may_be_asked(event, person_id):
            return None
        zone = ZoneInfo(event.zone)
        today, day = (at.astimezone(zone).date() for at in (self._now(), event.starts_at))
        texts = {one.language: one.text for one in await self._reminders.words(rule.id)}
        language = await self._texts.language(person_id, event.language)
        return ReminderCard(
            event=card,
            days_left=(day - today).days,
            audience=addressed_as(rule.audience, status),
            asks=rule.asks,
            words=best_of(texts, language, event.language) if texts else None,
        )

    async def asked_by(self, message_id: int, person_id: int) -> int | None:
        """The event that a message reminded of, while it may be answered.

        Organisers' own words may ask something else, to which a no would give no seat away.
        """
        reminder_id = await self._sent.subject_of(person_id, REMINDER, message_id)
        card = await self.card(reminder_id, person_id) if reminder_id is not None else None
        if card is None or card.audience is ReminderAudience.WAITLISTED:
            return None
        return card.event.event_id if card.asks or not card.words else None

    async def _may_be_asked(self, event: Event, person_id: int) -> bool:
        """Whether a member who has not answered still can, and has not paused messages."""
        member = await self._memberships.of(event.host_id, person_id)
        open_ = rsvp_window(state_of(event), self._now()) is RsvpWindow.OPEN
        return open_ and member is not None and member.paused_at is None

    async def _people(self, reminder: Reminder, event: Event) -> list[int]:
        """The audience; of those who answered, only people who knew the time before it was due."""
        rule = await self._reminders.rule(reminder.rule_id)
        if rule is None:
            return []
        moved_at = await self._events.moved_at(event.id)
        statuses = [one for one in RsvpStatus if concerns(rule.audience, one)]
        people = [
            person_id
            for rsvp, person_id in await self._rsvps.with_people(event.id, *statuses)
            if is_news(reminder.due_at, max(rsvp.answered_at, moved_at or rsvp.answered_at))
        ]
        if concerns(rule.audience, None):
            audience = Audience((Segment.UNANSWERED,), (event.id,))
            people += (await self._audiences.people(event.host_id, audience))[1]
        return people


def _row(rule: ReminderRule, event: Event, now: datetime) -> Reminder:
    at = due_at(event.starts_at, ZoneInfo(event.zone), Offset(rule.days, rule.hours))
    return Reminder(
        event_id=event.id,
        rule_id=rule.id,
        starts_at=event.starts_at,
        due_at=at,
        done_at=now if at <= now else None,
    )


def _holds(reminder: Reminder, event: Event) -> bool:
    """Whether the event is still at the time that the reminder was made for."""
    return event.status is EventStatus.PUBLISHED and event.starts_at == reminder.starts_at
