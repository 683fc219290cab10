"""Settings for a command, or one sentence and exit status 2."""

import typer

from bot.config import BadSettings, Settings, read_settings


def settings_or_exit() -> Settings:
    """The settings; when they cannot be used, says why in a sentence and ends the command."""
    try:
        return read_settings()
    except BadSettings as wrong:
        typer.echo(str(wrong), err=True)
        raise typer.Exit(2) from None
