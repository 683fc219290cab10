"""A strict sandbox enforces Telegram's limits; faults come on request."""

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramNetworkError, TelegramRetryAfter, TelegramServerError

from sandbox import ApiError, Sandbox, SandboxPerson
from sandbox.faults import Delay, DroppedAfter, DroppedBefore, Refused, ServerError, TooManyRequests
from tests.sandbox.conftest import Clock


@pytest.fixture
def strict(clock: Clock) -> Sandbox:
    return Sandbox(now=clock.now, strict=True)


def started(sandbox: Sandbox, count: int) -> list[SandboxPerson]:
    people = [sandbox.person(f"P{n}") for n in range(count)]
    for person in people:
        person.start()
    return people


async def say(sandbox: Sandbox, chat_id: int) -> int:
    """Send a message; its retry_after, 0 if it went out."""
    try:
        await sandbox.call(sandbox.token, "sendMessage", {"chat_id": chat_id, "text": "x"})
    except ApiError as refused:
        return refused.parameters["retry_after"]
    return 0


async def test_too_fast_is_told_in_telegrams_words(strict: Sandbox) -> None:
    [anna] = started(strict, 1)
    await say(strict, anna.id)
    with pytest.raises(ApiError) as refused:
        await strict.call(strict.token, "sendMessage", {"chat_id": anna.id, "text": "x"})
    assert refused.value.to_dict() == {
        "ok": False,
        "error_code": 429,
        "description": "Too Many Requests: retry after 1",
        "parameters": {"retry_after": 1},
    }


async def test_one_message_a_second_to_one_chat(strict: Sandbox, clock: Clock) -> None:
    [anna] = started(strict, 1)
    assert [await say(strict, anna.id) for _ in range(3)] == [0, 1, 1]
    clock.move(seconds=1)
    assert await say(strict, anna.id) == 0
    assert len(anna.chat) == 3


async def test_thirty_messages_a_second_over_all_chats(strict: Sandbox, clock: Clock) -> None:
    people = started(strict, 31)
    assert [await say(strict, person.id) for person in people] == [0] * 30 + [1]
    clock.move(seconds=1)
    assert await say(strict, people[-1].id) == 0


async def test_twenty_messages_a_minute_to_a_group(strict: Sandbox, clock: Clock) -> None:
    [anna] = started(strict, 1)
    group = anna.create_group("Town hall")
    group.add_bot(anna)
    for _ in range(20):
        assert await say(strict, group.id) == 0
        clock.move(seconds=1)
    assert await say(strict, group.id) == 40
    clock.move(seconds=40)
    assert await say(strict, group.id) == 0


async def test_a_reply_to_a_fetched_update_is_not_counted(strict: Sandbox, clock: Clock) -> None:
    [anna] = started(strict, 1)
    anna.say("one")
    strict.take_updates()
    assert [await say(strict, anna.id) for _ in range(4)] == [0, 0, 0, 1]
    anna.say("two")
    strict.take_updates()
    clock.move(minutes=1)
    assert [await say(strict, anna.id) for _ in range(2)] == [0, 1]


async def test_an_album_counts_as_its_pictures(strict: Sandbox, clock: Clock) -> None:
    [anna] = started(strict, 1)
    anna.send_photo()
    photo = strict.take_updates()[-1]["message"]["photo"][0]["file_id"]
    album = {"chat_id": anna.id, "media": [{"type": "photo", "media": photo}] * 3}
    clock.move(minutes=1)
    await strict.call(strict.token, "sendMediaGroup", album)
    assert await say(strict, anna.id) == 1


async def test_a_sandbox_that_is_not_strict_takes_any_pace(
    sandbox: Sandbox, anna: SandboxPerson
) -> None:
    assert [await say(sandbox, anna.id) for _ in range(50)] == [0] * 50


async def test_faults_refuse_the_next_calls(
    sandbox: Sandbox, bot: Bot, anna: SandboxPerson
) -> None:
    sandbox.faults.add("sendMessage", TooManyRequests(retry_after=7))
    sandbox.faults.add("*", ServerError(502))
    with pytest.raises(TelegramRetryAfter) as refused:
        await bot.send_message(anna.id, "x")
    assert refused.value.retry_after == 7
    with pytest.raises(TelegramServerError, match="Bad Gateway"):
        await bot.get_me()
    await bot.send_message(anna.id, "third time lucky")
    assert [message.text for message in anna.chat] == ["/start", "third time lucky"]


async def test_a_connection_breaks_before_or_after_the_effect(
    sandbox: Sandbox, bot: Bot, anna: SandboxPerson
) -> None:
    for fault in (DroppedBefore(), DroppedAfter()):
        sandbox.faults.add("sendMessage", fault)
        with pytest.raises(TelegramNetworkError):
            await bot.send_message(anna.id, type(fault).__name__)
    assert [message.text for message in anna.chat] == ["/start", "DroppedAfter"]


async def test_a_fault_may_be_for_one_chat_and_several_times(
    sandbox: Sandbox, anna: SandboxPerson
) -> None:
    [ewa] = started(sandbox, 1)
    sandbox.faults.add("sendMessage", TooManyRequests(3), times=2, chat_id=anna.id)
    assert [await say(sandbox, ewa.id), await say(sandbox, anna.id)] == [0, 3]
    assert [await say(sandbox, anna.id), await say(sandbox, anna.id)] == [3, 0]


async def test_a_delay_waits_before_the_effect(clock: Clock) -> None:
    async def sleep(seconds: float) -> None:
        clock.move(seconds=seconds)

    sandbox = Sandbox(now=clock.now, sleep=sleep)
    [anna] = started(sandbox, 1)
    sandbox.faults.add("sendMessage", Delay(5))
    before = clock.now()
    await say(sandbox, anna.id)
    assert (anna.chat[-1].at - before).total_seconds() == 5


async def test_a_message_can_be_refused_for_good(sandbox: Sandbox) -> None:
    [anna] = started(sandbox, 1)
    sandbox.faults.add("sendMessage", Refused("TOPIC_CLOSED"), chat_id=anna.id)
    with pytest.raises(ApiError, match="Bad Request: TOPIC_CLOSED"):
        await sandbox.call(sandbox.token, "sendMessage", {"chat_id": anna.id, "text": "x"})
    assert await say(sandbox, anna.id) == 0
