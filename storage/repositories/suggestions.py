"""Finds suggestions, asks and introductions."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlmodel import SQLModel, bindparam, col, delete, func, or_, select
from sqlmodel.ext.asyncio.session import AsyncSession

from domain.events import AttendanceCheck, EventStatus
from domain.introductions import SHOWN, SuggestionState
from domain.rsvp import RsvpStatus
from storage.models import BarredPair, Event, Interest, Membership, Person, Rsvp, Suggestion


class SuggestionRepository:
    """Suggestions of all hosts."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def get(self, suggestion_id: int | None) -> Suggestion | None:
        return await self._session.get(Suggestion, suggestion_id)

    async def hold(self, suggestion_id: int) -> Suggestion | None:
        """Lock the suggestion, freshly loaded: two simultaneous yeses must see each other."""
        query = select(Suggestion).where(Suggestion.id == suggestion_id)
        query = query.with_for_update(key_share=True)
        now_there = query.execution_options(populate_existing=True)
        return (await self._session.exec(now_there)).one_or_none()

    async def hold_proposed(self, event_id: int) -> Sequence[Suggestion]:
        """An event's suggestions not shown to anyone yet, freshly loaded and locked."""
        query = select(Suggestion).where(
            Suggestion.event_id == event_id, Suggestion.state == SuggestionState.PROPOSED
        )
        held = query.order_by(col(Suggestion.id)).with_for_update(key_share=True)
        return (await self._session.exec(held.execution_options(populate_existing=True))).all()

    async def drop_proposed(self, suggestion_ids: Sequence[int]) -> None:
        """Delete those of these suggestions not shown to anyone yet."""
        unheard = col(Suggestion.state) == SuggestionState.PROPOSED
        chosen = col(Suggestion.id).in_(suggestion_ids)
        await self._session.exec(delete(Suggestion).where(chosen, unheard))

    async def events_choosing(self) -> Sequence[int]:
        """Events for which an organiser requested a new choice of suggestions."""
        return (await self._session.exec(_CHOOSING)).all()

    async def add_all(self, suggestions: Sequence[Suggestion]) -> None:
        self._session.add_all(suggestions)
        await self._session.flush()

    async def of_event(self, event_id: int) -> Sequence[Suggestion]:
        """The matching's suggestions for an event, heaviest first."""
        query = select(Suggestion).where(Suggestion.event_id == event_id)
        query = query.order_by(col(Suggestion.weight).desc(), col(Suggestion.id))
        return (await self._session.exec(query)).all()

    async def of_membership(self, membership_id: int) -> Sequence[Suggestion]:
        """All suggestions with this member, newest first."""
        query = select(Suggestion).where(
            or_(Suggestion.a_id == membership_id, Suggestion.b_id == membership_id)
        )
        return (await self._session.exec(query.order_by(col(Suggestion.id).desc()))).all()

    async def of_trio(self, trio_id: int | None) -> Sequence[Suggestion]:
        """The remaining pairs of a trio, in the order in which they are answered and locked."""
        query = select(Suggestion).where(Suggestion.trio_id == trio_id)
        if trio_id is None:
            return ()
        return (await self._session.exec(query.order_by(col(Suggestion.id)))).all()

    async def between(self, one_id: int, other_id: int) -> Sequence[Suggestion]:
        """All suggestions ever between two members, newest first."""
        query = select(Suggestion).where(
            or_(
                (col(Suggestion.a_id) == one_id) & (col(Suggestion.b_id) == other_id),
                (col(Suggestion.a_id) == other_id) & (col(Suggestion.b_id) == one_id),
            )
        )
        return (await self._session.exec(query.order_by(col(Suggestion.id).desc()))).all()

    async def shown_pairs(self, host_id: int) -> set[frozenset[int | None]]:
        """The pairs of members to whom a suggestion with each other was ever shown."""
        query = select(Suggestion.a_id, Suggestion.b_id).where(
            Suggestion.host_id == host_id, col(Suggestion.state).in_(SHOWN)
        )
        return {frozenset(pair) for pair in (await self._session.exec(query)).all()}

    async def of_host(self, host_id: int) -> Sequence[Suggestion]:
        query = select(Suggestion).where(Suggestion.host_id == host_id)
        return (await self._session.exec(query.order_by(col(Suggestion.id)))).all()

    async def past_deadline(self, now: datetime) -> Sequence[tuple[int, int | None]]:
        """Open ones whose time to answer is over, each with its trio."""
        return (await self._session.exec(_PAST_DEADLINE, params={"now": now})).all()

    async def next_deadline_at(self) -> datetime | None:
        return (await self._session.exec(_NEXT_DEADLINE)).one()

    async def events_to_match(self, unsaid_since: datetime) -> Sequence[Event]:
        """Published events not yet matched, earliest end first.

        Leaves out those that ended before ``unsaid_since`` and whose organisers have not said who came.
        """
        return (await self._session.exec(_TO_MATCH, params={"since": unsaid_since})).all()

    async def events_over(self, by: datetime, unsaid_since: datetime) -> Sequence[Event]:
        """Those of ``events_to_match`` that ended by then."""
        found = await self._session.exec(_OVER, params={"by": by, "since": unsaid_since})
        return found.all()

    async def events_to_release(self) -> Sequence[Event]:
        """Matched events with suggestions neither released nor struck."""
        return (await self._session.exec(_TO_RELEASE)).all()

    async def attendees(self, event_id: int) -> Sequence[tuple[Rsvp, Membership, Person]]:
        """Attendees who still exist, by membership."""
        return (await self._session.exec(_ATTENDEES, params={"event": event_id})).all()

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

    async def findable(self, host_id: int) -> Sequence[Membership]:
        """Members who agreed to be found, have not paused, and attended an event of the host."""
        query = _FINDABLE.where(Membership.host_id == host_id)
        return (await self._session.exec(query.order_by(col(Membership.id)))).all()

    async def findable_one(self, membership_id: int) -> Membership | None:
        """The same for one member; None if they may not be found."""
        query = _FINDABLE.where(Membership.id == membership_id)
        return (await self._session.exec(query)).one_or_none()

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

    async def interests_of(self, membership_ids: Sequence[int]) -> Sequence[Interest]:
        query = select(Interest).where(col(Interest.membership_id).in_(membership_ids))
        return (await self._session.exec(query.order_by(col(Interest.id)))).all()

    async def barred_hashes(self, host_id: int, now: datetime) -> set[str]:
        query = select(BarredPair.pair_hash).where(
            BarredPair.host_id == host_id, BarredPair.until_at > now
        )
        return set((await self._session.exec(query)).all())

    async def bar(self, pair: BarredPair) -> None:
        self._session.add(pair)

    async def forget_barred(self, now: datetime) -> int:
        """Delete expired hashes of barred pairs; returns how many."""
        return (await self._session.exec(_FORGET_BARRED, params={"now": now})).rowcount


