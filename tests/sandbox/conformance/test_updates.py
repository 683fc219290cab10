"""How updates reach the bot: polled by one at a time, or delivered to a webhook until accepted."""

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from typing import Any

import pytest
from aiohttp import MultipartWriter, web
from aiohttp.test_utils import TestServer

from sandbox import Sandbox, SandboxPerson
from sandbox.webhooks import SECRET_HEADER, pause_after
from tests.sandbox.conformance.libraries import Library
from tests.sandbox.conftest import Clock

PATIENCE = 10  # real seconds, used up only if something is broken


async def test_updates_are_given_again_until_they_are_confirmed(
    library: Library, anna: SandboxPerson
) -> None:
    bot = library.bot
    for text in ("one", "two", "three"):
        anna.say(text)
    first = await bot.get_updates(limit=2)
    assert [update.message.text for update in first] == ["one", "two"]
    assert [update.update_id for update in await bot.get_updates(limit=2)] == [
        update.update_id for update in first
    ]
    rest = await bot.get_updates(offset=first[-1].update_id + 1)
    assert [update.message.text for update in rest] == ["three"]
    assert [update.message.text for update in await bot.get_updates(offset=-1)] == ["three"]


async def test_only_wanted_kinds_are_queued_and_nothing_for_longer_than_a_day(
    library: Library, anna: SandboxPerson, clock: Clock
) -> None:
    bot = library.bot
    await bot.get_updates(allowed_updates=["callback_query"])
    anna.say("not wanted")
    anna.press("wanted")
    assert [update.callback_query.data for update in await bot.get_updates()] == ["wanted"]
    clock.move(hours=25)
    assert list(await bot.get_updates()) == []


async def test_a_tap_is_forgotten_after_150_seconds_and_an_inline_query_after_30(
    library: Library, anna: SandboxPerson, clock: Clock
) -> None:
    bot = library.bot
    anna.ask_inline("brunch")
    anna.press("coming")
    anna.say("hello")
    kinds = [("inline_query", 0), ("callback_query", 31), ("message", 120)]
    for kind, seconds in kinds:
        clock.move(seconds=seconds)
        first = (await bot.get_updates())[0]
        assert getattr(first, kind) is not None


async def test_a_long_poll_returns_as_soon_as_something_happens(
    library: Library, sandbox: Sandbox, anna: SandboxPerson
) -> None:
    poll = asyncio.create_task(library.bot.get_updates(timeout=30))
    await asyncio.wait_for(sandbox.world.updates.polling.wait(), PATIENCE)
    anna.say("hello")
    [update] = await asyncio.wait_for(poll, PATIENCE)
    assert update.message.text == "hello"


async def test_a_second_poller_ends_the_first(
    library: Library, sandbox: Sandbox, anna: SandboxPerson
) -> None:
    first = asyncio.create_task(library.bot.get_updates(timeout=30))
    await asyncio.wait_for(sandbox.world.updates.polling.wait(), PATIENCE)
    await library.bot.get_updates(timeout=0)
    with pytest.raises(library.conflict, match="terminated by other getUpdates request"):
        await asyncio.wait_for(first, PATIENCE)


@dataclass
class Hook:
    """A bot's webhook that answers as the test says and records what came."""

    address: str = ""
    answer: Callable[[], web.Response] = web.Response
    came: "asyncio.Queue[tuple[str | None, dict[str, Any]]]" = field(default_factory=asyncio.Queue)

    async def take(self, request: web.Request) -> web.Response:
        await self.came.put((request.headers.get(SECRET_HEADER), await request.json()))
        return self.answer()

    async def next(self) -> tuple[str | None, dict[str, Any]]:
        return await asyncio.wait_for(self.came.get(), PATIENCE)


@pytest.fixture
async def hook() -> AsyncIterator[Hook]:
    hook = Hook()
    app = web.Application()
    app.router.add_post("/hook", hook.take)
    async with TestServer(app, host="127.0.0.1") as server:
        hook.address = str(server.make_url("/hook"))
        yield hook


async def test_a_webhook_gets_updates_with_its_secret_until_it_takes_them(
    library: Library, anna: SandboxPerson, hook: Hook
) -> None:
    answers = iter([web.Response(status=500), web.Response(status=503), web.Response()])
    hook.answer = lambda: next(answers, web.Response())
    await library.bot.set_webhook(url=hook.address, secret_token="s3-cret")
    anna.say("hello")
    anna.say("again")
    came = [await hook.next() for _ in range(4)]
    assert {secret for secret, _ in came} == {"s3-cret"}
    texts = [body["message"]["text"] for _, body in came]
    assert texts == ["hello", "hello", "hello", "again"]
    info = await library.bot.get_webhook_info()
    assert info.last_error_message == "Wrong response from the webhook: 503 Service Unavailable"


async def test_a_tap_does_not_wait_behind_a_text_that_the_webhook_does_not_take(
    library: Library, anna: SandboxPerson, hook: Hook
) -> None:
    answers = iter([web.Response(status=500), web.Response(status=500)])
    hook.answer = lambda: next(answers, web.Response())
    await library.bot.set_webhook(url=hook.address)
    anna.say("hello")
    anna.press("coming")
    came = [await hook.next() for _ in range(3)]
    assert sum("callback_query" in body for _, body in came) == 1


async def test_polling_and_a_webhook_exclude_each_other(
    library: Library, sandbox: Sandbox, anna: SandboxPerson, hook: Hook
) -> None:
    poll = asyncio.create_task(library.bot.get_updates(timeout=30))
    await asyncio.wait_for(sandbox.world.updates.polling.wait(), PATIENCE)
    await library.bot.set_webhook(url=hook.address)
    with pytest.raises(library.conflict, match="terminated by setWebhook request"):
        await asyncio.wait_for(poll, PATIENCE)
    with pytest.raises(library.conflict, match="while webhook is active"):
        await library.bot.get_updates()
    await library.bot.delete_webhook(drop_pending_updates=True)
    assert (await library.bot.get_webhook_info()).url == ""
    anna.say("polled")
    assert len(await library.bot.get_updates()) == 1


def as_json(call: dict[str, str]) -> web.Response:
    return web.json_response(call)


def as_multipart(call: dict[str, str]) -> web.Response:
    writer = MultipartWriter("form-data")
    for name, value in call.items():
        writer.append(value).set_content_disposition("form-data", name=name)
    return web.Response(body=writer)


@pytest.mark.parametrize("reply", [as_json, as_multipart])
async def test_a_call_in_the_webhooks_reply_is_made(
    library: Library,
    anna: SandboxPerson,
    hook: Hook,
    reply: Callable[[dict[str, str]], web.Response],
) -> None:
    call = {"method": "sendMessage", "chat_id": str(anna.id), "text": "Obeyed"}
    hook.answer = lambda: reply(call)
    await library.bot.set_webhook(url=hook.address)
    anna.say("hello")
    anna.say("again")
    await hook.next()
    await hook.next()  # a chat's next update waits until the reply was carried out
    assert anna.sees("Obeyed")


def test_a_webhook_is_tried_again_at_once_and_then_ever_more_rarely() -> None:
    assert [pause_after(failures) for failures in (1, 2, 3, 9)] == [0, 2, 4, 60]
