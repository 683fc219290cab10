"""The fixture that sets the stage."""

from collections.abc import AsyncIterator

import pytest

from tests.conversations.world import START, World


@pytest.fixture
async def world(database_url: str, request: pytest.FixtureRequest) -> AsyncIterator[World]:
    """A bot, its Telegram and its clock, which stands at the ``BEGINS`` of a story that has one."""
    stage = World(database_url, getattr(request.module, "BEGINS", START))
    yield stage
    await stage.close()
