"""Finds events, their texts and changes, and the people they concern."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from typing import TypeVar

from sqlmodel import bindparam, col, func, or_, select
from sqlmodel.ext.asyncio.session import AsyncSession

from domain.events import EventStatus
from domain.rsvp import RsvpStatus
from storage.models import (
    Event,
    EventChange,
    EventText,
    ListTaken,
    Membership,
    Organisation,
    Person,
    Rsvp,
)

Row = TypeVar("Row", Event, EventText, EventChange, ListTaken)

# Built once: nearly every screen needs them.
_HELD = (
    select(Event)
    .where(col(Event.id) == bindparam("event"))
    .with_for_update(key_share=True)
    .execution_options(populate_existing=True)
)
_TEXTS = (
    select(EventText)
    .where(col(EventText.event_id).in_(bindparam("events", expanding=True)))
    .order_by(col(EventText.id))
)
_MOVED_AT = select(func.max(EventChange.made_at)).where(
    col(EventChange.event_id) == bindparam("event"),
    col(EventChange.starts_at) != col(EventChange.old_starts_at),
)


class EventRepository:
    """Events of all hosts."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def get(self, event_id: int | None) -> Event | None:
        return await self._session.get(Event, event_id)

    async def each(self, event_ids: Collection[int]) -> Sequence[Event]:
        """These events, in no particular order."""
        return (await self._session.exec(select(Event).where(col(Event.id).in_(event_ids)))).all()

    async def hold(self, event_id: int) -> Event | None:
        """Lock the event for this unit of work, freshly loaded; others who lock it wait until this one ends.

        Otherwise two people could both find the last seat free. SQLite has no `FOR UPDATE` and needs none:
        a unit of work has the database to itself.
        """
        return (await self._session.exec(_HELD, params={"event": event_id})).one_or_none()

    async def by_code(self, code: str) -> Event | None:
        return (await self._session.exec(select(Event).where(Event.code == code))).one_or_none()

    async def upcoming(self, host_ids: Collection[int], now: datetime) -> Sequence[Event]:
        """Published events that are not over, next first."""
        query = select(Event).where(
            col(Event.host_id).in_(host_ids),
            Event.status == EventStatus.PUBLISHED,
            Event.ends_at > now,
        )
        return (await self._session.exec(query.order_by(col(Event.starts_at), col(Event.id)))).all()

    async def of_host(self, host_id: int) -> Sequence[Event]:
        """All of a host's events, including drafts and cancelled ones, latest first."""
        query = select(Event).where(Event.host_id == host_id)
        latest_first = query.order_by(col(Event.starts_at).desc(), col(Event.id).desc())
        return (await self._session.exec(latest_first)).all()

    async def texts(self, *event_ids: int) -> Sequence[EventText]:
        """All texts of these events, in order of creation."""
        return (await self._session.exec(_TEXTS, params={"events": event_ids})).all()

    async def texts_of_each(self, event_ids: Iterable[int]) -> Mapping[int, Sequence[EventText]]:
        """All texts of these events, by event id."""
        found: dict[int, list[EventText]] = {one: [] for one in event_ids}
        for text in await self.texts(*found):
            found[text.event_id].append(text)
        return found

    async def change(self, change_id: int) -> EventChange | None:
        return await self._session.get(EventChange, change_id)

    async def changes_made(self, event_id: int) -> int:
        """How often the event was moved or cancelled since publication."""
        query = select(func.count()).where(EventChange.event_id == event_id)
        return (await self._session.exec(query)).one()

    async def changes(self, event_id: int) -> Sequence[EventChange]:
        """The event's moves, and its cancellation if any, in order."""
        query = select(EventChange).where(EventChange.event_id == event_id)
        return (await self._session.exec(query.order_by(col(EventChange.id)))).all()

    async def moved_at(self, event_id: int) -> datetime | None:
        """When the event's start was last changed."""
        return (await self._session.exec(_MOVED_AT, params={"event": event_id})).one()

    async def answered_by(self, event_id: int, statuses: Collection[RsvpStatus]) -> Sequence[int]:
        """The ids of people whose RSVP has one of these statuses."""
        query = (
            select(Membership.person_id)
            .join(Rsvp, col(Rsvp.membership_id) == col(Membership.id))
            .where(Rsvp.event_id == event_id, col(Rsvp.status).in_(statuses))
        )
        return (await self._session.exec(query.order_by(col(Rsvp.id)))).all()

    async def unreached(
        self, event_id: int, statuses: Collection[RsvpStatus]
    ) -> Sequence[tuple[Membership, Organisation, Rsvp]]:
        """People whose RSVP has one of these statuses and whom the bot cannot reach."""
        query = (
            select(Membership, Organisation, Rsvp)
            .join(Organisation, col(Organisation.id) == col(Membership.organisation_id))
            .join(Rsvp, col(Rsvp.membership_id) == col(Membership.id))
            .join(Person, col(Person.id) == col(Membership.person_id))
            .where(
                Rsvp.event_id == event_id,
                col(Rsvp.status).in_(statuses),
                or_(col(Person.telegram_id).is_(None), ~col(Person.reachable)),
            )
            .order_by(col(Membership.folded), col(Membership.id))
        )
        return [(one, two, three) for one, two, three in (await self._session.exec(query)).all()]

    async def sectors(
        self, event_id: int, statuses: Collection[RsvpStatus]
    ) -> Sequence[tuple[str, int]]:
        """The number of RSVPs in these statuses for each sector, largest first."""
        count = func.count()
        query = (
            select(Rsvp.sector, count)
            .where(Rsvp.event_id == event_id, col(Rsvp.status).in_(statuses))
            .group_by(col(Rsvp.sector))
            .order_by(count.desc(), col(Rsvp.sector))
        )
        return [(sector, number) for sector, number in (await self._session.exec(query)).all()]

    async def seated(
        self, event_id: int, statuses: Collection[RsvpStatus], *, offset: int, limit: int
    ) -> Sequence[tuple[Membership, Organisation, Rsvp]]:
        """A page of people whose RSVP has one of these statuses, by sector, then by name."""
        query = (
            select(Membership, Organisation, Rsvp)
            .join(Organisation, col(Organisation.id) == col(Membership.organisation_id))
            .join(Rsvp, col(Rsvp.membership_id) == col(Membership.id))
            .where(Rsvp.event_id == event_id, col(Rsvp.status).in_(statuses))
            .order_by(col(Rsvp.sector), col(Membership.folded), col(Membership.id))
            .offset(offset)
            .limit(limit)
        )
        return [(one, two, three) for one, two, three in (await self._session.exec(query)).all()]

    async def last_list_taken(self, event_id: int) -> ListTaken | None:
        query = select(ListTaken).where(ListTaken.event_id == event_id)
        return (await self._session.exec(query.order_by(col(ListTaken.id).desc()))).first()

    async def add(self, row: Row) -> Row:
        self._session.add(row)
        await self._session.flush()
        return row
