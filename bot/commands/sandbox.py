"""`brunchbot sandbox`: Telegram on your own machine."""

from contextlib import suppress
from typing import Annotated

import typer


def sandbox(
    port: Annotated[int, typer.Option(help="The port on 127.0.0.1 to listen on.")] = 8081,
    strict: Annotated[bool, typer.Option(help="Refuse what Telegram's limits refuse.")] = False,
) -> None:
    """Serve a Bot API of our own on 127.0.0.1, with the real one's rules, and people to play."""
    import asyncio

    from bot.commands.settings import exit_saying
    from sandbox.core import TOKEN
    from sandbox.server import serve

    address = f"http://127.0.0.1:{port}"
    typer.echo(f"People to play: {address}/sandbox")
    typer.echo(f"The bot for them: BOT_API_URL={address} BOT_TOKEN={TOKEN} brunchbot run")
    try:
        with suppress(KeyboardInterrupt):
            asyncio.run(serve(port=port, strict=strict))
    except OSError as taken:
        exit_saying(f"Port {port} cannot be used: {taken.strerror}.")
