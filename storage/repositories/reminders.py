"""Finds reminders that are due, and events that have none yet."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement
from sqlmodel import and_, col, exists, func, select
from sqlmodel.ext.asyncio.session import AsyncSession

from domain.events import EventStatus
from storage.models import Event, Reminder


class ReminderRepository:
    """Reminders of events. One counts only for the start that it was made for."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def get(self, reminder_id: int) -> Reminder | None:
        return await self._session.get(Reminder, reminder_id)

    async def events_without(self, now: datetime) -> Sequence[Event]:
        """Published events to come without reminders of their present start: new, or moved."""
        has_some = exists().where(*_of_present_start())
        query = select(Event).where(
            Event.status == EventStatus.PUBLISHED, col(Event.starts_at) > now, ~has_some
        )
        return (await self._session.exec(query.order_by(col(Event.id)))).all()

    async def due(self, now: datetime) -> Sequence[int]:
        """The ids of those due and not done, the earliest first."""
        query = select(Reminder.id).join(Event, and_(*_of_present_start()))
        query = query.where(_is_open(), col(Reminder.due_at) <= now)
        return (await self._session.exec(query.order_by(col(Reminder.due_at)))).all()

    async def next_due_at(self, after: datetime) -> datetime | None:
        query = select(func.min(Reminder.due_at)).join(Event, and_(*_of_present_start()))
        query = query.where(_is_open(), col(Reminder.due_at) > after)
        return (await self._session.exec(query)).one()

    async def add_all(self, reminders: Iterable[Reminder]) -> None:
        self._session.add_all(reminders)
        await self._session.flush()


def _of_present_start() -> tuple[ColumnElement[bool], ...]:
    return (
        col(Reminder.event_id) == col(Event.id),
        col(Reminder.starts_at) == col(Event.starts_at),
    )


def _is_open() -> ColumnElement[bool]:
    published: Any = col(Event.status) == EventStatus.PUBLISHED
    return and_(published, col(Reminder.done_at).is_(None))
