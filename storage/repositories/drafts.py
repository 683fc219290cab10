"""Finds and stores each person's draft."""

from datetime import datetime

from sqlmodel import SQLModel, bindparam, col, delete, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.models import Draft

_TABLE = SQLModel.metadata.tables["draft"]
# Built once: each press asks.
_OF = select(Draft).where(col(Draft.person_id) == bindparam("person"))
_FORGET = delete(_TABLE).where(
    _TABLE.c.flow == bindparam("flow"), _TABLE.c.begun_at < bindparam("before")
)


class DraftRepository:
    """Unfinished flows."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def of(self, person_id: int) -> Draft | None:
        return (await self._session.exec(_OF, params={"person": person_id})).one_or_none()

    async def add(self, draft: Draft) -> Draft:
        self._session.add(draft)
        await self._session.flush()
        return draft

    async def forget(self, flow: str, begun_before: datetime) -> int:
        """Delete drafts of one flow that were begun before then; returns how many."""
        asked = {"flow": flow, "before": begun_before}
        return (await self._session.exec(_FORGET, params=asked)).rowcount

    async def drop(self, person_id: int, *flows: str) -> None:
        """Delete the person's draft; if flows are named, only one of theirs."""
        of_theirs = (col(Draft.flow).in_(flows),) if flows else ()
        await self._session.exec(delete(Draft).where(col(Draft.person_id) == person_id, *of_theirs))
