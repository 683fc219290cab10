"""A sandbox with a clock that tests move, and aiogram's bot behind the in-process door."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest
from aiogram import Bot
from aiogram.client.default import DefaultBotProperties

from sandbox import Sandbox, SandboxPerson
from sandbox.session import SandboxSession


@dataclass(slots=True)
class Clock:
    """A clock that stands still until it is moved."""

    at: datetime = datetime(2026, 6, 7, 8, 0, tzinfo=UTC)

    def now(self) -> datetime:
        return self.at

    def move(self, **span: float) -> None:
        self.at += timedelta(**span)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def sandbox(clock: Clock) -> Sandbox:
    return Sandbox(now=clock.now)


@pytest.fixture
async def bot(sandbox: Sandbox) -> AsyncIterator[Bot]:
    properties = DefaultBotProperties(parse_mode="HTML")
    async with Bot(
        sandbox.token, session=SandboxSession(sandbox), default=properties
    ).context() as bot:
        yield bot


@pytest.fixture
def anna(sandbox: Sandbox) -> SandboxPerson:
    """A person who has started the bot, and whose /start the bot has received."""
    anna = sandbox.person("Anna", last_name="N.", username="anna_n", language="pl")
    anna.start()
    sandbox.take_updates()
    return anna
