"""`brunchbot run`: the bot, until it is told to stop."""


def run() -> None:
    """Run the bot. Settings come from the environment or the file .env."""
    import asyncio

    from bot import log
    from bot.commands.settings import settings_or_exit
    from storage.migrate import upgrade

    settings = settings_or_exit()
    log.set_up(settings.log_level, settings.log_format)
    if settings.database_url.startswith("sqlite"):
        upgrade(settings.database_url)  # the embedded database migrates itself

    from bot.polling import serve  # aiogram takes seconds to import; a wrong setting should not

    asyncio.run(serve(settings))
