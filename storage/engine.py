"""The database connection: one engine, and on SQLite one writer at a time, served in turn."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, nullcontext
from typing import Any

from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.unit_of_work import UnitOfWork

SQLITE_PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",  # what we told Telegram we have must survive the power going
    "foreign_keys=ON",
    "busy_timeout=10000",
)


class Database:
    """Opens units of work on one database.

    SQLite lets one connection write; twenty that compete for it wait seconds (measured: 9 s), so
    there a fair queue stands before it. PostgreSQL needs none.
    """

    def __init__(self, url: str) -> None:
        self.engine = create_engine(url)
        self._turn = asyncio.Lock() if self.engine.dialect.name == "sqlite" else nullcontext()
        self._writer: asyncio.Task[object] | None = None

    @asynccontextmanager
    async def unit(self) -> AsyncIterator[UnitOfWork]:
        """One transaction: committed when the block ends well, rolled back when it raises.

        Nothing inside may wait for Telegram or a solver: on SQLite everybody else waits too. Raises
        ``RuntimeError`` if one is opened inside another, which there would wait for itself.
        """
        if self._writer is asyncio.current_task():
            raise RuntimeError("a unit of work inside another")
        async with (
            self._turn,
            AsyncSession(self.engine, expire_on_commit=False) as session,
            session.begin(),
        ):
            self._writer = asyncio.current_task()
            _keep_what_is_read(session)
            try:
                yield UnitOfWork(session)
            finally:
                self._writer = None

    async def close(self) -> None:
        await self.engine.dispose()


def _keep_what_is_read(session: AsyncSession) -> None:
    """Let a row that was read be found again without a statement; a session alone forgets it."""
    kept: list[object] = []
    event.listen(session.sync_session, "loaded_as_persistent", lambda _, row: kept.append(row))


def create_engine(url: str) -> AsyncEngine:
    """An engine for ``sqlite+aiosqlite:///…`` or another async URL of SQLAlchemy."""
    engine = create_async_engine(url, hide_parameters=True)  # errors are logged; people are not
    if engine.dialect.name == "sqlite":
        event.listen(engine.sync_engine, "connect", _set_pragmas)
    return engine


def _set_pragmas(connection: Any, _record: object) -> None:
    cursor = connection.cursor()
    for pragma in SQLITE_PRAGMAS:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()
