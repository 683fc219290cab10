"""Locks between the processes on one database: they end with the process that took them."""

import asyncio
from typing import Any
from zlib import crc32

from sqlalchemy.engine import make_url
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine
from sqlalchemy.pool import NullPool

Key = int | str  # a Telegram id, whose updates are kept in order; or a name

NAMES_BELOW = -(2**62)  # no Telegram id is as low, so names and ids never meet
# Whose machine vanished without a word holds nothing longer than half a minute.
KEEPALIVE = {
    "tcp_keepalives_idle": "10",
    "tcp_keepalives_interval": "5",
    "tcp_keepalives_count": "4",
}


class LocksGoneError(Exception):
    """The database does not answer; whatever was held is held no more."""


class Locks:
    """Locks within one process: all that SQLite needs, where there is no other."""

    shared = False  # whether other processes may have a say

    def __init__(self) -> None:
        self._held: set[Key] = set()

    async def take(self, key: Key) -> bool:
        """Whether the lock is ours from now on; never waits for whoever has it."""
        if key in self._held:
            return False
        self._held.add(key)
        return True

    async def release(self, key: Key) -> None:
        self._held.discard(key)

    async def holds(self, key: Key) -> bool:
        """Whether the lock is still ours; between processes it is lost with the connection."""
        return key in self._held

    async def close(self) -> None:
        self._held.clear()


class SharedLocks(Locks):
    """PostgreSQL's advisory locks, all of them on one connection of this process.

    PostgreSQL gives them back by itself when the process dies, however it dies.
    """

    shared = True

    def __init__(self, url: str) -> None:
        super().__init__()
        self._engine = create_async_engine(
            url, poolclass=NullPool, connect_args={"server_settings": _keepalive(url)}
        )
        self._connection: AsyncConnection | None = None
        self._turn = asyncio.Lock()
        self._trouble = _trouble()

    async def take(self, key: Key) -> bool:
        """Raises ``LocksGoneError``; nothing is taken then."""
        if not await super().take(key):
            return False
        granted = False
        try:
            granted = await self._ask("SELECT pg_try_advisory_lock($1)", _number(key))
        finally:
            if not granted:
                self._held.discard(key)
        return granted

    async def release(self, key: Key) -> None:
        if key in self._held:
            try:
                await self._ask("SELECT pg_advisory_unlock($1)", _number(key))
            finally:
                self._held.discard(key)

    async def holds(self, key: Key) -> bool:
        await self._ask("SELECT true")
        return key in self._held

    async def close(self) -> None:
        self._held.clear()
        await self._disconnect()
        await self._engine.dispose()

    async def _ask(self, question: str, *numbers: int) -> bool:
        async with self._turn:
            answer = None
            try:
                answer = await (await self._driver()).fetchval(question, *numbers, timeout=10)
            except self._trouble as gone:
                raise LocksGoneError(type(gone).__name__) from gone
            finally:
                if answer is None:  # whether it was granted nobody knows
                    await self._disconnect()
            return bool(answer)

    async def _driver(self) -> Any:
        """asyncpg's connection, without SQLAlchemy's part in each statement."""
        if self._connection is None:
            self._connection = await self._engine.connect()
        return (await self._connection.get_raw_connection()).driver_connection

    async def _disconnect(self) -> None:
        """Whatever was held is held no more; a new connection is opened when it is needed."""
        connection, self._connection = self._connection, None
        self._held.clear()
        if connection is not None:
            await connection.invalidate()
            await connection.close()


def locks_for(url: str) -> Locks:
    """The locks that fit the database."""
    return SharedLocks(url) if url.startswith("postgresql") else Locks()


def _number(key: Key) -> int:
    return NAMES_BELOW - crc32(key.encode()) if isinstance(key, str) else key


def _trouble() -> tuple[type[Exception], ...]:
    """What is raised when the database is gone; the driver is loaded only where it is used."""
    import asyncpg

    return (asyncpg.PostgresError, asyncpg.InterfaceError, SQLAlchemyError, OSError, TimeoutError)


def _keepalive(url: str) -> dict[str, str]:
    """Over a socket on this machine there is nothing to keep alive."""
    host = make_url(url).host
    return KEEPALIVE if host else {}
