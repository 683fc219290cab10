"""Finds the people of one event with their answers, as the door needs them."""

from collections.abc import Sequence

from sqlmodel import col, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from domain.rsvp import RsvpStatus
from storage.models import Membership, Organisation, Person, Rsvp


class CheckInRepository:
    """Answers to events with the people behind them; erased people are not among them."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def people(self, event_id: int) -> Sequence[tuple[Rsvp, Membership, Organisation]]:
        """Everyone who answered, in whatever status."""
        query = (
            select(Rsvp, Membership, Organisation)
            .join(Membership, col(Membership.id) == col(Rsvp.membership_id))
            .join(Organisation, col(Organisation.id) == col(Membership.organisation_id))
            .where(Rsvp.event_id == event_id)
        )
        return (await self._session.exec(query.order_by(col(Rsvp.id)))).all()

    async def can_be_asked(self, event_id: int) -> Sequence[tuple[Rsvp, Person]]:
        """Those with a seat of whom nobody has said anything, and whom the bot may write to."""
        query = (
            select(Rsvp, Person)
            .join(Membership, col(Membership.id) == col(Rsvp.membership_id))
            .join(Person, col(Person.id) == col(Membership.person_id))
            .where(
                Rsvp.event_id == event_id,
                Rsvp.status == RsvpStatus.GOING,
                col(Membership.paused_at).is_(None),
                col(Person.telegram_id).is_not(None),
                col(Person.reachable),
            )
        )
        return (await self._session.exec(query.order_by(col(Rsvp.id)))).all()

    async def close(self, event_id: int) -> None:
        """Whoever had a seat and was not said to be there was not."""
        await self._session.exec(
            update(Rsvp)
            .where(col(Rsvp.event_id) == event_id, col(Rsvp.status) == RsvpStatus.GOING)
            .values(status=RsvpStatus.NO_SHOW)
        )

    async def by_ticket(self, ticket: str) -> Rsvp | None:
        return (await self._session.exec(select(Rsvp).where(Rsvp.ticket == ticket))).one_or_none()

    async def fresh(self, rsvp_id: int) -> Rsvp | None:
        """The answer as it is in the database now, even if it was read before."""
        query = select(Rsvp).where(Rsvp.id == rsvp_id).execution_options(populate_existing=True)
        return (await self._session.exec(query)).one_or_none()

    async def representing(self, organisation_id: int) -> Sequence[Membership]:
        """Those who represent an organisation, first joined first."""
        query = select(Membership).where(Membership.organisation_id == organisation_id)
        return (await self._session.exec(query.order_by(col(Membership.id)))).all()
