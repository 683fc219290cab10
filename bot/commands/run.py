"""`brunchbot run`: the bot, until it is told to stop."""

import typer


def run() -> None:
    """Run the bot. Settings come from the environment or the file .env."""
    import asyncio

    from bot import log
    from bot.commands.settings import settings_or_exit
    from bot.config import Settings
    from storage.migrate import upgrade

    settings = settings_or_exit(Settings)
    log.set_up(settings.log_level, settings.log_format)
    if settings.database_url.startswith("sqlite"):
        upgrade(settings.database_url)  # the embedded database migrates itself

    # aiogram takes seconds to import; a wrong setting should not
    from bot.polling import CannotStart, serve

    try:
        asyncio.run(serve(settings))
    except CannotStart as why:
        typer.echo(str(why), err=True)
        raise typer.Exit(2) from None
