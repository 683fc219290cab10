"""Keeps the messages that are owed, hands them to a sender and records what became of them."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime

from sqlmodel import col, func, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from domain.delivery import MessageState
from storage.models import OutboxMessage, Person


class OutboxRepository:
    """Messages owed to people."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def numbered(self, message_ids: Collection[int]) -> Sequence[OutboxMessage]:
        """Those of these messages that are still there."""
        query = select(OutboxMessage).where(col(OutboxMessage.id).in_(message_ids))
        return (await self._session.exec(query)).all()

    async def add_all(self, messages: Iterable[OutboxMessage]) -> None:
        self._session.add_all(messages)
        await self._session.flush()

    async def known(self, keys: Iterable[str]) -> set[str]:
        """Those of the keys that a message, whatever its state, already has."""
        query = select(OutboxMessage.key).where(col(OutboxMessage.key).in_(list(keys)))
        return set((await self._session.exec(query)).all())

    async def by_key(self, key: str) -> OutboxMessage | None:
        query = select(OutboxMessage).where(OutboxMessage.key == key)
        return (await self._session.exec(query)).one_or_none()

    async def sent_id(self, person_id: int, kind: str, subject_id: int) -> int | None:
        """Telegram's number of the newest message of a kind about a row that reached a person."""
        query = select(func.max(OutboxMessage.message_id)).where(
            OutboxMessage.person_id == person_id,
            OutboxMessage.kind == kind,
            OutboxMessage.subject_id == subject_id,
        )
        return (await self._session.exec(query)).one()

    async def claim(self, now: datetime, limit: int) -> Sequence[tuple[OutboxMessage, Person]]:
        """Take up to ``limit`` messages that are due, the most pressing first, with their people.

        On PostgreSQL another sender passes over those that this one is taking; SQLite has one writer.
        """
        query = (
            select(OutboxMessage, Person)
            .join(Person, col(Person.id) == col(OutboxMessage.person_id))
            .where(OutboxMessage.state == MessageState.OWED, OutboxMessage.due_at <= now)
            .order_by(col(OutboxMessage.priority), col(OutboxMessage.due_at), col(OutboxMessage.id))
            .limit(limit)
            .with_for_update(skip_locked=True, of=OutboxMessage)
        )
        claimed = (await self._session.exec(query)).all()
        for message, _ in claimed:
            message.state = MessageState.CLAIMED
            message.tries += 1
        return claimed

    async def unclaim_all(self) -> None:
        """Owe again what a sender had claimed when its process ended."""
        await self._session.exec(
            update(OutboxMessage)
            .where(col(OutboxMessage.state) == MessageState.CLAIMED)
            .values(state=MessageState.OWED)
        )

    async def counts(self, kind: str, subject_id: int) -> dict[MessageState, int]:
        """How many messages of one kind about one row are in each state."""
        query = (
            select(OutboxMessage.state, func.count())
            .where(OutboxMessage.kind == kind, OutboxMessage.subject_id == subject_id)
            .group_by(col(OutboxMessage.state))
        )
        rows = (await self._session.exec(query)).all()
        return {MessageState(state): count for state, count in rows}

    async def states(self, host_id: int) -> Counter[MessageState]:
        """How many of a host's messages are in each state."""
        query = (
            select(OutboxMessage.state, func.count())
            .where(OutboxMessage.host_id == host_id)
            .group_by(col(OutboxMessage.state))
        )
        rows = (await self._session.exec(query)).all()
        return Counter({MessageState(state): count for state, count in rows})

    async def next_due_at(self, after: datetime) -> datetime | None:
        query = select(func.min(OutboxMessage.due_at)).where(
            OutboxMessage.state == MessageState.OWED, OutboxMessage.due_at > after
        )
        return (await self._session.exec(query)).one()
