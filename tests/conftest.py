"""What all tests share: databases that Alembic made, one for each test, on SQLite and on PostgreSQL."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bot import log

if TYPE_CHECKING:
    from tests.postgres import Postgres

log.set_up("WARNING", "console")

MEMORY = Path("/dev/shm")  # where there is such a thing, no test waits for a disk


def pytest_configure(config: pytest.Config) -> None:
    """Workers of a run share one PostgreSQL; it is started when a test first asks for it."""
    if not hasattr(config, "workerinput"):
        from tests.postgres import prepare_server

        prepare_server()


def pytest_unconfigure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):
        from tests.postgres import stop_server

        stop_server()


@pytest.fixture(scope="session")
def migrated_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty SQLite database with every migration run, as ``brunchbot migrate`` leaves it."""
    from storage.migrate import upgrade

    path = tmp_path_factory.mktemp("database") / "migrated.db"
    upgrade(f"sqlite+aiosqlite:///{path}")
    return path


@pytest.fixture(scope="session")
def fast_folder() -> Iterator[Path]:
    """Where this worker's SQLite database is: in memory, if there is such a place."""
    with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as folder:
        yield Path(folder)


@pytest.fixture
def sqlite_url(migrated_database: Path, fast_folder: Path) -> str:
    """An empty SQLite database for one test; its address stays, so that its engine knows its queries."""
    for left in fast_folder.iterdir():
        left.unlink()
    copy = fast_folder / "brunchbot.db"
    shutil.copy(migrated_database, copy)
    return f"sqlite+aiosqlite:///{copy}"


@pytest.fixture(scope="session")
def postgres() -> "Iterator[Postgres]":
    """A migrated PostgreSQL database of this worker."""
    from tests.postgres import database_of_worker

    with database_of_worker() as database:
        yield database


@pytest.fixture
def postgres_url(postgres: "Postgres") -> str:
    """An empty PostgreSQL database for one test."""
    postgres.sweep()
    return postgres.url


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """An empty database for one test, which runs on each kind."""
    name = "sqlite_url" if request.param == "sqlite" else "postgres_url"
    url: str = request.getfixturevalue(name)
    return url
