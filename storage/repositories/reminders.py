"""Finds reminder plans, and the reminders that are due."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import bindparam
from sqlmodel import and_, col, delete, exists, func, or_, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from domain.events import EventStatus
from storage.models import Event, Reminder, ReminderRule, ReminderText

Row = TypeVar("Row", ReminderRule, ReminderText)


class ReminderRepository:
    """Reminders of events. Each is valid only for the start it was created for."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def get(self, reminder_id: int | None) -> Reminder | None:
        return await self._session.get(Reminder, reminder_id)

    async def wait(self, now: datetime) -> bool:
        """Whether anything must be planned or is due: one query, since a job runs it every other second."""
        return bool((await self._session.exec(_WAIT, params={"now": now})).one())

    async def unplanned(self, now: datetime) -> Sequence[Event]:
        """Upcoming published events without a reminder plan."""
        return (await self._session.exec(_UNPLANNED, params={"now": now})).all()

    async def rules_without(self, now: datetime) -> Sequence[tuple[ReminderRule, Event]]:
        """Rules of published events that have no reminder for the current start yet."""
        rows = await self._session.exec(_RULES_WITHOUT, params={"now": now})
        return [(rule, event) for rule, event in rows.all()]

    async def due(self, now: datetime) -> Sequence[int]:
        """Ids of reminders that are due and not done, earliest first."""
        return (await self._session.exec(_DUE, params={"now": now})).all()

    async def next_due_at(self, after: datetime) -> datetime | None:
        return (await self._session.exec(_NEXT_DUE, params={"now": after})).one()

    async def rule(self, rule_id: int) -> ReminderRule | None:
        return await self._session.get(ReminderRule, rule_id)

    async def rules(self, event_id: int) -> Sequence[ReminderRule]:
        query = select(ReminderRule).where(ReminderRule.event_id == event_id)
        return (await self._session.exec(query.order_by(col(ReminderRule.id)))).all()

    async def words(self, rule_id: int) -> Sequence[ReminderText]:
        return (await self._session.exec(_WORDS, params={"rule": rule_id})).all()

    async def plan_the_usual(self, event: Event, rules: Iterable[ReminderRule]) -> None:
        """Give these rules to an event without a plan, unless it gets one concurrently."""
        if event.has_reminder_plan:
            return
        unplanned = (col(Event.id) == event.id) & ~col(Event.has_reminder_plan)
        planned = update(Event).where(unplanned).values(has_reminder_plan=True)
        if (await self._session.exec(planned)).rowcount:
            await self.add_all(rules)

    async def reword(self, text: ReminderText) -> None:
        """Replace the text in its language; an empty one removes it."""
        for row in await self.words(text.rule_id):
            if row.language == text.language:
                await self._session.delete(row)
        await self._session.flush()
        if text.text:
            await self.add(text)

    async def forget_due(self, rule_id: int) -> None:
        """Delete the reminders of a rule whose time has changed."""
        await self._session.exec(delete(Reminder).where(col(Reminder.rule_id) == rule_id))

    async def add(self, row: Row) -> Row:
        self._session.add(row)
        await self._session.flush()
        return row

    async def delete(self, row: ReminderRule) -> None:
        await self._session.delete(row)
        await self._session.flush()

    async def add_all(self, rows: Iterable[Reminder | ReminderRule]) -> None:
        self._session.add_all(rows)
        await self._session.flush()


# Queries that run every other second, or for each reminder, are built once.
_NOW: Any = bindparam("now")
_PUBLISHED: Any = col(Event.status) == EventStatus.PUBLISHED
_TO_COME: Any = and_(_PUBLISHED, col(Event.starts_at) > _NOW)
_HAS_ONE = exists().where(
    col(Reminder.rule_id) == col(ReminderRule.id), col(Reminder.starts_at) == col(Event.starts_at)
)
_OF_PRESENT_START: Any = and_(
    col(Reminder.event_id) == col(Event.id), col(Reminder.starts_at) == col(Event.starts_at)
)
_IS_OPEN: Any = and_(_PUBLISHED, col(Reminder.done_at).is_(None))
_WAIT = select(
    or_(
        exists().where(_TO_COME, ~col(Event.has_reminder_plan)),
        exists().where(col(Event.id) == col(ReminderRule.event_id), _TO_COME, ~_HAS_ONE),
        exists().where(_OF_PRESENT_START, _IS_OPEN, col(Reminder.due_at) <= _NOW),
    )
)
_UNPLANNED = select(Event).where(_TO_COME, ~col(Event.has_reminder_plan)).order_by(col(Event.id))
_RULES_WITHOUT = (
    select(ReminderRule, Event)
    .join(Event, col(Event.id) == col(ReminderRule.event_id))
    .where(_TO_COME, ~_HAS_ONE)
    .order_by(col(ReminderRule.id))
)
_DUE = (
    select(Reminder.id)
    .join(Event, _OF_PRESENT_START)
    .where(_IS_OPEN, col(Reminder.due_at) <= _NOW)
    .order_by(col(Reminder.due_at))
)
_NEXT_DUE = (
    select(func.min(Reminder.due_at))
    .join(Event, _OF_PRESENT_START)
    .where(_IS_OPEN, col(Reminder.due_at) > _NOW)
)
_WORDS = (
    select(ReminderText)
    .where(col(ReminderText.rule_id) == bindparam("rule"))
    .order_by(col(ReminderText.id))
)
