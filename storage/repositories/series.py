"""Stores the series of a host's events."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import col, func, select
from sqlmodel.ext.asyncio.session import AsyncSession

from domain.events import EventStatus
from storage.inserting import insert_on
from storage.models import Event, Series


class SeriesRepository:
    """Series of all hosts."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def get(self, series_id: int | None) -> Series | None:
        return await self._session.get(Series, series_id)

    async def of_host(self, host_id: int) -> Sequence[tuple[Series, int]]:
        """The host's series with their numbers of events, the one with the latest event first."""
        query = (
            select(Series, func.count(col(Event.id)))
            .join(Event, col(Event.series_id) == col(Series.id))
            .where(Series.host_id == host_id)
            .group_by(col(Series.id))
            .order_by(func.max(Event.starts_at).desc(), col(Series.id))
        )
        return [(series, number) for series, number in (await self._session.exec(query)).all()]

    async def events(self, series_id: int) -> Sequence[Event]:
        """A series' events, including drafts and cancelled ones, latest first."""
        query = select(Event).where(Event.series_id == series_id)
        latest_first = query.order_by(col(Event.starts_at).desc(), col(Event.id).desc())
        return (await self._session.exec(latest_first)).all()

    async def upcoming(self, series_id: int, now: datetime) -> Sequence[Event]:
        """A series' published events that are not over, next first."""
        query = select(Event).where(
            Event.series_id == series_id,
            Event.status == EventStatus.PUBLISHED,
            Event.ends_at > now,
        )
        return (await self._session.exec(query.order_by(col(Event.starts_at), col(Event.id)))).all()

    async def named(self, host_id: int, name: str) -> Series:
        """The host's series of exactly this name, created if needed, even concurrently."""
        same = select(Series).where(Series.host_id == host_id, Series.name == name)
        found = (await self._session.exec(same)).one_or_none()
        if found is not None:
            return found
        insert = insert_on(self._session.get_bind().dialect.name)
        await self._session.exec(
            insert(Series).values(host_id=host_id, name=name).on_conflict_do_nothing()
        )
        return (await self._session.exec(same)).one()

    async def delete(self, series: Series) -> None:
        await self._session.delete(series)
        await self._session.flush()
