"""What all tests share: a database that Alembic made, copied for each test."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from bot import log

MEMORY = Path("/dev/shm")  # each worker has a folder of its own in it

log.set_up("WARNING", "console")


@pytest.fixture(scope="session")
def migrated_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty database with every migration run, as ``brunchbot migrate`` leaves it."""
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
def database_url(migrated_database: Path, fast_folder: Path) -> str:
    """An empty database for one test; its address stays, so that its engine knows its statements."""
    for left in fast_folder.iterdir():
        left.unlink()
    copy = fast_folder / "brunchbot.db"
    shutil.copy(migrated_database, copy)
    return f"sqlite+aiosqlite:///{copy}"
