"""`brunchbot migrate`: bring the database to today's tables."""

from typing import Annotated

import typer

Address = Annotated[
    str | None, typer.Option("--database", help="The database's address; else DATABASE_URL.")
]


def migrate(database: Address = None) -> None:
    """Bring the database to today's tables. DATABASE_URL comes from the environment or .env."""
    from bot.commands.settings import migrate_or_exit, settings_or_exit
    from bot.config import DatabaseSettings

    migrate_or_exit(database or settings_or_exit(DatabaseSettings).database_url)
    typer.echo("The database is up to date.")


def write_migration(title: str) -> None:
    """Write the migration that leads from the last one to the models (`make migration m="…"`)."""
    import tempfile
    from pathlib import Path

    from storage import migrate as migrations

    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite+aiosqlite:///{Path(folder) / 'latest.db'}"
        migrations.upgrade(url)
        migrations.write(url, title)
