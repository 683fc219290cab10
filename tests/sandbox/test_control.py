"""People controlled over HTTP, as sandbox/README.md documents."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiogram import Bot
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup
from aiohttp import ClientSession

from sandbox import Sandbox
from sandbox.control import ACTS
from sandbox.server import running


@pytest.fixture
async def client(sandbox: Sandbox) -> AsyncIterator[ClientSession]:
    async with running(sandbox) as url, ClientSession(url) as client:
        yield client


async def post(client: ClientSession, path: str, body: str = "", status: int = 200) -> Any:
    async with client.post(f"/sandbox{path}", data=body) as response:
        assert response.status == status
        return await response.json()


async def get(client: ClientSession, path: str) -> Any:
    async with client.get(f"/sandbox{path}") as response:
        assert response.status == 200
        if response.content_type == "application/json":
            return await response.json()
        return await response.read()


async def add_anna(client: ClientSession) -> str:
    anna = await post(client, "/people", '{"first_name": "Anna", "language": "pl"}', status=201)
    return f"/people/{anna['id']}"


async def test_a_stranger_starts_the_bot_taps_and_reads(client: ClientSession, bot: Bot) -> None:
    anna = await add_anna(client)
    await post(client, f"{anna}/start", '{"payload": "e_1"}')
    [update] = await bot.get_updates()
    assert update.message
    assert update.message.text == "/start e_1"
    keys = [[InlineKeyboardButton(text="I'm coming", callback_data="yes")]]
    markup = InlineKeyboardMarkup(inline_keyboard=keys)
    await bot.send_message(update.message.chat.id, "<b>Brunch</b>", reply_markup=markup)
    assert await get(client, f"{anna}/screen") == b"Brunch\n[ I'm coming ]\n"
    await post(client, f"{anna}/tap", '{"label": "coming"}')
    assert await get(client, "/unanswered") == ["yes"]
    shown = await get(client, f"{anna}/chat")
    assert [message["html"] for message in shown] == ["/start e_1", "<b>Brunch</b>"]
    assert [person["name"] for person in await get(client, "/people")] == ["Anna"]


async def test_what_cannot_be_done_is_explained(client: ClientSession) -> None:
    anna = await add_anna(client)
    for path, body, status, reason in (
        ("/people", "{}", 400, "first_name is missing"),
        ("/people", "[", 400, "the body must be a JSON object"),
        ("/people/5/say", "{}", 404, "no person 5"),
        (f"{anna}/dance", "{}", 404, f"acts: {', '.join(ACTS)}"),
        (f"{anna}/say", "{}", 400, "text is missing"),
        (f"{anna}/tap", '{"label": "x"}', 409, "Anna sees no button 'x'; buttons seen:\nnone"),
        ("/faults", "{}", 400, "fault is one of"),
        ("/time", '{"by": "day"}', 409, "this clock is the system's"),
    ):
        refused = await post(client, path, body, status)
        assert refused["error"].startswith(reason)


async def test_faults_are_planned_over_http(
    client: ClientSession, sandbox: Sandbox, bot: Bot
) -> None:
    body = '{"method": "getMe", "fault": "too_many_requests", "retry_after": 3, "times": 2}'
    await post(client, "/faults", body, status=201)
    async with client.get(f"/bot{sandbox.token}/getMe") as response:
        assert response.status == 429
        assert response.headers["Retry-After"] == "3"
        assert (await response.json())["parameters"] == {"retry_after": 3}
    body = '{"method": "getWebhookInfo", "fault": "refused", "why": "x"}'
    await post(client, "/faults", body, status=201)
    async with client.get(f"/bot{sandbox.token}/getWebhookInfo") as response:
        assert (await response.json())["description"] == "Bad Request: x"


async def test_the_bot_api_takes_json_forms_and_the_address(
    client: ClientSession, sandbox: Sandbox
) -> None:
    anna = sandbox.person("Anna")
    anna.start()
    path = f"/bot{sandbox.token}/sendMessage"
    message = {"chat_id": str(anna.id), "text": "x"}
    for call in (
        client.post(path, json=message),
        client.post(path, data=message),
        client.get(path, params=message),
    ):
        async with call as response:
            assert (await response.json())["result"]["text"] == "x"
    async with client.post(path, json=[]) as response:
        assert response.status == 400
    async with client.get("/elsewhere") as response:
        assert await response.json() == {"ok": False, "error_code": 404, "description": "Not Found"}
