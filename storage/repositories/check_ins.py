"""Finds the people of one event with their RSVPs, for the door."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from sqlmodel import and_, col, func, or_, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from domain.rsvp import RsvpStatus
from storage.models import Membership, Organisation, Person, Rsvp

DoorRows = Sequence[tuple[Rsvp, Membership, Organisation]]


@dataclass(frozen=True, slots=True)
class DoorPart:
    """A filter of an event's list: by status; when searching, by all words in the name, or by id."""

    statuses: Collection[RsvpStatus]
    sought: Sequence[str] = ()  # folded
    or_ids: Sequence[int] = ()
    without_telegram: bool = False  # only people entered by an organiser


class CheckInRepository:
    """RSVPs with the people behind them, without erased people."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def people(self, event_id: int) -> Sequence[tuple[Rsvp, Membership, Organisation]]:
        """Everyone who answered, whatever the status."""
        query = (
            select(Rsvp, Membership, Organisation)
            .join(Membership, col(Membership.id) == col(Rsvp.membership_id))
            .join(Organisation, col(Organisation.id) == col(Membership.organisation_id))
            .where(Rsvp.event_id == event_id)
        )
        return (await self._session.exec(query.order_by(col(Rsvp.id)))).all()

    async def page(self, event_id: int, part: DoorPart, number: int, size: int) -> DoorRows:
        """A page (from 0) of the people who match, by name."""
        query = select(Rsvp, Membership, Organisation).select_from(Rsvp)
        page = _of_door(query, event_id, part).order_by(col(Membership.folded), col(Rsvp.id))
        rows: DoorRows = (await self._session.exec(page.offset(number * size).limit(size))).all()
        return rows

    async def count(self, event_id: int, part: DoorPart) -> int:
        """The number of people who match."""
        query = select(func.count()).select_from(Rsvp)
        number: int = (await self._session.exec(_of_door(query, event_id, part))).one()
        return number

    async def companions(self, event_id: int, status: RsvpStatus) -> int:
        """The number of companions of people in this status."""
        query = select(func.coalesce(func.sum(Rsvp.companions), 0)).where(
            Rsvp.event_id == event_id, Rsvp.status == status
        )
        number: int = (await self._session.exec(query)).one()
        return number

    async def numbers(self, event_id: int) -> Sequence[int]:
        """The ids of all RSVPs, from which spoken codes are computed."""
        return (await self._session.exec(select(Rsvp.id).where(Rsvp.event_id == event_id))).all()

    async def can_be_asked(self, event_id: int) -> Sequence[tuple[Rsvp, Person]]:
        """People with a seat and unknown attendance to whom the bot may write."""
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
        """Mark everyone with a seat who was not checked in as a no-show."""
        await self._session.exec(
            update(Rsvp)
            .where(col(Rsvp.event_id) == event_id, col(Rsvp.status) == RsvpStatus.GOING)
            .values(status=RsvpStatus.NO_SHOW)
        )

    async def by_ticket(self, ticket: str) -> Rsvp | None:
        return (await self._session.exec(select(Rsvp).where(Rsvp.ticket == ticket))).one_or_none()

    async def fresh(self, rsvp_id: int) -> Rsvp | None:
        """The RSVP freshly loaded, even if it was read before."""
        query = select(Rsvp).where(Rsvp.id == rsvp_id).execution_options(populate_existing=True)
        return (await self._session.exec(query)).one_or_none()

    async def representing(self, organisation_id: int) -> Sequence[Membership]:
        """Members who represent an organisation, in order of joining."""
        query = select(Membership).where(Membership.organisation_id == organisation_id)
        return (await self._session.exec(query.order_by(col(Membership.id)))).all()


def _of_door(query: Any, event_id: int, part: DoorPart) -> Any:
    found = query.join(Membership, col(Membership.id) == col(Rsvp.membership_id)).join(
        Organisation, col(Organisation.id) == col(Membership.organisation_id)
    )
    found = found.where(Rsvp.event_id == event_id, col(Rsvp.status).in_(part.statuses))
    if part.without_telegram:
        found = found.join(Person, col(Person.id) == col(Membership.person_id))
        found = found.where(col(Person.telegram_id).is_(None))
    if part.sought or part.or_ids:
        named = [
            or_(
                col(Membership.folded).contains(one, autoescape=True),
                col(Organisation.folded).contains(one, autoescape=True),
            )
            for one in part.sought
        ]
        found = found.where(or_(and_(*named), col(Rsvp.id).in_(part.or_ids)))
    return found
