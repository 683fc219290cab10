"""Two processes on one database, for the tests in this folder."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest

from storage.engine import Database

WAITING = """SELECT count(*) FROM pg_stat_activity
WHERE datname = current_database() AND wait_event_type = 'Lock'"""


@asynccontextmanager
async def two_at(url: str) -> AsyncIterator[tuple[Database, Database]]:
    both = Database(url), Database(url)
    yield both
    for one in both:
        await one.close()


@pytest.fixture
async def databases(database_url: str) -> AsyncIterator[tuple[Database, Database]]:
    """Two simulated processes: each has its own write queue, which does not guard against the other."""
    async with two_at(database_url) as both:
        yield both


async def comes_as_far_as_it_can(database: Database, task: asyncio.Task[Any]) -> None:
    """Run until it is done, or waits for a lock of this unit of work."""
    while not task.done():
        async with database.engine.connect() as connection:
            if (await connection.exec_driver_sql(WAITING)).scalar():
                return
