"""The product's sender at the rate Telegram allows, until it is killed."""

import asyncio
import sys

from aiogram import Bot
from aiogram.client.telegram import TelegramAPIServer

from benchmarks.crowd import gather, now
from bot.features import LETTERS
from bot.sender import Sender, keep_draining
from bot.session import Session
from handlers.letters import by_name
from storage.engine import Database

RATE = 30


async def main(url: str, token: str, members: str, database_url: str, first: str) -> None:
    """Send until killed; `first` is the lowest Telegram id of the members."""
    database = Database(database_url)
    crowd = await gather(database, int(members), int(first))
    await crowd.confirm(database)
    bot = Bot(token, session=Session(api=TelegramAPIServer.from_base(url)))
    print("ready", flush=True)
    await keep_draining(Sender(bot, database, by_name(LETTERS), now, RATE))


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
