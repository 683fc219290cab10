"""Keeps the updates that came in until their effects are committed and answered."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlmodel import col, delete, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from domain.delivery import UpdateState
from storage.models import InboxUpdate


class InboxRepository:
    """Updates as they came in."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def get(self, row_id: int) -> InboxUpdate | None:
        return await self._session.get(InboxUpdate, row_id)

    async def add_new(self, updates: Iterable[InboxUpdate]) -> list[InboxUpdate]:
        """Store those not stored before; Telegram may deliver an update again."""
        updates = list(updates)
        query = select(InboxUpdate.bot_id, InboxUpdate.update_id).where(
            col(InboxUpdate.update_id).in_([row.update_id for row in updates])
        )
        known = set((await self._session.exec(query)).all())
        new = [row for row in updates if (row.bot_id, row.update_id) not in known]
        self._session.add_all(new)
        await self._session.flush()
        return new

    async def open(self) -> Sequence[InboxUpdate]:
        """What was stored and not yet done, in the order it came."""
        query = select(InboxUpdate).where(InboxUpdate.state == UpdateState.RECEIVED)
        return (await self._session.exec(query.order_by(col(InboxUpdate.id)))).all()

    async def settle(self, row_id: int, state: UpdateState) -> None:
        """Record what became of an update; its content is erased with it."""
        await self._session.exec(
            update(InboxUpdate)
            .where(col(InboxUpdate.id) == row_id)
            .values(state=state, payload=None)
        )

    async def purge(self, received_before: datetime) -> int:
        result = await self._session.exec(
            delete(InboxUpdate).where(
                col(InboxUpdate.received_at) < received_before,
                col(InboxUpdate.state) != UpdateState.RECEIVED,
            )
        )
        return result.rowcount
