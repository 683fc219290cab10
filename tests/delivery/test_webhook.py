"""The webhook: stored first, then 200; and the other pages of its server."""

import json
import logging
from collections.abc import AsyncIterator
from io import BytesIO
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from bot.config import Settings
from bot.connecting import CannotStart
from bot.polling import UPDATES
from bot.web import make_web
from bot.webhook import LARGEST_UPDATE, SECRET_HEADER
from bot.webhook_setup import settle_how_updates_come
from sandbox.faults import DroppedBefore
from tests.conversations import scenes
from tests.conversations.registering import agrees
from tests.conversations.world import World

SECRET = "s3cret-s3cret-s3cret"
SETTINGS = Settings.model_validate(
    {
        "bot_token": "42:SANDBOX",
        "webhook_url": "http://127.0.0.1:1/telegram",
        "webhook_secret": SECRET,
        "http_port": 8080,
    }
)
Door = TestClient[web.Request, web.Application]


@pytest.fixture
def loops() -> dict[str, bool]:
    """The loops that are running."""
    return {"sending": True}


@pytest.fixture
async def door(world: World, loops: dict[str, bool]) -> AsyncIterator[Door]:
    site = make_web(world.app, SETTINGS, lambda: loops)
    async with TestClient(TestServer(site)) as client:
        yield client


async def brings(door: Door, update: Any, secret: str = SECRET) -> int:
    """Deliver an update as Telegram does; the HTTP status returned."""
    body = json.dumps(update).encode()
    response = await door.post("/telegram", data=body, headers={SECRET_HEADER: secret})
    return response.status


async def test_what_telegram_brings_is_stored_and_answered(world: World, door: Door) -> None:
    ngo = world.person("Ala")
    ngo.account.say("/help")
    [update] = world.telegram.take_updates()
    assert await brings(door, update) == 200
    assert await brings(door, update) == 200
    await world.settle()
    assert ngo.chat.count("What I can do for you") == 1


@pytest.mark.parametrize("secret", ["", "wrong", "zażółć", SECRET + "\u0142"])
async def test_a_wrong_secret_is_refused_whatever_its_letters(
    world: World, door: Door, secret: str
) -> None:
    ngo = world.person("Ala")
    ngo.account.say("/help")
    [update] = world.telegram.take_updates()
    assert await brings(door, update, secret) == 401
    await world.settle()
    assert ngo.screen == ""


async def test_too_much_is_not_even_read(door: Door) -> None:
    much = BytesIO(b" " * (LARGEST_UPDATE + 1))
    refused = await door.post("/telegram", data=much, headers={SECRET_HEADER: SECRET})
    assert refused.status == 413


async def test_what_is_no_update_is_put_away_without_a_word_of_it_in_the_log(
    door: Door, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        assert await brings(door, {"update_id": "Żaneta"}) == 200
    assert "update not understood" in caplog.text
    assert "Żaneta" not in caplog.text


async def test_while_it_stops_telegram_is_told_to_come_again(world: World, door: Door) -> None:
    world.person("Ala").account.say("/help")
    [update] = world.telegram.take_updates()
    await world.app.inbox.stop(0)
    assert await brings(door, update) == 503


async def test_without_a_database_telegram_is_told_to_come_again(world: World, door: Door) -> None:
    world.person("Ala").account.say("/help")
    [update] = world.telegram.take_updates()
    await renames(world, "inbox_update", "away")
    assert await brings(door, update) == 500
    assert (await door.get("/healthz")).status == 200
    await renames(world, "away", "inbox_update")


async def renames(world: World, table: str, name: str) -> None:
    async with world.app.database.engine.begin() as connection:
        await connection.exec_driver_sql(f"ALTER TABLE {table} RENAME TO {name}")


async def test_ready_is_who_has_database_telegram_and_every_loop(
    world: World, door: Door, loops: dict[str, bool]
) -> None:
    ready = await door.get("/readyz")
    assert (ready.status, await ready.json()) == (
        200,
        {"database": True, "telegram": True, "sending": True},
    )
    loops["sending"] = False
    assert (await door.get("/readyz")).status == 503
    loops["sending"] = True
    world.app.telemetry.heard_at -= 3600
    world.telegram.faults.add("getMe", DroppedBefore())
    not_ready = await door.get("/readyz")
    assert (not_ready.status, (await not_ready.json())["telegram"]) == (503, False)


async def test_metrics_count_updates_sends_and_what_is_owed(world: World, door: Door) -> None:
    ngo = world.person("Ala")
    await ngo.says("/help")
    page = await (await door.get("/metrics")).text()
    assert 'brunchbot_updates_total{kind="message"} 1.0' in page
    assert "brunchbot_update_seconds_count 1.0" in page
    assert 'brunchbot_sends_total{method="sendMessage",result="ok"} 1.0' in page
    assert "brunchbot_outbox_messages" in page


async def test_telegram_is_told_where_to_bring_updates_and_when_to_stop(world: World) -> None:
    bot = world.app.bot
    await settle_how_updates_come(bot, SETTINGS)
    told = await bot.get_webhook_info()
    assert (told.url, told.allowed_updates) == (SETTINGS.webhook_url, UPDATES)
    assert world.telegram.world.webhook.secret == SECRET
    polling = Settings.model_validate({"bot_token": "42:SANDBOX"})
    await settle_how_updates_come(bot, polling)
    assert (await bot.get_webhook_info()).url == ""


async def test_an_address_that_telegram_does_not_take_is_told_in_a_sentence(world: World) -> None:
    elsewhere = SETTINGS.model_copy(update={"webhook_url": "https://elsewhere.example/x"})
    with pytest.raises(CannotStart, match="Telegram does not take WEBHOOK_URL"):
        await settle_how_updates_come(world.app.bot, elsewhere)


async def test_a_whole_conversation_leaves_no_token_in_the_logs(
    world: World, door: Door, caplog: pytest.LogCaptureFixture
) -> None:
    await scenes.host(world)
    with caplog.at_level(logging.DEBUG):
        ngo = world.person("Ala")
        world.telegram.faults.add("sendMessage", DroppedBefore())
        await agrees(ngo)
        await door.get("/metrics")
    assert world.telegram.token not in caplog.text
    assert SECRET not in caplog.text
