"""Two processes at one database, as the tests of this folder need them."""

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
    """Two processes, as it were: each has a queue of its own, which does not guard the other."""
    async with two_at(database_url) as both:
        yield both


async def comes_as_far_as_it_can(database: Database, task: asyncio.Task[Any]) -> None:
    """Until it is done, or waits for what this unit of work holds."""
    while not task.done():
        async with database.engine.connect() as connection:
            if (await connection.exec_driver_sql(WAITING)).scalar():
                return
