"""Finds events whose suggestions are to be matched, chosen anew or released."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import bindparam, col, or_, select
from sqlmodel.ext.asyncio.session import AsyncSession

from domain.events import AttendanceCheck, EventStatus
from storage.models import Event


class MatchingRepository:
    """Events of all hosts, by how far their matching is."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def choosing(self) -> Sequence[int]:
        """Events for which an organiser requested a new choice of suggestions."""
        return (await self._session.exec(_CHOOSING)).all()

    async def to_match(self, unsaid_since: datetime) -> Sequence[Event]:
        """Published events not yet matched, earliest end first.

        Leaves out those that ended before `unsaid_since` and whose organisers have not said who came.
        """
        return (await self._session.exec(_TO_MATCH, params={"since": unsaid_since})).all()

    async def over(self, by: datetime, unsaid_since: datetime) -> Sequence[Event]:
        """Those of `to_match` that ended by then."""
        found = await self._session.exec(_OVER, params={"by": by, "since": unsaid_since})
        return found.all()

    async def to_release(self) -> Sequence[Event]:
        """Matched events with suggestions neither released nor struck."""
        return (await self._session.exec(_TO_RELEASE)).all()


# Built once, as jobs run them every second or minute.
_CHOOSING = select(Event.id).where(col(Event.choosing_for_id).is_not(None)).order_by(col(Event.id))
_TO_RELEASE = (
    select(Event)
    .where(col(Event.release_due_at).is_not(None), col(Event.released_at).is_(None))
    .order_by(col(Event.release_due_at))
)
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
