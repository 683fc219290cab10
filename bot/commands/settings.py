"""Settings for a command, or one sentence and exit status 2."""

import typer

from bot.config import BadSettings, Kind, read_settings


def settings_or_exit(kind: type[Kind]) -> Kind:
    """The settings; when they cannot be used, says why in a sentence and ends the command."""
    try:
        return read_settings(kind)
    except BadSettings as wrong:
        typer.echo(str(wrong), err=True)
        raise typer.Exit(2) from None
