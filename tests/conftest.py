"""Fixtures all tests share: databases migrated by Alembic, emptied for each test, on SQLite or PostgreSQL."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest

from bot import log
from bot.garbage import keep_what_stays
from tests.databases import kinds_for
from tests.wheel import prepare_server, stop_server

if TYPE_CHECKING:
    from tests.postgres import Postgres

LONGEST = (  # five to thirty seconds each, partly spent waiting
    "test_demo",
    "test_faults",
    "test_replicas",
    "test_pictures",
    "test_event_silesia",
    "test_organise_reach",
    "test_at_rest",
)
MEMORY = Path("/dev/shm")  # each worker has its own folder there

log.set_up("WARNING", "console")


def pytest_addoption(parser: pytest.Parser) -> None:
    text = "run every conversation on PostgreSQL too"
    parser.addoption("--postgres-everywhere", action="store_true", help=text)


def pytest_configure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):  # the workers of a run share one server
        prepare_server()


def pytest_unconfigure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):
        stop_server()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Longest first: work stealing moves queued tests, never one that has begun."""
    items.sort(key=lambda item: item.path.stem not in LONGEST)


def pytest_collection_finish() -> None:
    """Freeze what is loaded, as the bot does before serving: garbage collection over it took a twentieth of the run."""
    keep_what_stays()


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "database_url" in metafunc.fixturenames:
        everywhere = metafunc.config.getoption("--postgres-everywhere")
        kinds = kinds_for(metafunc.definition.path, everywhere=everywhere)
        metafunc.parametrize("database_url", kinds, indirect=True)


@pytest.fixture(scope="session")
def migrated_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty SQLite database with every migration run, as `brunchbot migrate` leaves it."""
    from storage.migrate import upgrade

    path = tmp_path_factory.mktemp("database") / "migrated.db"
    upgrade(f"sqlite+aiosqlite:///{path}")
    return path


@pytest.fixture(scope="session")
def fast_folder() -> Iterator[Path]:
    """The folder of this worker's databases: in memory where possible."""
    with TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as folder:
        yield Path(folder)


@pytest.fixture
def sqlite_url(migrated_database: Path, fast_folder: Path) -> str:
    """An empty SQLite database for one test; its URL stays the same, so the engine keeps its statement cache."""
    for left in fast_folder.iterdir():
        left.unlink()
    copy = fast_folder / "brunchbot.db"
    shutil.copy(migrated_database, copy)
    return f"sqlite+aiosqlite:///{copy}"


@pytest.fixture(scope="session")
def postgres() -> "Iterator[Postgres]":
    """This worker's migrated PostgreSQL database."""
    from tests.postgres import database_of_worker

    with database_of_worker() as database:
        yield database


@pytest.fixture
def postgres_url(postgres: "Postgres") -> str:
    """An empty PostgreSQL database for one test."""
    postgres.sweep()
    return postgres.url


@pytest.fixture
def database_url(request: pytest.FixtureRequest) -> str:
    """An empty database for one test, of each kind that `tests/databases.py` lists for its file."""
    url: str = request.getfixturevalue(
        "sqlite_url" if request.param == "sqlite" else "postgres_url"
    )
    return url
