"""People kept waiting see "typing"; people answered at once do not."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiogram import Bot

from bot.sign_of_life import at_it
from sandbox import Sandbox, SandboxPerson
from sandbox.session import SandboxSession
from tests.sandbox.conftest import Clock


class Listening(SandboxSession):
    """Signals each request from the bot, whatever the sandbox answered."""

    def __init__(self, sandbox: Sandbox) -> None:
        super().__init__(sandbox)
        self.heard = asyncio.Event()

    async def make_request(self, *arguments: Any, **named: Any) -> Any:
        try:
            return await super().make_request(*arguments, **named)
        finally:
            self.heard.set()


@pytest.fixture
def sandbox() -> Sandbox:
    return Sandbox(now=Clock().now)


@pytest.fixture
def session(sandbox: Sandbox) -> Listening:
    return Listening(sandbox)


@pytest.fixture
async def bot(sandbox: Sandbox, session: Listening) -> AsyncIterator[Bot]:
    async with Bot(sandbox.token, session=session).context() as bot:
        yield bot


@pytest.fixture
def anna(sandbox: Sandbox) -> SandboxPerson:
    anna = sandbox.person("Anna")
    anna.start()
    return anna


async def test_a_wait_shows_that_the_bot_is_typing(
    bot: Bot, session: Listening, sandbox: Sandbox, anna: SandboxPerson
) -> None:
    async with at_it(bot, anna.id, patience=0):
        await session.heard.wait()
    assert sandbox.world.rooms[anna.id].actions == ["typing"]


async def test_a_quick_answer_shows_nothing(
    bot: Bot, sandbox: Sandbox, anna: SandboxPerson
) -> None:
    async with at_it(bot, anna.id):
        await bot.send_message(anna.id, "Here I am.")
    assert sandbox.world.rooms[anna.id].actions == []


async def test_who_blocked_the_bot_meanwhile_stops_nothing(
    bot: Bot, session: Listening, anna: SandboxPerson
) -> None:
    anna.block()
    async with at_it(bot, anna.id, patience=0):
        await session.heard.wait()
