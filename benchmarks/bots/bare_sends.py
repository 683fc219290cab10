"""Bare bots that only send: one message to everybody per line on standard input, printing how long it took."""

import asyncio
import sys
import time
from collections.abc import Awaitable, Callable, Iterator

SIDE_BY_SIDE = 32
Send = Callable[[int, str], Awaitable[object]]


async def aiogram(url: str, token: str) -> Send:
    """Send a text with aiogram."""
    from aiogram import Bot
    from aiogram.client.session.aiohttp import AiohttpSession
    from aiogram.client.telegram import TelegramAPIServer
    from aiogram.types import LinkPreviewOptions

    bot = Bot(token, session=AiohttpSession(api=TelegramAPIServer.from_base(url)))
    preview = LinkPreviewOptions(is_disabled=True)
    return lambda chat, text: bot.send_message(
        chat, text, parse_mode="HTML", link_preview_options=preview
    )


async def ptb(url: str, token: str) -> Send:
    """Send a text with python-telegram-bot."""
    from telegram import Bot, LinkPreviewOptions
    from telegram.request import HTTPXRequest

    bot = Bot(
        token,
        base_url=f"{url}/bot",
        request=HTTPXRequest(connection_pool_size=SIDE_BY_SIDE, pool_timeout=60),
    )
    await bot.initialize()
    preview = LinkPreviewOptions(is_disabled=True)
    return lambda chat, text: bot.send_message(
        chat, text, parse_mode="HTML", link_preview_options=preview
    )


async def main(kind: str, url: str, token: str, members: str, first: str, text: str) -> None:
    send = await {"aiogram": aiogram, "ptb": ptb}[kind](url, token)
    print("ready", flush=True)
    while await asyncio.to_thread(sys.stdin.readline):
        chats = iter(range(int(first), int(first) + int(members)))
        began = time.perf_counter()
        await asyncio.gather(*(_work(send, chats, text) for _ in range(SIDE_BY_SIDE)))
        print((time.perf_counter() - began) / int(members), flush=True)


async def _work(send: Send, chats: Iterator[int], text: str) -> None:
    for chat in chats:
        await send(chat, text)


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
