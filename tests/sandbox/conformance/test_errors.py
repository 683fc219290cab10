"""Every rule's refusal, as both libraries' exceptions."""

import re
from typing import Any

import pytest

from sandbox import Sandbox, SandboxPerson
from sandbox.faults import DroppedAfter, DroppedBefore, ServerError, TooManyRequests
from tests.sandbox.conformance.libraries import Library
from tests.sandbox.conftest import Clock

CALLS: list[tuple[str, dict[str, Any], str]] = [
    ("send_message", {"chat_id": 5}, "chat not found"),
    ("send_message", {"text": " "}, "text must be non-empty"),
    ("send_message", {"text": "x" * 4097}, "message is too long"),
    ("send_message", {"text": "<b>x", "parse_mode": "HTML"}, "can't parse entities: Can't find end tag corresponding to start tag \"b\""),
    ("edit_message_text", {"message_id": 999, "text": "x"}, "message to edit not found"),
    ("edit_message_text", {"message_id": 1, "text": "x"}, "message can't be edited"),
    ("delete_message", {"message_id": 999}, "message to delete not found"),
    ("copy_message", {"message_id": 999, "from_chat_id": 7000000001}, "message to copy not found"),
    ("pin_chat_message", {"message_id": 999}, "message to pin not found"),
    ("send_photo", {"photo": "AgACAgIAAxkBAAIB"}, "wrong file identifier/HTTP URL specified"),
    ("send_document", {"document": "AgACAgIAAxkBAAIB"}, "wrong file identifier/HTTP URL specified"),
    ("send_chat_action", {"action": "dancing"}, "wrong parameter action in request"),
    ("get_chat_member", {"user_id": 5}, "user not found"),
]  # fmt: skip


@pytest.mark.parametrize(("method", "params", "description"), CALLS)
async def test_a_call_against_the_rules_is_a_bad_request(
    library: Library,
    anna: SandboxPerson,
    method: str,
    params: dict[str, Any],
    description: str,
) -> None:
    text = {"text": "x"} if method == "send_message" else {}
    with pytest.raises(library.bad_request, match=f"(?i){re.escape(description)}"):
        await getattr(library.bot, method)(**({"chat_id": anna.id} | text | params))


async def test_button_data_beyond_64_bytes_and_more_than_eight_in_a_row(
    library: Library, anna: SandboxPerson
) -> None:
    message = {"chat_id": anna.id, "text": "x"}
    for markup, description in (
        (library.keyboard("ż" * 33), "BUTTON_DATA_INVALID"),
        (library.keyboard(*"123456789"), "reply markup is too long"),
    ):
        with pytest.raises(library.bad_request, match=f"(?i){description}"):
            await library.bot.send_message(**message, reply_markup=markup)


async def test_an_edit_that_changes_nothing(library: Library, anna: SandboxPerson) -> None:
    sent = await library.bot.send_message(chat_id=anna.id, text="same")
    with pytest.raises(library.bad_request, match=r"(?i)message is not modified: specified new"):
        await library.bot.edit_message_text(
            chat_id=anna.id, message_id=sent.message_id, text="same"
        )


async def test_edits_of_messages_that_stand_elsewhere(
    library: Library, anna: SandboxPerson
) -> None:
    bot, group = library.bot, anna.create_group("Town hall")
    anna.ask_inline("x")
    [inline] = await bot.get_updates()
    result = library.article("same", library.keyboard("Yes"))
    await bot.answer_inline_query(inline_query_id=inline.inline_query.id, results=[result])
    anna.choose("same", group)
    [told] = await bot.get_updates(offset=inline.update_id + 1)
    there = told.chosen_inline_result.inline_message_id
    same = {"text": "same", "reply_markup": library.keyboard("Yes")}
    for inline_message_id, description in (
        ("nowhere", "invalid inline message identifier specified"),
        (there, "message is not modified"),
    ):
        with pytest.raises(library.bad_request, match=f"(?i){description}"):
            await bot.edit_message_text(inline_message_id=inline_message_id, **same)
    group.room.drop(group.chat[0].message_id)
    with pytest.raises(library.bad_request, match=r"(?i)MESSAGE_ID_INVALID"):
        await bot.edit_message_text(inline_message_id=there, **same)


async def test_queries_and_files_and_commands_that_are_wrong(
    library: Library, anna: SandboxPerson
) -> None:
    bot = library.bot
    command = library.types.BotCommand(command="my-events", description="x")
    for call, description in (
        (bot.answer_callback_query(callback_query_id="1"), "query is too old and response timeout"),
        (bot.answer_inline_query(inline_query_id="1", results=[]), "query is too old"),
        (bot.get_file(file_id="AgAC"), "invalid file_id"),
        (bot.set_my_commands(commands=[command]), "BOT_COMMAND_INVALID"),
        (bot.set_webhook(url="http://example.org/"), "bad webhook"),
    ):
        with pytest.raises(library.bad_request, match=f"(?i){description}"):
            await call


async def test_people_who_cannot_be_written_to(library: Library, sandbox: Sandbox) -> None:
    stranger, blocker, gone = (sandbox.person(name) for name in ("Ewa", "Béla", "Kinga"))
    for person in (blocker, gone):
        person.start()
    blocker.block()
    gone.deactivate()
    for person, description in (
        (stranger, "bot can't initiate conversation with a user"),
        (blocker, "bot was blocked by the user"),
        (gone, "user is deactivated"),
    ):
        with pytest.raises(library.forbidden, match=f"Forbidden: {description}"):
            await library.bot.send_message(chat_id=person.id, text="x")


async def test_a_method_that_the_sandbox_does_not_know(
    library: Library, anna: SandboxPerson
) -> None:
    with pytest.raises(library.unknown_method):
        await library.bot.send_dice(chat_id=anna.id)


async def test_faults_reach_the_client(
    library: Library, sandbox: Sandbox, anna: SandboxPerson
) -> None:
    for fault, error in (
        (TooManyRequests(retry_after=9), library.too_many),
        (ServerError(502), library.server_error),
        (DroppedBefore(), library.network),
        (DroppedAfter(), library.network),
    ):
        sandbox.faults.add("sendMessage", fault)
        with pytest.raises(error):
            await library.bot.send_message(chat_id=anna.id, text=type(fault).__name__)
    assert [message.text for message in anna.chat] == ["/start", "DroppedAfter"]


@pytest.mark.parametrize("strict", [True])
async def test_a_strict_sandbox_says_how_long_to_wait(
    library: Library, anna: SandboxPerson, clock: Clock
) -> None:
    clock.move(minutes=1)
    await library.bot.send_message(chat_id=anna.id, text="one")
    with pytest.raises(library.too_many, match=r"(?i)retry (after|in) (0:00:0)?1"):
        await library.bot.send_message(chat_id=anna.id, text="two")
    clock.move(seconds=1)
    await library.bot.send_message(chat_id=anna.id, text="three")
