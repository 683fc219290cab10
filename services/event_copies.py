"""Copying an event to another time, with everything that was written for it."""

import secrets
from datetime import datetime
from functools import partial
from zoneinfo import ZoneInfo

from domain.questions import is_sensitive
from domain.refusal import Refusal, RefusalCode
from domain.roles import can_edit_event
from domain.wall_clock import moved_along
from services.clock import Now
from services.programme_changes import keep_in_step
from services.rights import Rights
from storage.models import (
    Event,
    EventQuestion,
    EventQuestionText,
    EventText,
    ProgrammeItem,
    ProgrammeText,
    ReminderRule,
    ReminderText,
)
from storage.unit_of_work import UnitOfWork

ALIKE = {
    *("host_id", "language", "zone", "place", "venue_id", "series_id", "online_url"),
    *("languages", "photo_id", "seats", "companions_each", "most_of_one", "quotas"),
}  # fields that a copy takes over from the original


class EventCopies:
    """Drafts copied from earlier events."""

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self._events = unit.events
        self._hosts = unit.hosts
        self._programmes = unit.programmes
        self._questions = unit.questions
        self._reminders = unit.reminders
        self._rights = Rights(unit)
        self._now = now

    async def source(self, event_id: int, person_id: int) -> Event:
        """The event to copy; raises `Refusal` for anyone who may not create one at its host."""
        event = await self._events.get(event_id)
        if event is None:
            raise Refusal(RefusalCode.NOT_FOUND)
        await self._rights.host_for(event.host_id, person_id, can_edit_event)
        return event

    async def copy(
        self, event_id: int, person_id: int, starts_at: datetime, ends_at: datetime
    ) -> int:
        """Create a draft like it at another time, without RSVPs; return its id."""
        like = await self.source(event_id, person_id)
        if starts_at <= self._now():
            raise Refusal(RefusalCode.EVENT_IN_THE_PAST)
        along = partial(moved_along, old=like.starts_at, new=starts_at, zone=ZoneInfo(like.zone))
        closes_at = along(like.rsvp_closes_at) if like.rsvp_closes_at else None
        quotas_open_at = along(like.quotas_open_at) if like.quotas_open_at else None
        event = await self._events.add(
            Event(
                code=secrets.token_urlsafe(8),
                starts_at=starts_at,
                ends_at=ends_at,
                created_by_id=person_id,
                rsvp_closes_at=closes_at if closes_at and closes_at > self._now() else None,
                quotas_open_at=quotas_open_at,
                **like.model_dump(include=ALIKE),
            )
        )
        for text in await self._events.texts(event_id):
            told = text.model_dump(include={"field", "language", "text"})
            await self._events.add(EventText(event_id=event.id, **told))
        await self._copy_programme(like, event)
        await self._copy_reminders(like, event)
        await self._copy_questions(like, event)
        return event.id

    async def _copy_questions(self, like: Event, event: Event) -> None:
        """The questions, without any answers."""
        event.has_questions = like.has_questions
        host = await self._hosts.get_one(like.host_id)
        for question in await self._questions.of_event(like.id):
            kept = host.needs_kept_days if is_sensitive(question.kind) else None
            copied = await self._questions.add(
                EventQuestion(event_id=event.id, kind=question.kind, kept_days=kept)
            )
            for text in await self._questions.texts(question.id):
                told = text.model_dump(include={"language", "text", "options"})
                await self._questions.add(EventQuestionText(question_id=copied.id, **told))

    async def _copy_reminders(self, like: Event, event: Event) -> None:
        """The reminder plan with its texts."""
        event.has_reminder_plan = like.has_reminder_plan
        for rule in await self._reminders.rules(like.id):
            planned = rule.model_dump(include={"days", "hours", "audience", "asks"})
            copied = await self._reminders.add(ReminderRule(event_id=event.id, **planned))
            for text in await self._reminders.words(rule.id):
                told = text.model_dump(include={"language", "text"})
                await self._reminders.add(ReminderText(rule_id=copied.id, **told))

    async def _copy_programme(self, like: Event, event: Event) -> None:
        """Each item at the same distance from the start, in all its languages."""
        zone = ZoneInfo(event.zone)
        items = await self._programmes.of_event(like.id)
        texts = await self._programmes.texts([one.id for one in items])
        for item in items:
            copied = await self._programmes.add(
                ProgrammeItem(
                    event_id=event.id,
                    starts_at=moved_along(item.starts_at, like.starts_at, event.starts_at, zone),
                    ends_at=moved_along(item.ends_at, like.starts_at, event.starts_at, zone),
                    **item.model_dump(include={"until_next", "kind", "room"}),
                )
            )
            for text in texts:
                if text.item_id == item.id:
                    told = text.model_dump(include={"language", "title", "speakers"})
                    await self._programmes.add(ProgrammeText(item_id=copied.id, **told))
        await keep_in_step(self._programmes, event)
