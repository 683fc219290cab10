"""`brunchbot sandbox`: Telegram on your own machine."""

from typing import Annotated

import typer


def sandbox(
    port: Annotated[int, typer.Option(help="The port on 127.0.0.1 to listen on.")] = 8081,
    strict: Annotated[bool, typer.Option(help="Refuse what Telegram's limits refuse.")] = False,
) -> None:
    """Serve a Bot API of our own on 127.0.0.1, with the real one's rules."""
    import asyncio

    from sandbox.server import serve

    asyncio.run(serve(port=port, strict=strict))
