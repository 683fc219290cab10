"""The fixture that sets the stage."""

from collections.abc import AsyncIterator

import pytest

from tests.conversations.world import World


@pytest.fixture
async def world(database_url: str) -> AsyncIterator[World]:
    """A bot, its Telegram and its clock."""
    stage = World(database_url)
    yield stage
    await stage.close()
