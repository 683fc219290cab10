"""Counts messages that are due."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import literal_column
from sqlmodel import col, func, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.models import OutboxMessage
from storage.models.message import IS_WAITING


class BacklogRepository:
    """Statistics of the outbox."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def due(self, now: datetime) -> Sequence[tuple[str, int, datetime]]:
        """By kind: how many messages are due, and when the first fell due."""
        query = (
            select(OutboxMessage.kind, func.count(), func.min(OutboxMessage.due_at))
            .where(literal_column(IS_WAITING), OutboxMessage.due_at <= now)
            .group_by(col(OutboxMessage.kind))
        )
        return (await self._session.exec(query)).all()
