"""SQLite, called in the event loop's own thread; units of work that wait in line share a commit."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from sqlalchemy import URL, event
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import AsyncAdaptedQueuePool, Pool
from sqlalchemy.util.concurrency import await_
from sqlmodel.ext.asyncio.session import AsyncSession

PRAGMAS = {
    "journal_mode": "WAL",
    "synchronous": "FULL",  # what we told Telegram we have must survive the power going
    "foreign_keys": "ON",
    "busy_timeout": "10000",
}
PREPARED = 500  # statements that SQLite need not read again; the bot has about so many
TOGETHER = 16  # units that share a commit at most, so that none waits long for the others


class InlineSqlite(SQLiteDialect_pysqlite):
    """Python's sqlite3 behind SQLAlchemy's async interface: nothing is handed to a thread (ADR 11)."""

    driver = "inline"
    is_async = True
    supports_statement_cache = True

    @classmethod
    def get_pool_class(cls, url: URL) -> type[Pool]:  # noqa: ARG003
        """The pool that waits for a free connection without holding up the loop."""
        return AsyncAdaptedQueuePool

    # SQLAlchemy's async connections refuse a driver that never awaits: this one awaits nothing.

    def do_execute(self, cursor: Any, statement: str, parameters: Any, context: Any = None) -> None:  # noqa: ARG002
        await_(_nothing())
        cursor.execute(statement, parameters)

    def do_executemany(
        self,
        cursor: Any,
        statement: str,
        parameters: Any,
        context: Any = None,  # noqa: ARG002
    ) -> None:
        await_(_nothing())
        cursor.executemany(statement, parameters)


class _Cursor(sqlite3.Cursor):
    async def _async_soft_close(self) -> None:
        """What SQLAlchemy asks of an async driver's cursor before it reads the rows."""


class _Connection(sqlite3.Connection):
    def cursor(self, factory: Any = _Cursor) -> Any:
        return super().cursor(factory)


async def _nothing() -> None:
    return


registry.register("sqlite.inline", __name__, InlineSqlite.__name__)


def create_sqlite_engine(url: URL, **pragmas: str) -> AsyncEngine:
    """An engine on a file; ``pragmas``: how it is opened otherwise than ``PRAGMAS`` say."""
    engine = create_async_engine(
        url.set(drivername="sqlite+inline"),
        hide_parameters=True,  # errors are logged; people are not
        connect_args={"cached_statements": PREPARED, "factory": _Connection},
    )

    @event.listens_for(engine.sync_engine, "connect")
    def set_pragmas(driver: sqlite3.Connection, _record: object) -> None:
        for name, value in {**PRAGMAS, **pragmas}.items():
            driver.execute(f"PRAGMA {name}={value}")

    return engine


class Writer:
    """The one connection that writes, and the line before it.

    A unit is a savepoint in a transaction that it may share with those before and behind it. Who ends
    and finds nobody waiting has it committed, by a thread, since that waits for the disk. What a unit
    undoes is undone for it alone.
    """

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self._turn = asyncio.Lock()  # first come, first served
        self._waiting = 0
        self._connection: AsyncConnection | None = None
        self._shared: _Shared | None = None  # the transaction that is open

    @asynccontextmanager
    async def session(self) -> AsyncIterator[AsyncSession]:
        """One unit of work: when the block has ended well and this returns, it is on the disk."""
        await self._wait_for_turn()
        try:
            connection, shared = await self._begin()
            session = AsyncSession(
                connection, expire_on_commit=False, join_transaction_mode="create_savepoint"
            )
            async with session.begin():
                yield session
        finally:
            self._end_turn()
        await asyncio.shield(shared.committed)

    async def close(self) -> None:
        """Wait for what is under way, and let go of the file."""
        async with self._turn:
            if self._connection is not None:
                await self._connection.close()
                self._connection = None

    async def _wait_for_turn(self) -> None:
        self._waiting += 1
        try:
            await self._turn.acquire()
        except asyncio.CancelledError:
            if self._waiting == 1 and not self._turn.locked():  # the last one left it to us
                await self._turn.acquire()
                self._waiting -= 1
                self._end_turn()
                self._waiting += 1
            raise
        finally:
            self._waiting -= 1

    async def _begin(self) -> tuple[AsyncConnection, "_Shared"]:
        if self._connection is None:
            self._connection = await self._engine.connect()
            await self._connection.begin()  # of which SQLite hears nothing
        if self._shared is None:
            driver: Any = (await self._connection.get_raw_connection()).driver_connection
            self._shared = _Shared(driver)
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


class _Shared:
    """A transaction that several units share."""

    def __init__(self, driver: sqlite3.Connection) -> None:
        driver.execute("BEGIN IMMEDIATE")
        self._driver, self._before = driver, driver.total_changes
        self._loop = asyncio.get_running_loop()
        self.committed: asyncio.Future[None] = self._loop.create_future()
        self.units = 0

    def commit(self) -> None:
        """Begin to commit; ``committed`` tells when it is done, or raises why it could not be."""
        if self._driver.total_changes == self._before:  # nothing waits for the disk
            self._driver.commit()
            self._loop.call_soon(self.committed.set_result, None)  # all go on in their order
        else:
            self._loop.run_in_executor(None, self._driver.commit).add_done_callback(self._settle)

    def _settle(self, done: asyncio.Future[None]) -> None:
        if (error := done.exception()) is None:
            self.committed.set_result(None)
        else:
            self._driver.rollback()
            self.committed.set_exception(error)
