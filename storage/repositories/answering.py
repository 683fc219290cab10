"""Answering an event in two statements: the event is locked before its seats are counted."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from operator import itemgetter
from typing import Any

from sqlalchemy import ScalarSelect, String, cast, literal_column
from sqlmodel import and_, bindparam, col, func, or_, select
from sqlmodel.ext.asyncio.session import AsyncSession

from domain.counts import Counts
from domain.people import Direction
from domain.rsvp import RsvpStatus
from storage.models import Event, EventText, Host, Interest, Membership, Organisation, Rsvp


@dataclass(frozen=True, slots=True)
class HeldEvent:
    """An event locked for this unit of work, and one person's membership of its host."""

    event: Event
    host: Host
    texts: list[EventText]
    membership: Membership | None
    organisation: Organisation | None
    interests: list[tuple[Direction, str]]  # kinds that the member seeks and offers


@dataclass(frozen=True, slots=True)
class EventAnswers:
    """The answers to an event: counts, the waitlist, and one member's own."""

    counts: Counts
    line: Sequence[Rsvp]
    mine: Rsvp | None
    organisations: Mapping[int, str] = field(default_factory=dict)  # by membership, if limited

    def groups(self, rsvp: Rsvp) -> tuple[str, str]:
        """The sector and organisation whose quotas apply to an RSVP."""
        return rsvp.sector, self.organisations.get(rsvp.membership_id or 0, "")

    def others(self) -> "EventAnswers":
        """The answers without the member's own."""
        mine, counts = self.mine, self.counts
        if mine is not None:
            counts = counts.without_one(mine.status, mine.companions, *self.groups(mine))
        return replace(self, counts=counts)

    def with_mine(self, mine: Rsvp) -> "EventAnswers":
        """The others' answers and this one, as just written."""
        line = [one for one in self.line if one is not mine]
        if mine.status is RsvpStatus.WAITLISTED:
            line = sorted([*line, mine], key=lambda one: one.id)
        counts = self.counts.with_one(mine.status, mine.companions, *self.groups(mine))
        return replace(self, counts=counts, line=line, mine=mine)


class AnsweringRepository:
    """Events being answered."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def hold(self, event_id: int, person_id: int) -> HeldEvent | None:
        """Lock the event for this unit of work, freshly loaded, like `EventRepository.hold`."""
        asked = {"event_id": event_id, "person_id": person_id}
        rows = (await self._session.exec(_HELD, params=asked)).all()
        if not rows:
            return None
        event, host, membership, organisation, _, interests = rows[0]
        texts = sorted((row[4] for row in rows if row[4] is not None), key=lambda text: text.id)
        return HeldEvent(event, host, texts, membership, organisation, _interests(interests))

    async def answers(self, event_id: int, membership_id: int) -> EventAnswers:
        """The answers to an event; call it after locking the event."""
        asked = {"event_id": event_id, "membership_id": membership_id}
        rows = (await self._session.exec(_ANSWERS, params=asked)).all()
        found = sorted((row[4] for row in rows if row[4] is not None), key=lambda one: one.id)
        return EventAnswers(
            counts=Counts.of({row[:2]: row[:4] for row in rows}.values()),
            line=[one for one in found if one.status is RsvpStatus.WAITLISTED],
            mine=next((one for one in found if one.membership_id == membership_id), None),
        )


def _told() -> ScalarSelect[str]:
    """A member's interests as one text, `number:direction:kind` with spaces between."""
    one = cast(Interest.id, String) + ":" + cast(Interest.direction, String) + ":" + Interest.kind
    between: Any = literal_column("' '")  # a plain " " would be compiled anew each time
    told = select(func.aggregate_strings(one, between))
    return told.where(col(Interest.membership_id) == col(Membership.id)).scalar_subquery()


def _interests(told: str | None) -> list[tuple[Direction, str]]:
    parts = [one.split(":") for one in (told or "").split()]
    numbered = sorted((int(number), Direction(way), kind) for number, way, kind in parts)
    return [(way, kind) for _, way, kind in sorted(numbered, key=itemgetter(0))]


_HELD: Any = (  # built once, as every answer needs it; more columns than sqlmodel's types support
    select(Event, Host, Membership, Organisation)
    .add_columns(EventText, _told())
    .join(Host, col(Host.id) == col(Event.host_id))
    .outerjoin(
        Membership,
        and_(
            col(Membership.host_id) == col(Event.host_id),
            col(Membership.person_id) == bindparam("person_id"),
        ),
    )
    .outerjoin(Organisation, col(Organisation.id) == col(Membership.organisation_id))
    .outerjoin(EventText, col(EventText.event_id) == col(Event.id))
    .where(col(Event.id) == bindparam("event_id"))
    .with_for_update(of=Event, key_share=True)
    .execution_options(populate_existing=True)
)
_COUNTS = (
    select(
        Rsvp.status,
        Rsvp.sector,
        func.count().label("number"),
        func.sum(Rsvp.companions).label("companions"),
    )
    .where(col(Rsvp.event_id) == bindparam("event_id"))
    .group_by(col(Rsvp.status), col(Rsvp.sector))
    .subquery()
)
_ANSWERS: Any = (
    select(_COUNTS.c.status, _COUNTS.c.sector)
    .add_columns(_COUNTS.c.number, _COUNTS.c.companions, Rsvp)
    .outerjoin(
        Rsvp,
        and_(
            col(Rsvp.event_id) == bindparam("event_id"),
            col(Rsvp.status) == _COUNTS.c.status,
            col(Rsvp.sector) == _COUNTS.c.sector,
            or_(
                col(Rsvp.status) == RsvpStatus.WAITLISTED,
                col(Rsvp.membership_id) == bindparam("membership_id"),
            ),
        ),
    )
    .execution_options(populate_existing=True)
)
