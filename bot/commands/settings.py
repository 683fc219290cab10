"""Settings and a database for a command, or a sentence and exit status 2."""

from pathlib import Path
from typing import NoReturn

import typer

from bot.config import BadSettings, Kind, read_settings


def settings_or_exit(kind: type[Kind]) -> Kind:
    """The settings; if they are invalid, explains why in a sentence and exits."""
    try:
        return read_settings(kind)
    except BadSettings as wrong:
        exit_saying(str(wrong))


def migrate_or_exit(url: str) -> None:
    """Migrate the database; if it cannot be opened, say so and exit."""
    from sqlalchemy.engine import make_url
    from sqlalchemy.exc import SQLAlchemyError

    from storage.migrate import upgrade

    try:
        address = make_url(url)
        folder = Path(address.database or "").parent
        if address.get_backend_name() == "sqlite" and not folder.is_dir():
            raise FileNotFoundError(f"there is no folder {folder}")
        upgrade(url)
    except (SQLAlchemyError, OSError, ImportError) as trouble:
        reason = str(getattr(trouble, "orig", None) or trouble).partition("\n")[0]
        exit_saying(f"The database at DATABASE_URL cannot be used: {reason}. See .env.example.")


def exit_saying(sentence: str) -> NoReturn:
    """Print the sentence and exit with status 2."""
    typer.echo(sentence, err=True)
    raise typer.Exit(2) from None
