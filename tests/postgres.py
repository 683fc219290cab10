"""The tests' PostgreSQL: a server from a wheel, or the one `TEST_DATABASE_URL` names.

Each worker has one database, emptied before each test, which takes 3 ms; another database from a template
takes 25 or more.
"""

import asyncio
import os
from collections.abc import Iterator
from contextlib import contextmanager
from uuid import uuid4

import asyncpg
from sqlalchemy import URL, make_url
from sqlmodel import SQLModel

import storage.models  # noqa: F401  the tables register themselves
from storage.migrate import upgrade
from tests.wheel import start_server

FAST_AND_LOOSE = ("fsync", "synchronous_commit", "full_page_writes", "autovacuum")
OTHERS = """
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()
"""
FROM_ONE_AGAIN = """
    SELECT setval(oid::regclass, 1, false) FROM pg_class
    WHERE relkind = 'S' AND relnamespace = 'public'::regnamespace
"""


class Postgres:
    """A database of one worker, with every migration run."""

    def __init__(self, url: URL) -> None:
        self.url = url.render_as_string(hide_password=False)
        self._loop = asyncio.Runner(loop_factory=asyncio.new_event_loop)
        self._connection = self._loop.run(_connect(url))
        tables = reversed(SQLModel.metadata.sorted_tables)
        empty = [f'DELETE FROM "{table.name}"' for table in tables]
        self._sweep = ";".join((OTHERS, *empty, FROM_ONE_AGAIN))

    def sweep(self) -> None:
        """Reset it to the state after migration: no rows, ids from 1, no connections."""
        self._loop.run(self._connection.execute(self._sweep))

    def close(self) -> None:
        """Close the connection."""
        self._loop.run(self._connection.close())
        self._loop.close()


@contextmanager
def database_of_worker() -> Iterator[Postgres]:
    """A migrated database that only this worker uses."""
    with new_database() as url:
        upgrade(url.render_as_string(hide_password=False))
        postgres = Postgres(url)
        try:
            yield postgres
        finally:
            postgres.close()


@contextmanager
def new_database() -> Iterator[URL]:
    """A database without tables; dropped afterwards."""
    given = os.environ.get("TEST_DATABASE_URL")
    server = make_url(given) if given else _server_in_a_wheel()
    name = f"brunchbot_test_{uuid4().hex[:12]}"
    asyncio.run(_execute(server, f"CREATE DATABASE {name}"))
    try:
        yield server.set(database=name)
    finally:
        asyncio.run(_execute(server, f"DROP DATABASE {name} WITH (FORCE)"))


def _server_in_a_wheel() -> URL:
    server = make_url(start_server())
    loose = [f"ALTER SYSTEM SET {setting} = off" for setting in FAST_AND_LOOSE]
    asyncio.run(_execute(server, *loose, "SELECT pg_reload_conf()"))
    return server


async def _connect(url: URL) -> asyncpg.Connection:
    return await asyncpg.connect(
        url.set(drivername="postgresql").render_as_string(hide_password=False)
    )


async def _execute(url: URL, *statements: str) -> None:
    connection = await _connect(url)
    for statement in statements:
        await connection.execute(statement)
    await connection.close()
