"""Keeps the series that a host's events belong to."""

from collections.abc import Sequence

from sqlmodel import col, func, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.models import Event, Series


class SeriesRepository:
    """Series of all hosts."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def get(self, series_id: int) -> Series | None:
        return await self._session.get(Series, series_id)

    async def of_host(self, host_id: int) -> Sequence[tuple[Series, int]]:
        """The host's series with how many events each has, the one with the latest event first."""
        query = (
            select(Series, func.count(col(Event.id)))
            .join(Event, col(Event.series_id) == col(Series.id))
            .where(Series.host_id == host_id)
            .group_by(col(Series.id))
            .order_by(func.max(Event.starts_at).desc(), col(Series.id))
        )
        return [(series, number) for series, number in (await self._session.exec(query)).all()]

    async def events(self, series_id: int) -> Sequence[Event]:
        """Its events, drafts and cancelled ones too, the latest first."""
        query = select(Event).where(Event.series_id == series_id)
        latest_first = query.order_by(col(Event.starts_at).desc(), col(Event.id).desc())
        return (await self._session.exec(latest_first)).all()

    async def add(self, series: Series) -> Series:
        self._session.add(series)
        await self._session.flush()
        return series

    async def delete(self, series: Series) -> None:
        await self._session.delete(series)
        await self._session.flush()
