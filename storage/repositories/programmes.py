"""Finds programme items, their texts and changes."""

from collections.abc import Collection, Sequence
from typing import TypeVar

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.models import ProgrammeChange, ProgrammeItem, ProgrammeText

Row = TypeVar("Row", ProgrammeItem, ProgrammeText, ProgrammeChange)


class ProgrammeRepository:
    """Programmes of all events."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def item(self, item_id: int) -> ProgrammeItem | None:
        """The item freshly loaded, even if it was read before."""
        return await self._session.get(ProgrammeItem, item_id, populate_existing=True)

    async def change(self, change_id: int) -> ProgrammeChange | None:
        return await self._session.get(ProgrammeChange, change_id)

    async def of_event(self, event_id: int) -> Sequence[ProgrammeItem]:
        """An event's items, in order of start."""
        query = select(ProgrammeItem).where(ProgrammeItem.event_id == event_id)
        ordered = query.order_by(col(ProgrammeItem.starts_at), col(ProgrammeItem.id))
        return (await self._session.exec(ordered)).all()

    async def texts(self, item_ids: Collection[int]) -> Sequence[ProgrammeText]:
        query = select(ProgrammeText).where(col(ProgrammeText.item_id).in_(item_ids))
        return (await self._session.exec(query.order_by(col(ProgrammeText.id)))).all()

    async def add(self, row: Row) -> Row:
        self._session.add(row)
        await self._session.flush()
        return row

    async def delete(self, row: ProgrammeItem) -> None:
        await self._session.delete(row)
        await self._session.flush()
