"""A process told to stop does so, whatever it is waiting for."""

import asyncio
import os
import signal
from contextlib import suppress

import pytest
from aiogram.types import Update

from bot import process
from bot.config import Settings
from domain.delivery import MessageState
from sandbox.faults import Delay
from tests.conversations.world import World
from tests.delivery.balancer import free_ports
from tests.delivery.office import Office
from tests.delivery.test_webhook import SETTINGS

HALF_A_REQUEST = b"POST /telegram HTTP/1.1\r\nHost: bot\r\nContent-Length: 100\r\n\r\n{"


@pytest.fixture
def settings(monkeypatch: pytest.MonkeyPatch) -> Settings:
    """Settings of a process behind a webhook, with a tenth of the usual time to stop."""
    for name in ("LAST_ROUND_SECONDS", "ENDING_SECONDS", "CLOSING_SECONDS"):
        monkeypatch.setattr(process, name, getattr(process, name) / 10)
    return SETTINGS.model_copy(update={"http_port": free_ports(1)[0]})


async def connected(port: int | None) -> asyncio.StreamWriter:
    """A client that starts a request and never finishes it."""
    while True:
        with suppress(OSError):
            _, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.write(HALF_A_REQUEST)
            return writer


async def test_nothing_that_hangs_keeps_a_process_that_is_told_to_stop(
    world: World, settings: Settings
) -> None:
    await world.operator.says("/help")
    async with world.services() as services:
        await services.alerts.tell([world.operator.id], "something")
    hanging = asyncio.Queue[float]()

    async def hang(seconds: float) -> None:
        await hanging.put(seconds)
        await asyncio.Event().wait()

    world.telegram.sleep = hang
    for _ in range(2):  # an answer to a person, and a message owed
        world.telegram.faults.add("sendMessage", Delay(3600))
    world.person("Ala").account.say("/help")
    running = asyncio.create_task(process.run_until_stopped(world.app, settings))
    caller = await connected(settings.http_port)
    [update] = world.telegram.take_updates()
    await world.app.inbox.accept([Update.model_validate(update, context={"bot": world.app.bot})])
    for _ in range(2):
        await hanging.get()
    os.kill(os.getpid(), signal.SIGTERM)
    async with asyncio.timeout(30):
        await running
    assert MessageState.CLAIMED in await Office(world, world.operator).states()
    caller.close()
