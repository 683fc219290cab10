"""`brunchbot demo`: a whole brunch on this machine, without a token."""

from contextlib import suppress
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from bot.demo.show import Show
    from bot.demo.stage import Stage

SERVE = "Leave the brunch open in your browser afterwards; only on a terminal."


def demo(serve: Annotated[bool, typer.Option(help=SERVE)] = True) -> None:
    """Play the Civil–Business Brunch of Miskolc through the real bot, against our own Telegram."""
    import asyncio
    import sys
    import tempfile
    from pathlib import Path

    from bot import log
    from bot.lean_aiogram import import_aiogram
    from storage.migrate import upgrade

    log.set_up("WARNING", "console")
    import_aiogram()
    with (
        tempfile.TemporaryDirectory(prefix="brunchbot-demo-") as folder,
        suppress(KeyboardInterrupt),
    ):
        from bot.demo.stage import database_url

        upgrade(database_url(Path(folder)))

        from bot.demo.show import Show
        from bot.demo.story import play

        show, files = Show(), Path("build", "demo")
        if serve and sys.stdout.isatty():
            asyncio.run(play(Path(folder), show, lambda stage: _stay(stage, show), files))
        else:
            asyncio.run(play(Path(folder), show, files=files))
            show.next_steps()


async def _stay(stage: "Stage", show: "Show") -> None:
    from bot.demo.playground import keep_open

    show.next_steps()
    show.act("The brunch is still on: every chat of it, and a few people who have not come yet")
    await keep_open(stage, show.tell)
