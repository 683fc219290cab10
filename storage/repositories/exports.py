"""Finds every row about a person."""

from collections.abc import Sequence

from sqlmodel import col, func, or_, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.models import Broadcast, Event, InboxUpdate, Invitation, ListTaken, OutboxMessage, Rsvp


class ExportRepository:
    """Queries by person that no other repository offers."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def messages(self, person_id: int) -> Sequence[OutboxMessage]:
        query = select(OutboxMessage).where(OutboxMessage.person_id == person_id)
        return (await self._session.exec(query.order_by(col(OutboxMessage.id)))).all()

    async def updates(self, telegram_id: int) -> Sequence[InboxUpdate]:
        query = select(InboxUpdate).where(InboxUpdate.sender_id == telegram_id)
        return (await self._session.exec(query.order_by(col(InboxUpdate.id)))).all()

    async def invitations(self, person_id: int) -> Sequence[Invitation]:
        """Invitations that the person wrote or accepted."""
        query = select(Invitation).where(
            or_(Invitation.invited_by_id == person_id, Invitation.accepted_by_id == person_id)
        )
        return (await self._session.exec(query.order_by(col(Invitation.id)))).all()

    async def events_created(self, person_id: int) -> Sequence[Event]:
        query = select(Event).where(Event.created_by_id == person_id)
        return (await self._session.exec(query.order_by(col(Event.id)))).all()

    async def broadcasts(self, person_id: int) -> Sequence[Broadcast]:
        query = select(Broadcast).where(Broadcast.written_by_id == person_id)
        return (await self._session.exec(query.order_by(col(Broadcast.id)))).all()

    async def lists_taken(self, person_id: int) -> Sequence[ListTaken]:
        query = select(ListTaken).where(ListTaken.taken_by_id == person_id)
        return (await self._session.exec(query.order_by(col(ListTaken.id)))).all()

    async def check_ins_made(self, person_id: int) -> int:
        """How many people this person checked in; who they were is not theirs to export."""
        query = select(func.count()).where(Rsvp.checked_in_by_id == person_id)
        return (await self._session.exec(query)).one()

    async def invitations_made(self, person_id: int) -> int:
        """How many people this person invited past a line."""
        query = select(func.count()).where(Rsvp.invited_by_id == person_id)
        return (await self._session.exec(query)).one()
