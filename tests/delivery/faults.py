"""Fault injection: a crowd uses the bot while it is killed repeatedly; the tests say how often."""

import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from sandbox.server import running
from storage.engine import Database
from tests.delivery.balancer import balancer, free_ports
from tests.delivery.crowd import Scene
from tests.delivery.processes import Nursery
from tests.delivery.visitors import a_while

SECRET = "a-secret-of-the-tests"


async def survives_kills(nursery: Nursery, url: str, *, kills: int, people: int) -> None:
    """People keep coming while the only polling process is killed and restarted."""
    chance = random.Random(1)
    async with _scene(nursery, url, people) as (scene, settings):
        for kill in range(kills + 1):
            bot = nursery.start(**settings)
            scene.arrive(people * (kill + 1) // (kills + 1) - len(scene.visitors))
            if kill == 0:
                scene.invite(3 * kills)
            if kill < kills:
                await a_while(chance.uniform(0.05, 1.5))
                await bot.killed()
        await scene.everybody_is_through()
        await bot.stopped()
        await scene.assert_nothing_lost_and_nothing_twice()


async def replicas_survive(
    nursery: Nursery, url: str, *, kills: int, people: int, seconds: float
) -> None:
    """People keep coming while one of three processes behind a balancer is killed every few seconds."""
    chance = random.Random(1)
    ports = free_ports(3)
    async with _scene(nursery, url, people) as (scene, settings), balancer(ports) as address:
        settings |= {"webhook_url": address, "webhook_secret": SECRET}
        bots = {port: nursery.start(**settings, http_port=port) for port in ports}
        scene.invite(3 * kills)
        for kill in range(kills):
            scene.arrive(people * (kill + 1) // kills - len(scene.visitors))
            await a_while(seconds)
            port = chance.choice(ports)
            await bots[port].killed()
            bots[port] = nursery.start(**settings, http_port=port)
        await scene.everybody_is_through()
        for bot in bots.values():
            await bot.stopped()
        await scene.assert_nothing_lost_and_nothing_twice()


@asynccontextmanager
async def _scene(
    nursery: Nursery, url: str, people: int
) -> AsyncIterator[tuple[Scene, dict[str, Any]]]:
    """An event with too few seats for its crowd, and the bot's settings."""
    database = Database(url)
    scene = Scene(database, seats=people * 3 // 5, log=nursery.log)
    try:
        await scene.open()
        async with running(scene.telegram) as address:
            yield (
                scene,
                {"bot_token": scene.telegram.token, "bot_api_url": address, "database_url": url},
            )
    finally:
        await database.close()
