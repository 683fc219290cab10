"""Two processes at one database, as the tests of this folder need them."""

from collections.abc import AsyncIterator

import pytest

from storage.engine import Database


@pytest.fixture
async def databases(database_url: str) -> AsyncIterator[tuple[Database, Database]]:
    """Two processes, as it were: each has a queue of its own, which does not guard the other."""
    both = Database(database_url), Database(database_url)
    yield both
    for one in both:
        await one.close()
