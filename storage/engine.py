"""The database: opens units of work on SQLite (a file) or PostgreSQL (a server)."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from functools import cache

from sqlalchemy import make_url
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from storage.session import UnitSession
from storage.sqlite import create_sqlite_engine
from storage.unit_of_work import UnitOfWork
from storage.writer import Writer

CONNECTIONS = 10  # per process to PostgreSQL; further units wait for their turn


class Database:
    """Opens units of work on one database.

    SQLite allows one writer. Twenty connections competing for it wait up to 9 s (measured), so units queue
    for a single one; PostgreSQL needs no queue.
    """

    def __init__(self, url: str) -> None:
        self.engine = create_engine(url)
        self._writer = Writer(self.engine) if self.engine.dialect.name == "sqlite" else None
        self._within: set[asyncio.Task[object] | None] = set()

    @asynccontextmanager
    async def unit(self) -> AsyncIterator[UnitOfWork]:
        """One transaction: committed when the block ends normally, rolled back when it raises.

        Nothing inside may wait for Telegram or a solver: on SQLite everybody else would wait too. Raises
        `RuntimeError` if opened inside another unit: on SQLite it would wait for itself.
        """
        task = asyncio.current_task()
        if task in self._within:
            raise RuntimeError("a unit of work inside another")
        self._within.add(task)
        try:
            async with self._session() as session:
                yield UnitOfWork(session)
        finally:
            self._within.discard(task)

    async def close(self) -> None:
        """Close all connections."""
        if self._writer is not None:
            await self._writer.close()
        await self.engine.dispose()

    def _session(self) -> AbstractAsyncContextManager[UnitSession]:
        return self._writer.session() if self._writer else _transaction(self.engine)


@asynccontextmanager
async def _transaction(engine: AsyncEngine) -> AsyncIterator[UnitSession]:
    async with UnitSession(engine, expire_on_commit=False) as session, session.begin():
        yield session


@cache
def create_engine(url: str) -> AsyncEngine:
    """The engine for `sqlite+aiosqlite:///…` or `postgresql+asyncpg://…`.

    Cached by address, so that later users find its statements compiled. `aiosqlite` is in the address
    because many `.env` files contain it; that driver is no longer used.
    """
    address = make_url(url)
    if address.get_backend_name() == "sqlite":
        return create_sqlite_engine(address)
    return create_async_engine(
        address,
        hide_parameters=True,  # errors are logged; people are not
        pool_size=CONNECTIONS,
        max_overflow=0,
    )
