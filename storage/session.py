"""The session of a unit of work."""

from typing import Any

from sqlalchemy import event
from sqlmodel import Session
from sqlmodel.ext.asyncio.session import AsyncSession


class _KeepsWhatIsRead(Session):
    """A row that was read is found again without a statement; a session by itself forgets it."""


@event.listens_for(_KeepsWhatIsRead, "loaded_as_persistent")
def _keep(session: Any, row: object) -> None:
    session.info.setdefault("kept", []).append(row)


class UnitSession(AsyncSession):
    """What is read in a unit of work stays known to its end."""

    sync_session_class = _KeepsWhatIsRead
