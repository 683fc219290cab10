"""Who waits sees "typing"; who is answered at once sees nothing of it."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from aiogram import Bot

from bot.patience import at_it
from sandbox import Sandbox, SandboxPerson
from sandbox.session import SandboxSession
from tests.sandbox.conftest import Clock


@pytest.fixture
def sandbox() -> Sandbox:
    return Sandbox(now=Clock().now)


@pytest.fixture
async def bot(sandbox: Sandbox) -> AsyncIterator[Bot]:
    async with Bot(sandbox.token, session=SandboxSession(sandbox)).context() as bot:
        yield bot


@pytest.fixture
def anna(sandbox: Sandbox) -> SandboxPerson:
    anna = sandbox.person("Anna")
    anna.start()
    return anna


async def test_a_wait_shows_that_the_bot_is_typing(
    bot: Bot, sandbox: Sandbox, anna: SandboxPerson
) -> None:
    async with at_it(bot, anna.id, patience=0):
        for _ in range(1000):
            await asyncio.sleep(0)
    assert sandbox.world.rooms[anna.id].actions == ["typing"]


async def test_a_quick_answer_shows_nothing(
    bot: Bot, sandbox: Sandbox, anna: SandboxPerson
) -> None:
    async with at_it(bot, anna.id):
        await asyncio.sleep(0)
    assert sandbox.world.rooms[anna.id].actions == []


async def test_who_blocked_the_bot_meanwhile_stops_nothing(bot: Bot, anna: SandboxPerson) -> None:
    anna.block()
    async with at_it(bot, anna.id, patience=0):
        await asyncio.sleep(0.01)
