"""Finds events and their texts."""

from collections.abc import Sequence

from sqlmodel import col, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.models import Event, EventText


class EventRepository:
    """Events of all hosts."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def get(self, event_id: int) -> Event | None:
        return await self._session.get(Event, event_id)

    async def hold(self, event_id: int) -> Event | None:
        """The event as it is now, for this unit alone: others who hold it wait until this one ends.

        Without it two people could each find the last seat free. The write that changes nothing
        locks the row on PostgreSQL, and on SQLite, which knows no ``FOR UPDATE``, the database.
        """
        same = update(Event).where(col(Event.id) == event_id).values(seats=col(Event.seats))
        await self._session.exec(same)
        query = select(Event).where(Event.id == event_id).execution_options(populate_existing=True)
        return (await self._session.exec(query)).one_or_none()

    async def by_code(self, code: str) -> Event | None:
        return (await self._session.exec(select(Event).where(Event.code == code))).one_or_none()

    async def texts(self, event_id: int) -> Sequence[EventText]:
        query = select(EventText).where(EventText.event_id == event_id)
        return (await self._session.exec(query.order_by(col(EventText.id)))).all()

    async def add(self, event: Event) -> Event:
        self._session.add(event)
        await self._session.flush()
        return event
