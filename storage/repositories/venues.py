"""Finds the places where a host holds events."""

from collections.abc import Sequence
from typing import TypeVar

from sqlmodel import col, func, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.models import Event, Venue, VenueText

Row = TypeVar("Row", Venue, VenueText)


class VenueRepository:
    """Venues of all hosts."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def at(self, host_id: int, place: str) -> Venue | None:
        query = select(Venue).where(Venue.host_id == host_id, Venue.place == place)
        return (await self._session.exec(query)).one_or_none()

    async def texts(self, venue_id: int) -> Sequence[VenueText]:
        query = select(VenueText).where(VenueText.venue_id == venue_id)
        return (await self._session.exec(query.order_by(col(VenueText.id)))).all()

    async def used(self, host_id: int, limit: int) -> Sequence[str]:
        """The places of a host's events, most recently used first."""
        latest = func.max(Event.starts_at)
        query = select(Event.place).where(Event.host_id == host_id).group_by(col(Event.place))
        return (await self._session.exec(query.order_by(latest.desc()).limit(limit))).all()

    async def add(self, row: Row) -> Row:
        self._session.add(row)
        await self._session.flush()
        return row

    async def delete(self, row: VenueText) -> None:
        await self._session.delete(row)
        await self._session.flush()
