"""Fixtures of the stories."""

from collections.abc import AsyncIterator

import pytest

from storage.models import Host
from tests.conversations import scenes
from tests.conversations.world import START, Actor, World


@pytest.fixture
async def world(database_url: str, request: pytest.FixtureRequest) -> AsyncIterator[World]:
    """A bot, its Telegram and its clock, which starts at the story's `BEGINS` if it has one."""
    stage = World(database_url, getattr(request.module, "BEGINS", START))
    yield stage
    await stage.close()


@pytest.fixture
def owner(world: World) -> Actor:
    """The organiser in most stories."""
    return world.person("Erika")


@pytest.fixture
async def host(world: World, owner: Actor) -> Host:
    """The owner's association."""
    return await scenes.host(world, owner=owner)


@pytest.fixture
def dora(world: World) -> Actor:
    """The organiser in stories in English."""
    return world.person("Dóra")


@pytest.fixture
async def dialog(world: World, dora: Actor) -> Host:
    """Dora's association."""
    return await scenes.host(world, language="en", owner=dora)
