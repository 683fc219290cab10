"""Counts that no other repository makes."""

from sqlmodel import col, func, select, union
from sqlmodel.ext.asyncio.session import AsyncSession

from domain.delivery import MessageState
from storage.models import Broadcast, Membership, OutboxMessage, Rsvp


class FigureRepository:
    """Figures of events."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def invited(self, event_id: int, kind: str) -> int:
        """The number of people who got a broadcast (letters of this ``kind``) with the event's button, or
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
