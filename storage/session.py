"""The session of a unit of work."""

from functools import cache
from typing import Any

from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncSession as SqlalchemySession
from sqlalchemy.orm.util import identity_key
from sqlmodel import Session, bindparam, select
from sqlmodel.ext.asyncio.session import AsyncSession


class _KeepsWhatIsRead(Session):
    """Keeps each row that was read, so that it is not selected again; a plain session drops unused rows."""

    def get(self, entity: Any, ident: Any, **how: Any) -> Any:
        """The row by id, selected with a statement built once if not loaded yet; None for no id."""
        if ident is None:
            return None
        if any(how.values()) or identity_key(entity, ident) in self.identity_map:
            return super().get(entity, ident, **how)
        return self.exec(_by_id(entity), params={"id": ident}).one_or_none()


@cache
def _by_id(entity: Any) -> Any:
    return select(entity).where(entity.id == bindparam("id"))


@event.listens_for(_KeepsWhatIsRead, "loaded_as_persistent")
def _keep(session: Any, row: object) -> None:
    session.info.setdefault("kept", []).append(row)


class UnitSession(AsyncSession):
    """A session that keeps the rows it has read until the end of its unit of work."""

    sync_session_class = _KeepsWhatIsRead

    async def execute(self, statement: Any, params: Any = None, **how: Any) -> Any:
        """Run a statement on tables or SQL text; sqlmodel's `execute` warns that models should use `exec`."""
        return await SqlalchemySession.execute(self, statement, params, **how)


class InlineSession(UnitSession):
    """The same for SQLite, where no call awaits anything, so that common calls need no greenlet."""

    async def exec(self, statement: Any, **how: Any) -> Any:
        return self.sync_session.exec(statement, **how)

    async def execute(self, statement: Any, params: Any = None, **how: Any) -> Any:
        return self.sync_session.execute(statement, params, **how)

    async def get(self, entity: Any, ident: Any, **how: Any) -> Any:
        return self.sync_session.get(entity, ident, **how)

    async def get_one(self, entity: Any, ident: Any, **how: Any) -> Any:
        return self.sync_session.get_one(entity, ident, **how)

    async def flush(self, objects: Any = None) -> None:
        self.sync_session.flush(objects)