# Queries that jobs run every second or minute are built once.
_NOW: Any = bindparam("now")
_BARRED = SQLModel.metadata.tables["barred_pair"]
_RELEASED: Any = col(Suggestion.state) == SuggestionState.RELEASED
_CAME = select(Rsvp.membership_id).where(Rsvp.status == RsvpStatus.CHECKED_IN)
_FINDABLE = select(Membership).where(
    col(Membership.findable),
    col(Membership.paused_at).is_(None),
    _CAME.where(Rsvp.membership_id == Membership.id).exists(),
)
_CHOOSING = select(Event.id).where(col(Event.choosing_for_id).is_not(None)).order_by(col(Event.id))
_PAST_DEADLINE = (
    select(Suggestion.id, Suggestion.trio_id)
    .where(_RELEASED, col(Suggestion.deadline_at) <= _NOW)
    .order_by(col(Suggestion.id))
)
_NEXT_DEADLINE = select(func.min(Suggestion.deadline_at)).where(_RELEASED)
_TO_RELEASE = (
    select(Event)
    .where(col(Event.release_due_at).is_not(None), col(Event.released_at).is_(None))
    .order_by(col(Event.release_due_at))
)
_ATTENDEES = (
    select(Rsvp, Membership, Person)
    .join(Membership, col(Membership.id) == col(Rsvp.membership_id))
    .join(Person, col(Person.id) == col(Membership.person_id))
    .where(col(Rsvp.event_id) == bindparam("event"), col(Rsvp.status) == RsvpStatus.CHECKED_IN)
    .order_by(col(Membership.id))
)
_FORGET_BARRED = delete(_BARRED).where(_BARRED.c.until_at <= _NOW)
_TO_MATCH = (
    select(Event)
    .where(
        col(Event.status) == EventStatus.PUBLISHED,
        col(Event.matched_at).is_(None),
        or_(
            col(Event.attendance) != AttendanceCheck.OPEN,
            col(Event.ends_at) > bindparam("since"),
        ),
    )
    .order_by(col(Event.ends_at))
)
_OVER = _TO_MATCH.where(col(Event.ends_at) <= bindparam("by"))
