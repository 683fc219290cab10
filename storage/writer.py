"""SQLite's single writer: units of work queue for it, and queued ones share a commit."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from storage.session import InlineSession, UnitSession
from storage.shared_commit import SharedCommit

TOGETHER = 16  # most units that share a commit, so that none waits long for the others


class Writer:
    """The only connection that writes, and its queue.

    A unit is a savepoint in a transaction that it may share with the units before and after it. If none is
    waiting, the last unit commits in a thread, since that waits for the disk. A rollback undoes only one
    unit.
    """

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self._turn = asyncio.Lock()  # first come, first served
        self._waiting = 0
        self._connection: AsyncConnection | None = None
        self._driver: Any = None  # the sqlite3 connection under SQLAlchemy's
        self._shared: SharedCommit | None = None  # the open transaction

    @asynccontextmanager
    async def session(self) -> AsyncIterator[UnitSession]:
        """One unit of work: when the block ends normally and this returns, it is on disk."""
        await self._wait_for_turn()
        try:
            connection, shared = await self._begin()
            session = InlineSession(
                connection, expire_on_commit=False, join_transaction_mode="create_savepoint"
            )
            with session.sync_session.begin():
                yield session
        finally:
            self._end_turn()
        await asyncio.shield(shared.committed)

    async def close(self) -> None:
        """Wait for the open transaction, then close the connection."""
        async with self._turn:
            if self._connection is not None:
                await self._connection.close()
                self._connection = None

    async def _wait_for_turn(self) -> None:
        self._waiting += 1
        try:
            await self._turn.acquire()
        except asyncio.CancelledError:
            if self._waiting == 1 and not self._turn.locked():  # the commit was left to us
                await self._turn.acquire()
                self._waiting -= 1
                self._end_turn()
                self._waiting += 1
            raise
        finally:
            self._waiting -= 1

    async def _begin(self) -> tuple[AsyncConnection, SharedCommit]:
        if self._connection is None:
            self._connection = await self._engine.connect()
            await self._connection.begin()  # only for SQLAlchemy: no BEGIN is sent to SQLite
            self._driver = (await self._connection.get_raw_connection()).driver_connection
        if self._shared is None:
            self._shared = SharedCommit(self._driver)
        self._shared.units += 1
        return self._connection, self._shared

    def _end_turn(self) -> None:
        shared = self._shared
        if shared is None or (self._waiting and shared.units < TOGETHER):
            self._turn.release()
            return
        self._shared = None
        shared.committed.add_done_callback(lambda _: self._turn.release())
        shared.commit()
