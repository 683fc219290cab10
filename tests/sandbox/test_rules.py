"""What the Bot API refuses, with the real server's codes and descriptions."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from sandbox import ApiError, Sandbox, SandboxPerson, Upload
from sandbox.pictures import ONE_PIXEL
from tests.sandbox.conftest import Clock

NOT_MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply markup are exactly "
    "the same as a current content and reply markup of the message"
)
TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"


async def refusal(
    sandbox: Sandbox,
    method: str,
    params: dict[str, Any] | None = None,
    files: dict[str, Upload] | None = None,
) -> str:
    """The description of the error the call ends with."""
    with pytest.raises(ApiError) as refused:
        await sandbox.call(sandbox.token, method, params or {}, files)
    assert str(refused.value.code) == {"Bad": "400", "For": "403", "Not": "404"}.get(
        refused.value.description[:3], "401"
    )
    return refused.value.description


def keyboard(*rows: list[dict[str, Any]]) -> str:
    return json.dumps({"inline_keyboard": rows})


@pytest.mark.parametrize(
    ("leave", "description"),
    [
        (lambda ewa: None, "Forbidden: bot can't initiate conversation with a user"),
        (lambda ewa: (ewa.start(), ewa.block()), "Forbidden: bot was blocked by the user"),
        (lambda ewa: (ewa.start(), ewa.deactivate()), "Forbidden: user is deactivated"),
    ],
)
async def test_a_bot_writes_only_to_people_who_let_it(
    sandbox: Sandbox, leave: Callable[[SandboxPerson], object], description: str
) -> None:
    ewa = sandbox.person("Ewa")
    leave(ewa)
    assert await refusal(sandbox, "sendMessage", {"chat_id": ewa.id, "text": "x"}) == description


@pytest.mark.parametrize(
    ("params", "description"),
    [
        ({"chat_id": 5, "text": "x"}, "chat not found"),
        ({"chat_id": "@nobody", "text": "x"}, "chat not found"),
        ({"chat_id": "", "text": "x"}, "chat_id is empty"),
        ({"text": ""}, "message text is empty"),
        ({"text": " \n"}, "text must be non-empty"),
        ({"text": "<b> </b>", "parse_mode": "HTML"}, "text must be non-empty"),
        ({"text": "🎉" * 2049}, "message is too long"),
        ({"text": "x" * 40_000}, "text is too long"),
        ({"text": "<b>x", "parse_mode": "html"}, 'can\'t parse entities: Can\'t find end tag corresponding to start tag "b"'),
        ({"text": "x", "parse_mode": "Word"}, "unsupported parse_mode"),
        ({"text": "x", "reply_markup": "{"}, "can't parse reply keyboard markup JSON object"),
        ({"text": "x", "reply_markup": "[]"}, "object expected as reply markup"),
        ({"text": "x", "reply_parameters": '{"message_id": 99}'}, "message to be replied not found"),
    ],
)  # fmt: skip
async def test_messages_that_cannot_be_sent(
    sandbox: Sandbox, anna: SandboxPerson, params: dict[str, Any], description: str
) -> None:
    described = await refusal(sandbox, "sendMessage", {"chat_id": anna.id} | params)
    assert described == f"Bad Request: {description}"


async def test_lengths_count_in_utf16_units_after_parsing(
    sandbox: Sandbox, anna: SandboxPerson
) -> None:
    text = "<b>" + "🎉" * 2048 + "</b>"
    params = {"chat_id": anna.id, "text": text, "parse_mode": "HTML"}
    await sandbox.call(sandbox.token, "sendMessage", params)
    assert anna.sees("🎉" * 2048)


BUTTON = {"text": "x", "callback_data": "x"}
CANNOT_PARSE = "can't parse inline keyboard button: "


@pytest.mark.parametrize(
    ("rows", "description"),
    [
        ([[{"text": "x", "callback_data": "x" * 65}]], "BUTTON_DATA_INVALID"),
        ([[{"text": "x", "callback_data": "ż" * 33}]], "BUTTON_DATA_INVALID"),
        ([[{"text": "x", "callback_data": ""}]], f"{CANNOT_PARSE}Text buttons are unallowed in the inline keyboard"),
        ([[{"callback_data": "x"}]], f'{CANNOT_PARSE}Can\'t find field "text"'),
        ([["x"]], f"{CANNOT_PARSE}InlineKeyboardButton must be an Object"),
        ([[BUTTON | {"style": "red"}]], f"{CANNOT_PARSE}invalid button style specified"),
        ([[{"text": " ", "callback_data": "x"}]], "inline keyboard button text must be non-empty"),
        ([[{"text": "x", "url": "no where"}]], "inline keyboard button URL 'no where' is invalid: Wrong HTTP URL"),
        ([[{"text": "x", "copy_text": {"text": "x" * 257}}]], "BUTTON_COPY_TEXT_INVALID"),
        ([[BUTTON]] * 101, "reply markup is too long"),
        ([[BUTTON] * 9], "reply markup is too long"),
        ([BUTTON], 'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays'),
    ],
)  # fmt: skip
async def test_keyboards_that_cannot_be_shown(
    sandbox: Sandbox, anna: SandboxPerson, rows: list[Any], description: str
) -> None:
    params = {"chat_id": anna.id, "text": "x", "reply_markup": keyboard(*rows)}
    assert await refusal(sandbox, "sendMessage", params) == f"Bad Request: {description}"


async def test_the_largest_keyboard_is_shown(sandbox: Sandbox, anna: SandboxPerson) -> None:
    rows = [[{"text": "x", "callback_data": "x" * 64}] * 8] * 12
    params = {"chat_id": anna.id, "text": "x", "reply_markup": keyboard(*rows)}
    await sandbox.call(sandbox.token, "sendMessage", params)
    assert len(anna.buttons) == 96


async def test_edits_that_cannot_be_made(sandbox: Sandbox, anna: SandboxPerson) -> None:
    own = {
        "chat_id": anna.id,
        "text": "<b>x</b>",
        "parse_mode": "HTML",
        "reply_markup": keyboard([BUTTON]),
    }
    sent = await sandbox.call(sandbox.token, "sendMessage", own)
    ids = {"chat_id": anna.id, "message_id": sent["message_id"]}
    theirs = ids | {"message_id": anna.say("hello").message_id}
    assert await refusal(sandbox, "editMessageText", own | ids) == NOT_MODIFIED
    markup = {"reply_markup": keyboard([BUTTON])}
    assert await refusal(sandbox, "editMessageReplyMarkup", ids | markup) == NOT_MODIFIED
    for method, params, description in (
        ("editMessageText", ids | {"message_id": 999, "text": "y"}, "message to edit not found"),
        ("editMessageText", theirs | {"text": "y"}, "message can't be edited"),
        ("editMessageText", ids | {"text": "x" * 4097}, "message is too long"),
        ("editMessageText", ids | {"text": "y", "reply_markup": '{"force_reply": true}'}, "inline keyboard expected"),
        ("editMessageCaption", ids | {"caption": "y"}, "there is no caption in the message to edit"),
    ):  # fmt: skip
        assert await refusal(sandbox, method, params) == f"Bad Request: {description}"


async def test_an_edit_without_a_keyboard_takes_the_keyboard_away(
    sandbox: Sandbox, anna: SandboxPerson
) -> None:
    params = {"chat_id": anna.id, "text": "x", "reply_markup": keyboard([BUTTON])}
    sent = await sandbox.call(sandbox.token, "sendMessage", params)
    ids = {"chat_id": anna.id, "message_id": sent["message_id"]}
    await sandbox.call(sandbox.token, "editMessageReplyMarkup", ids)
    assert anna.screen == "x"


async def test_pictures_and_files_that_cannot_be_sent(
    sandbox: Sandbox, anna: SandboxPerson
) -> None:
    picture = {"photo": Upload("x.png", ONE_PIXEL)}
    photo = {"chat_id": anna.id}
    sent = await sandbox.call(sandbox.token, "sendPhoto", photo, picture)
    photo_id = sent["photo"][0]["file_id"]
    for method, params, files, description in (
        ("sendPhoto", photo, {}, "there is no photo in the request"),
        ("sendPhoto", photo, {"photo": Upload("x.svg", b"<svg/>")}, "IMAGE_PROCESS_FAILED"),
        ("sendPhoto", photo | {"photo": "AgAD"}, {}, "wrong file identifier/HTTP URL specified"),
        ("sendPhoto", photo | {"caption": "x" * 1025}, picture, "message caption is too long"),
        ("sendDocument", photo | {"document": photo_id}, {}, "can't use file of type Photo as Document"),
        ("sendDocument", photo, {"document": Upload("x", b"")}, "file must be non-empty"),
        ("getFile", {"file_id": "AgAD"}, {}, "invalid file_id"),
        ("sendMediaGroup", photo | {"media": "[]"}, {}, "album must have from 2 to 10 items"),
    ):  # fmt: skip
        described = await refusal(sandbox, method, params, files)
        assert described == f"Bad Request: {description}"


async def test_a_tap_is_answered_once_and_in_time(
    sandbox: Sandbox, anna: SandboxPerson, clock: Clock
) -> None:
    for _ in range(2):
        anna.press("x")
    first, second = (query.id for query in sandbox.unanswered())
    too_long = {"callback_query_id": first, "text": "x" * 201}
    assert (
        await refusal(sandbox, "answerCallbackQuery", too_long) == "Bad Request: MESSAGE_TOO_LONG"
    )
    await sandbox.call(sandbox.token, "answerCallbackQuery", {"callback_query_id": first})
    assert await refusal(sandbox, "answerCallbackQuery", {"callback_query_id": first}) == TOO_OLD
    clock.move(minutes=3)
    assert await refusal(sandbox, "answerCallbackQuery", {"callback_query_id": second}) == TOO_OLD
    assert await refusal(sandbox, "answerCallbackQuery", {"callback_query_id": "1"}) == TOO_OLD


async def test_messages_are_deleted_while_they_are_young(
    sandbox: Sandbox, anna: SandboxPerson, clock: Clock
) -> None:
    theirs, old = anna.say("my secret").message_id, anna.say("old").message_id
    await sandbox.call(sandbox.token, "deleteMessage", {"chat_id": anna.id, "message_id": theirs})
    clock.move(hours=49)
    for message_id, description in (
        (theirs, "message to delete not found"),
        (old, "message can't be deleted for everyone"),
        (0, "message identifier is not specified"),
    ):
        params = {"chat_id": anna.id, "message_id": message_id}
        assert await refusal(sandbox, "deleteMessage", params) == f"Bad Request: {description}"


@pytest.mark.parametrize(
    ("commands", "description"),
    [
        ([{"command": "Start", "description": "x"}], "BOT_COMMAND_INVALID"),
        ([{"command": "my-events", "description": "x"}], "BOT_COMMAND_INVALID"),
        ([{"command": "x" * 33, "description": "x"}], "command length must not exceed 32"),
        ([{"command": "x", "description": ""}], "command description must be non-empty"),
        ([{"command": "x", "description": "x" * 257}], "command description length must not exceed 256"),
        ([{"command": "x"}], 'can\'t parse BotCommand: Can\'t find field "description"'),
        ([{"command": f"x{n}", "description": "x"} for n in range(101)], "BOT_COMMANDS_TOO_MUCH"),
    ],
)  # fmt: skip
async def test_commands_that_cannot_be_set(
    sandbox: Sandbox, commands: list[Any], description: str
) -> None:
    described = await refusal(sandbox, "setMyCommands", {"commands": json.dumps(commands)})
    assert described == f"Bad Request: {description}"


async def test_unknown_methods_and_tokens(sandbox: Sandbox) -> None:
    assert await refusal(sandbox, "sendDice") == "Not Found: method not found"
    with pytest.raises(ApiError, match="401 Unauthorized"):
        await sandbox.call("1:WRONG", "getMe", {})
