"""What all tests share: a database that Alembic made, copied for each test."""

import shutil
from pathlib import Path

import pytest

from bot import log

log.set_up("WARNING", "console")


@pytest.fixture(scope="session")
def migrated_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty database with every migration run, as ``brunchbot migrate`` leaves it."""
    from storage.migrate import upgrade

    path = tmp_path_factory.mktemp("database") / "migrated.db"
    upgrade(f"sqlite+aiosqlite:///{path}")
    return path


@pytest.fixture
def database_url(migrated_database: Path, tmp_path: Path) -> str:
    """A database of its own for one test."""
    copy = tmp_path / "brunchbot.db"
    shutil.copy(migrated_database, copy)
    return f"sqlite+aiosqlite:///{copy}"
