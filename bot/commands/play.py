"""`brunchbot play`: an empty bot and Telegram on your own machine, to be played with by mouse."""

from contextlib import suppress
from typing import Annotated

import typer


def play(
    port: Annotated[int, typer.Option(help="The port on 127.0.0.1; 0 takes a free one.")] = 0,
) -> None:
    """Chat with the bot in your browser, as many people; time moves as you like. Nothing is kept."""
    import asyncio
    import tempfile
    from pathlib import Path

    from bot import log
    from bot.commands.settings import exit_saying
    from bot.lean_aiogram import import_aiogram
    from storage.migrate import upgrade

    log.set_up("WARNING", "console")
    import_aiogram()
    with tempfile.TemporaryDirectory(prefix="brunchbot-play-") as folder:
        from bot.demo.stage import database_url

        upgrade(database_url(Path(folder)))

        from bot.demo.playground import serve

        try:
            with suppress(KeyboardInterrupt):
                asyncio.run(serve(Path(folder), port, typer.echo))
        except OSError as taken:
            exit_saying(f"Port {port} cannot be used: {taken.strerror}.")
