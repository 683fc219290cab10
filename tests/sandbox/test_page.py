"""What the page in the browser is served: everyone's chats, files, time, and word of each change."""

from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest
from aiogram import Bot
from aiogram.types import BotCommand, BufferedInputFile, InlineKeyboardButton, InlineKeyboardMarkup
from aiohttp import ClientSession

from sandbox import Sandbox, SandboxPerson
from sandbox.pictures import ONE_PIXEL
from sandbox.server import running
from tests.sandbox.conftest import Clock


@pytest.fixture
async def client(sandbox: Sandbox) -> AsyncIterator[ClientSession]:
    async with running(sandbox) as url, ClientSession(url) as client:
        yield client


async def state(client: ClientSession, *open_chats: int) -> Any:
    chats = ",".join(str(one) for one in open_chats)
    async with client.get("/sandbox/state", params={"chats": chats}) as response:
        assert response.status == 200
        return await response.json()


async def test_the_page_loads_nothing_from_elsewhere(client: ClientSession) -> None:
    async with client.get("/sandbox") as response:
        page = await response.text()
    assert "default-src 'none'" in page
    assert "<script src" not in page
    assert '<link rel="stylesheet' not in page


async def test_the_page_reads_no_text_of_people_as_html(client: ClientSession) -> None:
    async with client.get("/sandbox") as response:
        page = await response.text()
    assert not [word for word in ("innerHTML", "insertAdjacentHTML", "outerHTML") if word in page]


async def test_open_chats_come_as_the_bot_api_writes_messages(
    client: ClientSession, bot: Bot, anna: SandboxPerson, sandbox: Sandbox
) -> None:
    other = sandbox.person("Béla", language="hu")
    keys = InlineKeyboardMarkup(
        inline_keyboard=[[InlineKeyboardButton(text="Yes", callback_data="y")]]
    )
    await bot.send_message(anna.id, "<b>Brunch</b>", reply_markup=keys)
    shown = await state(client, anna.id, 5)
    assert list(shown["chats"]) == [str(anna.id)]
    start, brunch = shown["chats"][str(anna.id)]
    assert start["from"]["id"] == anna.id
    assert brunch["entities"] == [{"type": "bold", "offset": 0, "length": 6}]
    assert brunch["reply_markup"]["inline_keyboard"][0][0]["callback_data"] == "y"
    assert [(one["name"], one["preview"]) for one in shown["people"]] == [
        ("Anna N.", "Brunch"),
        (other.name, ""),
    ]


async def test_an_answer_to_a_tap_waits_and_then_comes_once_with_its_kind(
    client: ClientSession, bot: Bot, anna: SandboxPerson, sandbox: Sandbox
) -> None:
    anna.press("y")
    [before] = (await state(client))["people"]
    assert before["answer"]["waiting"]
    [query] = sandbox.unanswered()
    await bot.answer_callback_query(query.id, text="Full", show_alert=True)
    [after] = (await state(client))["people"]
    assert after["answer"] == {"id": query.id, "waiting": False, "text": "Full", "alert": True}


async def test_commands_come_in_the_persons_language_else_in_the_default_one(
    client: ClientSession, bot: Bot, anna: SandboxPerson, sandbox: Sandbox
) -> None:
    sandbox.person("Béla", language="hu")
    await bot.set_my_commands([BotCommand(command="help", description="Help")])
    await bot.set_my_commands([BotCommand(command="help", description="Pomoc")], language_code="pl")
    described = [one["commands"][0]["description"] for one in (await state(client))["people"]]
    assert described == ["Pomoc", "Help"]


async def test_pictures_are_shown_and_files_are_saved_never_run(
    client: ClientSession, bot: Bot, anna: SandboxPerson
) -> None:
    photo = await bot.send_photo(anna.id, BufferedInputFile(ONE_PIXEL, "qr.png"))
    paper = await bot.send_document(anna.id, BufferedInputFile(b"<script>", "x.html"))
    assert photo.photo
    assert paper.document
    async with client.get(f"/sandbox/files/{photo.photo[0].file_id}") as response:
        assert (await response.read(), response.content_type) == (ONE_PIXEL, "image/png")
    async with client.get(f"/sandbox/files/{paper.document.file_id}") as response:
        assert await response.read() == b"<script>"
        assert response.content_type == "application/octet-stream"
        assert response.headers["Content-Disposition"] == "attachment"
    async with client.get("/sandbox/files/none") as response:
        assert response.status == 404


async def test_the_page_hears_of_each_change(
    client: ClientSession, bot: Bot, anna: SandboxPerson
) -> None:
    async with client.get("/sandbox/news") as news:
        assert news.content_type == "text/event-stream"
        assert await news.content.readuntil(b"\n\n") == b"data: look\n\n"
        await client.post(f"/sandbox/people/{anna.id}/say", data='{"text": "Hello"}')
        assert await news.content.readuntil(b"\n\n") == b"data: look\n\n"


async def test_time_moves_where_somebody_can_move_it(
    client: ClientSession, sandbox: Sandbox, clock: Clock
) -> None:
    asked: list[timedelta | None] = []

    async def travel(by: timedelta | None) -> None:
        asked.append(by)
        clock.move(seconds=(by or timedelta()).total_seconds())

    assert not (await state(client))["movable"]
    sandbox.travel = travel
    assert (await state(client))["movable"]
    for by in ("hour", "next"):
        await client.post("/sandbox/time", json={"by": by})
    assert asked == [timedelta(hours=1), None]
    assert (await state(client))["now"] == "2026-06-07T09:00:00+00:00"
    async with client.post("/sandbox/time", json={"by": "year"}) as response:
        assert response.status == 400
