"""`brunchbot demo`: a whole brunch on this machine, without a token."""


def demo() -> None:
    """Play the Civil–Business Brunch of Miskolc through the real bot, against our own Telegram."""
    import asyncio
    import tempfile
    from pathlib import Path

    from bot import log
    from storage.migrate import upgrade

    log.set_up("WARNING", "console")
    with tempfile.TemporaryDirectory(prefix="brunchbot-demo-") as folder:
        from bot.demo.stage import database_url

        upgrade(database_url(Path(folder)))

        from bot.demo.show import Show
        from bot.demo.story import play

        show = Show()
        asyncio.run(play(Path(folder), show))
        show.next_steps()
