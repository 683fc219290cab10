"""Checks whether a database is at the newest migration, without loading Alembic, whose memory an idle bot would keep."""

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import make_url

VERSIONS = Path(__file__).parent / "migrations" / "versions"


def is_up_to_date(url: str) -> bool:
    """Whether an SQLite file is at the newest migration; False if that cannot be determined."""
    newest = max(path.stem.partition("_")[0] for path in VERSIONS.glob("[0-9]*.py"))
    address = f"{Path(make_url(url).database or '').absolute().as_uri()}?mode=ro"
    try:
        with closing(sqlite3.connect(address, uri=True)) as file:
            return file.execute("SELECT version_num FROM alembic_version").fetchall() == [(newest,)]
    except sqlite3.Error:
        return False
