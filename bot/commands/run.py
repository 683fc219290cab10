"""`brunchbot run`: the bot, until it is told to stop."""


def run() -> None:
    """Run the bot. Settings come from the environment or the file .env."""
    import asyncio

    from bot import log
    from bot.commands.settings import exit_saying, migrate_or_exit, settings_or_exit
    from bot.config import Settings
    from bot.lean_aiogram import import_aiogram
    from storage.revisions import is_up_to_date

    settings = settings_or_exit(Settings)
    log.set_up(settings.log_level, settings.log_format)
    url = settings.database_url
    if url.startswith("sqlite") and not is_up_to_date(url):
        migrate_or_exit(url)  # the embedded database is migrated automatically

    import_aiogram()  # takes a second or two; a wrong setting is told before
    from bot.connecting import CannotStart
    from bot.process import serve

    try:
        asyncio.run(serve(settings))
    except CannotStart as why:
        exit_saying(str(why))
