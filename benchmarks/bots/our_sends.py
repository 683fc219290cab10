"""The product's sender alone: one broadcast to everybody per line on standard input, printing the seconds per message."""

import asyncio
import sys
import time

from aiogram import Bot
from aiogram.client.telegram import TelegramAPIServer

from benchmarks.crowd import gather, now
from bot.features import LETTERS
from bot.garbage import keep_what_stays
from bot.sender import Sender
from bot.session import Session
from domain.pace import LIFTED
from handlers.letters import by_name
from storage.engine import Database


async def main(url: str, token: str, members: str, database_url: str, history: str = "0") -> None:
    """Send without rate limits; every send is recorded before the next line is read."""
    session = Session(api=TelegramAPIServer.from_base(url))
    database = Database(database_url)
    crowd = await gather(database, int(members))
    await crowd.remember(database, int(history))
    bot, kinds = Bot(token, session=session), by_name(LETTERS)
    sender = Sender(bot, database, kinds, now, LIFTED)
    keep_what_stays()
    print("ready", flush=True)
    while await asyncio.to_thread(sys.stdin.readline):
        await crowd.confirm(database)
        began = time.perf_counter()
        sent = await sender.drain()
        print((time.perf_counter() - began) / sent, flush=True)
    await session.close()
    await database.close()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
