"""SQLite, called in the event loop's thread."""

import sqlite3
from typing import Any

from sqlalchemy import URL, Connection, event
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import AsyncAdaptedQueuePool, Pool
from sqlalchemy.util.concurrency import await_, in_greenlet

PRAGMAS = {
    "journal_mode": "WAL",
    "synchronous": "FULL",  # an update confirmed to Telegram must survive a power cut
    "foreign_keys": "ON",
    "busy_timeout": "10000",
}
PREPARED = 500  # cached prepared statements; about as many as the bot has


class InlineSqlite(SQLiteDialect_pysqlite):
    """Python's sqlite3 behind SQLAlchemy's async interface, without a thread (ADR 13)."""

    driver = "inline"
    is_async = True
    supports_statement_cache = True

    @classmethod
    def get_pool_class(cls, url: URL) -> type[Pool]:  # noqa: ARG003
        """A pool that waits for a free connection without blocking the loop."""
        return AsyncAdaptedQueuePool

    # SQLAlchemy's async connections refuse a driver that never awaits: for them this one awaits nothing.

    def do_execute(self, cursor: Any, statement: str, parameters: Any, *_: Any, **__: Any) -> None:
        _satisfy()
        cursor.execute(statement, parameters)

    def do_executemany(self, cursor: Any, statement: str, rows: Any, *_: Any, **__: Any) -> None:  # type: ignore[override]
        _satisfy()
        cursor.executemany(statement, rows)

    # Every unit of work is a savepoint; set in SQLite directly, it costs a tenth of SQLAlchemy's way.

    def do_savepoint(self, connection: Connection, name: str) -> None:
        tell(_driver(connection), f"SAVEPOINT {name}")

    def do_rollback_to_savepoint(self, connection: Connection, name: str) -> None:
        tell(_driver(connection), f"ROLLBACK TO {name}")

    def do_release_savepoint(self, connection: Connection, name: str) -> None:
        tell(_driver(connection), f"RELEASE {name}")


def tell(driver: sqlite3.Connection, statement: str) -> None:
    """Run a statement beside SQLAlchemy; what goes wrong is raised as SQLAlchemy raises it."""
    try:
        driver.execute(statement)
    except sqlite3.Error as wrong:
        raise DBAPIError.instance(statement, None, wrong, sqlite3.Error) from wrong


class _Cursor(sqlite3.Cursor):
    async def _async_soft_close(self) -> None:
        """SQLAlchemy calls this on an async driver's cursor before reading rows."""


class _Connection(sqlite3.Connection):
    def cursor(self, factory: Any = _Cursor) -> Any:
        return super().cursor(factory)


def _driver(connection: Connection) -> sqlite3.Connection:
    driver: sqlite3.Connection = connection.connection.driver_connection  # type: ignore[assignment]
    return driver


def _satisfy() -> None:
    if in_greenlet():
        await_(_nothing())


async def _nothing() -> None:
    return


registry.register("sqlite.inline", __name__, InlineSqlite.__name__)


def create_sqlite_engine(url: URL) -> AsyncEngine:
    """An engine for a file; each connection has the settings of `PRAGMAS`."""
    engine = create_async_engine(
        url.set(drivername="sqlite+inline"),
        hide_parameters=True,  # errors are logged; people's data must not be
        connect_args={"cached_statements": PREPARED, "factory": _Connection},
    )

    @event.listens_for(engine.sync_engine, "connect")
    def set_pragmas(driver: sqlite3.Connection, _record: object) -> None:
        for name, value in PRAGMAS.items():
            driver.execute(f"PRAGMA {name}={value}")

    return engine
