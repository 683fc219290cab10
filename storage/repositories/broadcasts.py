"""Stores broadcasts and their texts, and finds people they reached and did not reach."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement
from sqlmodel import bindparam, col, func, or_, select, union, update
from sqlmodel.ext.asyncio.session import AsyncSession

from domain.broadcasts import BroadcastState
from domain.delivery import MessageState
from storage.models import (
    Broadcast,
    BroadcastText,
    Membership,
    Organisation,
    OutboxMessage,
    Person,
    Rsvp,
)


class BroadcastRepository:
    """Broadcasts of all hosts."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def get(self, broadcast_id: int | None) -> Broadcast | None:
        return await self._session.get(Broadcast, broadcast_id)

    async def add(self, broadcast: Broadcast, texts: Mapping[str, str]) -> Broadcast:
        """Store a broadcast with its texts (HTML) by language, the main one first."""
        self._session.add(broadcast)
        await self._session.flush()
        for language, text in texts.items():
            self._session.add(
                BroadcastText(broadcast_id=broadcast.id, language=language, text=text)
            )
            await self._session.flush()  # one by one: the first is the fallback
        return broadcast

    async def texts(self, broadcast_id: int) -> Mapping[str, str]:
        """Its texts by language, the main one first."""
        query = select(BroadcastText).where(BroadcastText.broadcast_id == broadcast_id)
        rows = (await self._session.exec(query.order_by(col(BroadcastText.id)))).all()
        return {one.language: one.text for one in rows}

    async def confirmed_since(self, host_id: int, since: datetime) -> Sequence[Broadcast]:
        """The host's broadcasts confirmed since then, oldest first."""
        query = select(Broadcast).where(
            Broadcast.host_id == host_id, Broadcast.confirmed_at >= since
        )
        return (await self._session.exec(query.order_by(col(Broadcast.id)))).all()

    async def of_desk(self, host_id: int, event_id: int | None) -> Sequence[Broadcast]:
        """Broadcasts written at an event's desk, or at the host's (None), newest first."""
        query = select(Broadcast).where(
            Broadcast.host_id == host_id, col(Broadcast.event_id).is_not_distinct_from(event_id)
        )
        return (await self._session.exec(query.order_by(col(Broadcast.id).desc()))).all()

    async def waiting(self, host_id: int, now: datetime) -> Sequence[Broadcast]:
        """The host's scheduled broadcasts that are not yet due."""
        query = select(Broadcast).where(
            Broadcast.host_id == host_id,
            Broadcast.state == BroadcastState.RUNNING,
            Broadcast.due_at > now,
        )
        return (await self._session.exec(query.order_by(col(Broadcast.id)))).all()

    async def unreported(self, now: datetime) -> Sequence[Broadcast]:
        """Broadcasts that are due or cancelled and whose end has not been reported."""
        return (await self._session.exec(_UNREPORTED, params={"now": now})).all()

    async def change_state(
        self, broadcast_id: int, *states: BroadcastState, to: BroadcastState
    ) -> bool:
        """Change the state if it is one of `states`; False if another process was faster."""
        result = await self._session.exec(
            update(Broadcast)
            .where(col(Broadcast.id) == broadcast_id, col(Broadcast.state).in_(states))
            .values(state=to)
        )
        return bool(result.rowcount)

    async def invited(self, event_id: int, kind: str) -> int:
        """The number of people who got a broadcast (letters of this `kind`) with the event's button, or
        answered without."""
        broadcasts = select(Broadcast.id).where(Broadcast.rsvp_event_id == event_id)
        reached = select(OutboxMessage.person_id).where(
            OutboxMessage.kind == kind,
            OutboxMessage.state == MessageState.DELIVERED,
            col(OutboxMessage.subject_id).in_(broadcasts),
        )
        answered = (
            select(Membership.person_id)
            .join(Rsvp, col(Rsvp.membership_id) == col(Membership.id))
            .where(Rsvp.event_id == event_id)
        )
        people = union(reached, answered).subquery()
        return (await self._session.exec(select(func.count()).select_from(people))).one()

    async def unreached(
        self, kind: str, broadcast: Broadcast, *, offset: int, limit: int
    ) -> Sequence[tuple[str, int]]:
        """A page of organisations with people not reached, and how many; by name."""
        query = (
            select(Organisation.name, func.count())
            .join(Membership, col(Membership.organisation_id) == col(Organisation.id))
            .where(Membership.host_id == broadcast.host_id, _missed(kind, broadcast.id))
            .group_by(col(Organisation.id), col(Organisation.name))
            .order_by(col(Organisation.folded), col(Organisation.id))
        )
        rows = (await self._session.exec(query.offset(offset).limit(limit))).all()
        return [(name, number) for name, number in rows]

    async def unreached_count(self, kind: str, broadcast: Broadcast) -> tuple[int, int]:
        """The number of organisations with people not reached, and of those people."""
        query = select(func.count(func.distinct(Membership.organisation_id)), func.count()).where(
            Membership.host_id == broadcast.host_id, _missed(kind, broadcast.id)
        )
        organisations, people = (await self._session.exec(query)).one()
        return organisations, people


def _missed(kind: str, broadcast_id: int) -> ColumnElement[bool]:
    """A condition for members whose message Telegram refused, or who have no Telegram."""
    refused = col(OutboxMessage.state).in_((MessageState.BLOCKED, MessageState.FAILED))
    people = (
        select(OutboxMessage.person_id)
        .join(Person, col(Person.id) == col(OutboxMessage.person_id))
        .where(
            OutboxMessage.kind == kind,
            OutboxMessage.subject_id == broadcast_id,
            or_(refused, col(Person.telegram_id).is_(None)),
        )
    )
    return col(Membership.person_id).in_(people)


_NOW: Any = bindparam("now")
_CANCELLED: Any = col(Broadcast.state) == BroadcastState.CANCELLED
_UNREPORTED = (  # built once, as it runs every other second
    select(Broadcast)
    .where(col(Broadcast.reported_at).is_(None), or_(col(Broadcast.due_at) <= _NOW, _CANCELLED))
    .order_by(col(Broadcast.id))
)
