"""Finds events and their texts."""

from collections.abc import Sequence

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.models import Event, EventText


class EventRepository:
    """Events of all hosts."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def get(self, event_id: int) -> Event | None:
        return await self._session.get(Event, event_id)

    async def by_code(self, code: str) -> Event | None:
        return (await self._session.exec(select(Event).where(Event.code == code))).one_or_none()

    async def texts(self, event_id: int) -> Sequence[EventText]:
        query = select(EventText).where(EventText.event_id == event_id)
        return (await self._session.exec(query.order_by(col(EventText.id)))).all()

    async def add(self, event: Event) -> Event:
        self._session.add(event)
        await self._session.flush()
        return event
