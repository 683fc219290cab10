"""Stores outcomes of introductions, and advisers' remarks."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any, TypeVar

from sqlmodel import bindparam, col, delete, func, select, update
from sqlmodel.ext.asyncio.session import AsyncSession

from domain.introductions import SuggestionState
from storage.models import Progress, Remark, Suggestion

Row = TypeVar("Row", Progress, Remark)


class ProgressRepository:
    """Reports of the sides of introductions, at all hosts."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def of(self, suggestion_id: int, membership_id: int) -> Progress | None:
        """This side's latest report."""
        query = select(Progress).where(
            Progress.suggestion_id == suggestion_id, Progress.membership_id == membership_id
        )
        return (await self._session.exec(query)).one_or_none()

    async def of_membership(self, membership_id: int) -> Sequence[Progress]:
        query = select(Progress).where(Progress.membership_id == membership_id)
        return (await self._session.exec(query.order_by(col(Progress.id)))).all()

    async def of_suggestions(self, suggestion_ids: Collection[int]) -> Sequence[Progress]:
        query = select(Progress).where(col(Progress.suggestion_id).in_(suggestion_ids))
        return (await self._session.exec(query.order_by(col(Progress.id)))).all()

    async def of_host(self, host_id: int) -> Sequence[Progress]:
        """All reports at a host, latest first."""
        query = select(Progress).join(Suggestion, col(Suggestion.id) == col(Progress.suggestion_id))
        here = query.where(Suggestion.host_id == host_id)
        latest_first = here.order_by(col(Progress.told_at).desc(), col(Progress.id).desc())
        return (await self._session.exec(latest_first)).all()

    async def open_to_advisers(self, host_id: int) -> Sequence[Suggestion]:
        """Introductions at a host whose two sides both let advisers look on, latest first."""
        both = (
            select(Progress.suggestion_id)
            .where(col(Progress.let_in_at).is_not(None))
            .group_by(col(Progress.suggestion_id))
            .having(func.count() > 1)
        )
        query = select(Suggestion).where(
            Suggestion.host_id == host_id, col(Suggestion.id).in_(both)
        )
        return (await self._session.exec(query.order_by(col(Suggestion.id).desc()))).all()

    async def remark(self, remark_id: int) -> Remark | None:
        return await self._session.get(Remark, remark_id)

    async def remarks(self, suggestion_ids: Collection[int]) -> Sequence[Remark]:
        """All remarks to these pairs, latest first."""
        query = select(Remark).where(col(Remark.suggestion_id).in_(suggestion_ids))
        return (await self._session.exec(query.order_by(col(Remark.id).desc()))).all()

    async def remarks_by(self, person_id: int) -> Sequence[Remark]:
        query = select(Remark).where(Remark.written_by_id == person_id)
        return (await self._session.exec(query.order_by(col(Remark.id)))).all()

    async def add(self, row: Row) -> Row:
        self._session.add(row)
        await self._session.flush()
        return row

    async def forget_words(self, membership_id: int) -> None:
        """Erase a member's words, and remarks to their pairs; stages stay, as counts."""
        theirs = col(Progress.membership_id) == membership_id
        pairs = select(Progress.suggestion_id).where(theirs)
        await self._session.exec(delete(Remark).where(col(Remark.suggestion_id).in_(pairs)))
        forgotten = update(Progress).where(theirs).values(lesson=None, let_in_at=None)
        await self._session.exec(forgotten)

    async def to_ask(self, now: datetime) -> Sequence[int]:
        """Introductions whose sides are to be asked what came of them."""
        return (await self._session.exec(_TO_ASK, params={"now": now})).all()

    async def next_ask_at(self) -> datetime | None:
        return (await self._session.exec(_NEXT)).one()


# Built once, as a job runs them every minute.
_INTRODUCED: Any = col(Suggestion.state) == SuggestionState.INTRODUCED
_TO_ASK = (
    select(Suggestion.id)
    .where(_INTRODUCED, col(Suggestion.ask_at) <= bindparam("now"))
    .order_by(col(Suggestion.id))
)
_NEXT = select(func.min(Suggestion.ask_at)).where(_INTRODUCED)
