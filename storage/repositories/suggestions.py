"""Finds suggestions, asks and introductions."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlmodel import bindparam, col, delete, func, or_, select
from sqlmodel.ext.asyncio.session import AsyncSession

from domain.introductions import SHOWN, SuggestionState
from storage.models import Suggestion


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


# Queries that jobs run every minute are built once.
_RELEASED: Any = col(Suggestion.state) == SuggestionState.RELEASED
_PAST_DEADLINE = (
    select(Suggestion.id, Suggestion.trio_id)
    .where(_RELEASED, col(Suggestion.deadline_at) <= bindparam("now"))
    .order_by(col(Suggestion.id))
)
_NEXT_DEADLINE = select(func.min(Suggestion.deadline_at)).where(_RELEASED)
