"""What all tests share: databases that Alembic made, an empty one for each test, on SQLite or on PostgreSQL."""

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

LONGEST = (  # half a minute to five seconds a test, some of them waited for
    "test_demo",
    "test_faults",
    "test_replicas",
    "test_pictures",
    "test_event_silesia",
    "test_organise_reach",
    "test_at_rest",
)
MEMORY = Path("/dev/shm")  # each worker has a folder of its own in it

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
    """The longest first: who has nothing left takes of what others have, and cannot take what has begun."""
    items.sort(key=lambda item: item.path.stem not in LONGEST)


def pytest_collection_finish() -> None:
    """As the bot does before it serves: to look through all there is for garbage was a twentieth of the time."""
    keep_what_stays()


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "database_url" in metafunc.fixturenames:
        everywhere = metafunc.config.getoption("--postgres-everywhere")
        kinds = kinds_for(metafunc.definition.path, everywhere=everywhere)
        metafunc.parametrize("database_url", kinds, indirect=True)


@pytest.fixture(scope="session")
def migrated_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty SQLite database with every migration run, as ``brunchbot migrate`` leaves it."""
    from storage.migrate import upgrade

    path = tmp_path_factory.mktemp("database") / "migrated.db"
    upgrade(f"sqlite+aiosqlite:///{path}")
    return path


@pytest.fixture(scope="session")
def fast_folder() -> Iterator[Path]:
    """Where this worker's databases are: in memory, if there is such a place."""
    with TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as folder:
        yield Path(folder)


@pytest.fixture
def sqlite_url(migrated_database: Path, fast_folder: Path) -> str:
    """An empty SQLite database for one test; its address stays, so that its engine knows its statements."""
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


@pytest.fixture
def database_url(request: pytest.FixtureRequest) -> str:
    """An empty database for one test, of the kind that `tests/databases.py` has for it."""
    url: str = request.getfixturevalue(
        "sqlite_url" if request.param == "sqlite" else "postgres_url"
    )
    return url
