"""Keeps broadcasts, and finds whom they go to."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from domain.broadcasts import Segment
from domain.rsvp import RsvpStatus
from storage.models import Broadcast, BroadcastText, Membership, Person, Rsvp


class BroadcastRepository:
    """Broadcasts of all hosts."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def get(self, broadcast_id: int) -> Broadcast | None:
        return await self._session.get(Broadcast, broadcast_id)

    async def add(self, broadcast: Broadcast, language: str, text: str) -> Broadcast:
        """Store a broadcast with its text (HTML)."""
        self._session.add(broadcast)
        await self._session.flush()
        self._session.add(BroadcastText(broadcast_id=broadcast.id, language=language, text=text))
        await self._session.flush()
        return broadcast

    async def text(self, broadcast_id: int, language: str) -> BroadcastText | None:
        """The text in this language, else the one that was written first."""
        query = select(BroadcastText).where(BroadcastText.broadcast_id == broadcast_id)
        texts = (await self._session.exec(query.order_by(col(BroadcastText.id)))).all()
        return next((one for one in texts if one.language == language), texts[0] if texts else None)

    async def same_since(
        self, event_id: int, segment: Segment, text: str, since: datetime
    ) -> Broadcast | None:
        """A broadcast of just this text to just this segment, confirmed since then."""
        query = (
            select(Broadcast)
            .join(BroadcastText, col(BroadcastText.broadcast_id) == col(Broadcast.id))
            .where(
                Broadcast.event_id == event_id,
                Broadcast.segment == segment,
                Broadcast.confirmed_at >= since,
                BroadcastText.text == text,
            )
        )
        return (await self._session.exec(query.order_by(col(Broadcast.id)))).first()

    async def people(
        self, event_id: int, statuses: Collection[RsvpStatus]
    ) -> Sequence[tuple[Membership, Person]]:
        """Everyone whose answer is in one of the statuses, reachable or not."""
        query = (
            select(Membership, Person)
            .join(Rsvp, col(Rsvp.membership_id) == col(Membership.id))
            .join(Person, col(Person.id) == col(Membership.person_id))
            .where(Rsvp.event_id == event_id, col(Rsvp.status).in_(statuses))
        )
        return (await self._session.exec(query.order_by(col(Rsvp.id)))).all()

    async def unreported(self) -> Sequence[Broadcast]:
        """Those whose sender has not been told yet what became of them, oldest first."""
        query = select(Broadcast).where(col(Broadcast.reported_at).is_(None))
        return (await self._session.exec(query.order_by(col(Broadcast.id)))).all()
