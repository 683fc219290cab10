"""`brunchbot check`: do migrations and models agree?"""

import typer


def check() -> None:
    """Check that the migrations make the tables that the models ask for."""
    import tempfile
    from pathlib import Path

    from alembic.util import CommandError

    from storage import migrate

    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite+aiosqlite:///{Path(folder) / 'latest.db'}"
        migrate.upgrade(url)
        try:
            migrate.check(url)
        except CommandError as wrong:
            typer.echo(f"The migrations do not make the models' tables: {wrong}", err=True)
            raise typer.Exit(1) from None
    typer.echo("The migrations match the models.")
