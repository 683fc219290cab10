"""`kill -9` while people register and answer: nothing lost, nothing twice. `make test-faults` does it longer."""

import asyncio
from time import monotonic

from sandbox.faults import Delay
from sandbox.server import running
from tests.delivery.faults import survives_kills
from tests.delivery.processes import Nursery
from tests.delivery.visitors import Telegram


async def test_killed_at_any_instant_the_bot_loses_nothing_and_does_nothing_twice(
    nursery: Nursery, database_url: str
) -> None:
    await survives_kills(nursery, database_url, kills=3, people=6)


async def test_told_to_stop_a_process_ends_what_is_in_hand_within_ten_seconds(
    nursery: Nursery, database_url: str
) -> None:
    telegram = Telegram()
    ngo = telegram.person("Ala")
    telegram.faults.add("sendMessage", Delay(1), chat_id=ngo.id)
    async with running(telegram) as address:
        bot = nursery.start(
            bot_token=telegram.token, bot_api_url=address, database_url=database_url
        )
        ngo.say("/help")
        async with asyncio.timeout(60):
            while telegram.faults.planned:  # until the answer is on its way
                await telegram.news[str(ngo.id)].wait()
                telegram.news[str(ngo.id)].clear()
        begun = monotonic()
        await bot.stopped()
        assert monotonic() - begun < 10
    assert ngo.sees("What I can do for you")
