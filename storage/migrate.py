"""Migrates a database to the current tables, and compares the two (Alembic)."""

import asyncio
from collections.abc import Callable
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.engine import create_engine

MIGRATIONS = Path(__file__).parent / "migrations"


def upgrade(url: str, to: str = "head") -> None:
    """Run every pending migration up to `to`."""
    _with_connection(url, lambda config: command.upgrade(config, to))


def check(url: str) -> None:
    """Raise `alembic.util.CommandError` if the models differ from what the migrations create."""
    _with_connection(url, command.check)


def write(url: str, title: str) -> None:
    """Write a new migration from the difference between the database and the models."""
    count = len(list((MIGRATIONS / "versions").glob("[0-9]*.py")))
    _with_connection(
        url,
        lambda config: command.revision(
            config, message=title, autogenerate=True, rev_id=f"{count + 1:04}"
        ),
    )


def _with_connection(url: str, run: Callable[[Config], object]) -> None:
    async def connect() -> None:
        engine = create_engine(url)
        try:
            async with engine.begin() as connection:
                if engine.dialect.name == "sqlite":
                    await _prepare_sqlite(connection)
                await connection.run_sync(_run)
        finally:
            await engine.dispose()

    def _run(connection: Connection) -> None:
        config = Config()
        config.set_main_option("script_location", str(MIGRATIONS))
        config.set_main_option("file_template", "%%(rev)s_%%(slug)s")
        config.attributes["connection"] = connection
        run(config)

    asyncio.run(connect())


async def _prepare_sqlite(connection: AsyncConnection) -> None:
    # Altering a table recreates it: dropping the old one must not cascade.
    await connection.exec_driver_sql("PRAGMA foreign_keys=OFF")
    # Python begins no transaction before a CREATE or ALTER: cut off, half of them would stay.
    await connection.exec_driver_sql("BEGIN IMMEDIATE")
