"""What the browser page is served: everyone's chats, files, time, and notice of each change."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiogram import Bot
from aiogram.types import (
    BotCommand,
    BufferedInputFile,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InputTextMessageContent,
)
from aiohttp import ClientSession

from sandbox import Sandbox, SandboxPerson
from sandbox.core import Step
from sandbox.pictures import ONE_PIXEL
from sandbox.server import running
from sandbox.site import FILES
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


async def test_the_page_may_load_nothing_from_elsewhere_and_run_nothing_written_into_it(
    client: ClientSession,
) -> None:
    async with client.get("/sandbox") as response:
        assert response.content_type == "text/html"
        allowed = response.headers["Content-Security-Policy"]
    assert "default-src 'none'" in allowed
    assert "unsafe" not in allowed
    assert "http" not in allowed


async def test_each_of_its_files_is_served_and_reads_no_text_of_people_as_html(
    client: ClientSession,
) -> None:
    assert {"page.html", "page.css", "main.js"} <= set(FILES)
    for name in FILES:
        async with client.get(f"/sandbox/page/{name}") as response:
            text = await response.text()
        assert not [
            word
            for word in ("innerHTML", "insertAdjacentHTML", "outerHTML", "eval(")
            if word in text
        ]
    async with client.get("/sandbox/page/..%2fcontrol.py") as response:
        assert response.status == 404


@pytest.mark.parametrize(
    "headers", [{"Host": "brunch.example"}, {"Origin": "https://elsewhere.example"}]
)
async def test_other_names_and_other_pages_are_refused(
    client: ClientSession, headers: dict[str, str]
) -> None:
    async with client.post("/sandbox/people", headers=headers) as response:
        assert response.status == 403


async def test_a_real_token_is_not_taken(clock: Clock) -> None:
    with pytest.raises(ValueError, match="made-up tokens only"):
        Sandbox(now=clock.now, token="1234567890:" + "A" * 35)


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
    asked: list[Step] = []

    async def travel(step: Step) -> None:
        asked.append(step)
        clock.move(seconds=3600)

    assert not (await state(client))["movable"]
    sandbox.travel = travel
    assert (await state(client))["movable"]
    for by in ("hour", "next"):
        await client.post("/sandbox/time", json={"by": by})
    assert asked == [Step.HOUR, Step.NEXT]
    assert (await state(client))["now"] == "2026-06-07T10:00:00+00:00"
    async with client.post("/sandbox/time", json={"by": "year"}) as response:
        assert response.status == 400


async def test_what_an_inline_query_offers_is_listed_and_sent_by_choosing(
    client: ClientSession, bot: Bot, anna: SandboxPerson, sandbox: Sandbox
) -> None:
    await client.post(f"/sandbox/people/{anna.id}/inline", json={"query": "brunch"})
    [asked] = [one for one in await bot.get_updates() if one.inline_query]
    assert asked.inline_query
    content = InputTextMessageContent(message_text="<b>Come!</b>", parse_mode="HTML")
    article = InlineQueryResultArticle(id="1", title="Brunch", input_message_content=content)
    await bot.answer_inline_query(asked.inline_query.id, [article])
    [seen] = (await state(client))["people"]
    assert seen["inline"]["text"] == "brunch"
    assert seen["inline"]["results"] == [{"id": "1", "title": "Brunch", "description": ""}]
    await client.post(f"/sandbox/people/{anna.id}/choose", json={"result_id": "1"})
    sent = (await state(client, anna.id))["chats"][str(anna.id)][-1]
    assert (sent["text"], sent["via_bot"]["username"]) == ("Come!", sandbox.username)
    async with client.post(f"/sandbox/people/{anna.id}/choose", json={"result_id": "9"}) as refused:
        assert refused.status == 409


async def test_a_person_sends_files_of_their_own(
    client: ClientSession, anna: SandboxPerson
) -> None:
    way = f"/sandbox/people/{anna.id}/upload"
    for kind, body, status in (
        ("photo", ONE_PIXEL, 200),
        ("photo", b"no picture", 400),
        ("document", b"minutes", 200),
        ("song", b"la", 404),
    ):
        async with client.post(f"{way}/{kind}?name=minutes.txt", data=body) as response:
            assert response.status == status
    photo, paper = anna.chat[-2:]
    assert photo.photo == ONE_PIXEL
    assert (paper.document, paper.filename) == (b"minutes", "minutes.txt")


async def test_what_can_be_scanned_is_links_once_each_and_pictures(
    client: ClientSession, bot: Bot, anna: SandboxPerson, sandbox: Sandbox
) -> None:
    link = f"https://t.me/{sandbox.username}?start=t_1"
    await bot.send_message(anna.id, link)
    await bot.send_message(anna.id, f'<a href="{link}">Ticket</a>', parse_mode="HTML")
    sent = await bot.send_photo(anna.id, BufferedInputFile(ONE_PIXEL, "code.png"))
    assert sent.photo
    async with client.get("/sandbox/links") as response:
        assert await response.json() == [
            {"person_id": anna.id, "url": link},
            {"person_id": anna.id, "photo": sent.photo[0].file_id},
        ]
