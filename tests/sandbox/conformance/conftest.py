"""Every test here runs twice: with python-telegram-bot's client and with aiogram's, over HTTP."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from sandbox import Sandbox
from sandbox.server import running
from tests.sandbox.conformance.libraries import LIBRARIES, Library
from tests.sandbox.conftest import Clock


@pytest.fixture
def strict() -> bool:
    return False


@pytest.fixture
def sandbox(clock: Clock, strict: bool) -> Sandbox:
    async def no_pause(seconds: float) -> None:
        await asyncio.sleep(0)

    return Sandbox(now=clock.now, strict=strict, sleep=no_pause)


@pytest.fixture(params=LIBRARIES)
async def library(
    request: pytest.FixtureRequest, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Library]:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")
    connect, face = LIBRARIES[request.param]
    async with running(sandbox) as url, connect(sandbox.token, url) as bot:
        yield face(bot)
