"""`brunchbot migrate`: bring the database to today's tables."""

from typing import Annotated

import typer

DatabaseUrl = Annotated[
    str, typer.Option("--database", envvar="DATABASE_URL", help="The database's address.")
]
DEFAULT_DATABASE = "sqlite+aiosqlite:///brunchbot.db"


def migrate(database: DatabaseUrl = DEFAULT_DATABASE) -> None:
    """Bring the database to today's tables."""
    from storage.migrate import upgrade

    upgrade(database)
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
