"""Finds answers to events, and counts them."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlmodel import and_, col, func, or_, select
from sqlmodel.ext.asyncio.session import AsyncSession

from domain.events import EventStatus
from domain.rsvp import RsvpStatus
from storage.models import Event, Membership, Rsvp


class RsvpRepository:
    """Answers to events."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def get(self, rsvp_id: int) -> Rsvp | None:
        return await self._session.get(Rsvp, rsvp_id)

    async def of(self, event_id: int, person_id: int) -> Rsvp | None:
        """The person's answer as it is in the database now, even if it was read before."""
        query = (
            select(Rsvp)
            .join(Membership, col(Membership.id) == col(Rsvp.membership_id))
            .where(Rsvp.event_id == event_id, Membership.person_id == person_id)
            .execution_options(populate_existing=True)
        )
        return (await self._session.exec(query)).one_or_none()

    async def counts(self, event_id: int) -> dict[RsvpStatus, int]:
        """How many answers to the event are in each status."""
        query = (
            select(Rsvp.status, func.count())
            .where(Rsvp.event_id == event_id)
            .group_by(col(Rsvp.status))
        )
        rows = (await self._session.exec(query)).all()
        return {RsvpStatus(status): count for status, count in rows}

    async def with_status(self, event_id: int, *statuses: RsvpStatus) -> Sequence[Rsvp]:
        """The answers in these statuses, oldest first."""
        query = select(Rsvp).where(Rsvp.event_id == event_id, col(Rsvp.status).in_(statuses))
        return (await self._session.exec(query.order_by(col(Rsvp.id)))).all()

    async def upcoming_of(
        self, person_id: int, now: datetime, statuses: Collection[RsvpStatus]
    ) -> Sequence[Rsvp]:
        """A person's answers, in these statuses, to published events not yet over, the next first."""
        query = (
            select(Rsvp)
            .join(Membership, col(Membership.id) == col(Rsvp.membership_id))
            .join(Event, col(Event.id) == col(Rsvp.event_id))
            .where(
                Membership.person_id == person_id,
                Event.status == EventStatus.PUBLISHED,
                Event.ends_at > now,
                col(Rsvp.status).in_(statuses),
            )
        )
        return (await self._session.exec(query.order_by(col(Event.starts_at), col(Rsvp.id)))).all()

    async def with_people(self, event_id: int, *statuses: RsvpStatus) -> Sequence[tuple[Rsvp, int]]:
        """The answers in these statuses with the ids of their people, oldest first."""
        query = (
            select(Rsvp, Membership.person_id)
            .join(Membership, col(Membership.id) == col(Rsvp.membership_id))
            .where(Rsvp.event_id == event_id, col(Rsvp.status).in_(statuses))
        )
        rows = (await self._session.exec(query.order_by(col(Rsvp.id)))).all()
        return [(rsvp, person_id) for rsvp, person_id in rows]

    async def lines(self, now: datetime) -> Sequence[int]:
        """The published events with open offers, and those to come for which someone waits."""
        waits = and_(
            col(Rsvp.status) == RsvpStatus.WAITLISTED,
            ~col(Rsvp.offer_lapsed),
            col(Event.starts_at) > now,
        )
        query = (
            select(Event.id)
            .join(Rsvp, col(Rsvp.event_id) == col(Event.id))
            .where(
                Event.status == EventStatus.PUBLISHED,
                or_(col(Rsvp.status) == RsvpStatus.OFFERED, waits),
            )
            .distinct()
        )
        return (await self._session.exec(query.order_by(col(Event.id)))).all()

    async def next_offer_ends_at(self, after: datetime) -> datetime | None:
        """The earliest deadline of an open offer that is later than this."""
        query = (
            select(func.min(Rsvp.offered_until))
            .join(Event, col(Event.id) == col(Rsvp.event_id))
            .where(
                Event.status == EventStatus.PUBLISHED,
                Rsvp.status == RsvpStatus.OFFERED,
                col(Rsvp.offered_until) > after,
            )
        )
        return (await self._session.exec(query)).one()

    async def next_awaited_start(self, after: datetime) -> datetime | None:
        """The earliest start, later than this, of a published event for which someone waits."""
        query = (
            select(func.min(Event.starts_at))
            .join(Rsvp, col(Rsvp.event_id) == col(Event.id))
            .where(
                Event.status == EventStatus.PUBLISHED,
                Rsvp.status == RsvpStatus.WAITLISTED,
                ~col(Rsvp.offer_lapsed),
                col(Event.starts_at) > after,
            )
        )
        return (await self._session.exec(query)).one()

    async def add(self, rsvp: Rsvp) -> Rsvp:
        self._session.add(rsvp)
        await self._session.flush()
        return rsvp
