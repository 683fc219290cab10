"""Two processes at one database, as the tests of this folder need them."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from storage.engine import Database


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
