"""Finds attendees: of an event, of others before it, and those who may be found."""

from collections.abc import Collection, Sequence

from sqlmodel import bindparam, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from domain.rsvp import RsvpStatus
from storage.models import Event, Membership, Person, Rsvp


class AttendeeRepository:
    """Members who were checked in."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def of_event(self, event_id: int) -> Sequence[tuple[Rsvp, Membership, Person]]:
        """Attendees who still exist, by membership."""
        return (await self._session.exec(_OF_EVENT, params={"event": event_id})).all()

    async def taking_part(self, event_id: int) -> Sequence[tuple[Membership, Person]]:
        """Those of them who may be suggested to each other: they have Telegram, and have not paused."""
        return [
            (member, person)
            for _, member, person in await self.of_event(event_id)
            if member.paused_at is None and person.telegram_id
        ]

    async def matched_before(self, event: Event, membership_ids: Sequence[int]) -> Sequence[Rsvp]:
        """These members' check-ins at other matched events, of the series or else of the host, latest last."""
        together = (
            Event.host_id == event.host_id
            if event.series_id is None
            else Event.series_id == event.series_id
        )
        query = (
            select(Rsvp)
            .join(Event, col(Event.id) == col(Rsvp.event_id))
            .where(
                together,
                Event.id != event.id,
                col(Event.matched_at).is_not(None),
                Rsvp.status == RsvpStatus.CHECKED_IN,
                col(Rsvp.membership_id).in_(membership_ids),
            )
        )
        return (await self._session.exec(query.order_by(col(Event.starts_at)))).all()

    async def attended(self, membership_ids: Sequence[int]) -> set[int]:
        """Those of these members who attended an event."""
        query = _CAME.where(col(Rsvp.membership_id).in_(membership_ids))
        return {one for one in (await self._session.exec(query)).all() if one is not None}

    async def came_to(self, membership_ids: Collection[int]) -> dict[int, set[int]]:
        """The ids of events attended, by membership id."""
        came: dict[int, set[int]] = {one: set() for one in membership_ids}
        query = select(Rsvp.membership_id, Rsvp.event_id).where(
            Rsvp.status == RsvpStatus.CHECKED_IN, col(Rsvp.membership_id).in_(membership_ids)
        )
        for member, event_id in (await self._session.exec(query)).all():
            came[member or 0].add(event_id)
        return came

    async def findable(self, host_id: int) -> Sequence[Membership]:
        """Members who agreed to be found, have not paused, and attended an event of the host."""
        query = _FINDABLE.where(Membership.host_id == host_id)
        return (await self._session.exec(query.order_by(col(Membership.id)))).all()

    async def findable_one(self, membership_id: int) -> Membership | None:
        """The same for one member; None if they may not be found."""
        query = _FINDABLE.where(Membership.id == membership_id)
        return (await self._session.exec(query)).one_or_none()


_CAME = select(Rsvp.membership_id).where(Rsvp.status == RsvpStatus.CHECKED_IN)
_FINDABLE = select(Membership).where(
    col(Membership.findable),
    col(Membership.paused_at).is_(None),
    _CAME.where(Rsvp.membership_id == Membership.id).exists(),
)
_OF_EVENT = (  # built once, as a job runs it for each event
    select(Rsvp, Membership, Person)
    .join(Membership, col(Membership.id) == col(Rsvp.membership_id))
    .join(Person, col(Person.id) == col(Membership.person_id))
    .where(col(Rsvp.event_id) == bindparam("event"), col(Rsvp.status) == RsvpStatus.CHECKED_IN)
    .order_by(col(Membership.id))
)
