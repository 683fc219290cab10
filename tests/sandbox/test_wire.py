"""Our fast conversion of python-telegram-bot's objects to JSON equals the library's own."""

import json
from datetime import UTC, datetime, timedelta

import pytest
import telegram

from sandbox.wire import ONLY_IF_TRUE, to_json

NOW = datetime(2026, 10, 5, 8, 0, tzinfo=UTC)
ANNA = telegram.User(7, "Anna", is_bot=False, language_code="pl")
CHAT = telegram.Chat(7, "private", first_name="Anna")


def message(**content: object) -> telegram.Message:
    return telegram.Message(12, NOW, CHAT, from_user=ANNA, **content)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "value",
    [
        message(
            text="Hi there",
            entities=[telegram.MessageEntity("bold", 0, 2)],
            reply_markup=telegram.InlineKeyboardMarkup(
                [[telegram.InlineKeyboardButton("Yes", callback_data="1")], []]
            ),
            link_preview_options=telegram.LinkPreviewOptions(is_disabled=True),
        ),
        message(
            photo=[telegram.PhotoSize("id", "unique", 90, 90)],
            caption="Poster",
            has_media_spoiler=False,
        ),
        message(location=telegram.Location(19.9, 50.1, live_period=timedelta(minutes=5))),
        message(voice=telegram.Voice("id", "unique", timedelta(seconds=2.5))),
        message(
            contact=telegram.Contact("+48 600", "Anna"), api_kwargs={"made_up": {"since": [1, 2]}}
        ),
        message(pinned_message=message(text="Lunch?"), group_chat_created=False),
        telegram.Update(
            5, callback_query=telegram.CallbackQuery("9", ANNA, "x", message=message(text="Hi"))
        ),
        telegram.ReplyKeyboardMarkup(
            [[telegram.KeyboardButton("Phone", request_contact=True)]], one_time_keyboard=False
        ),
        telegram.ChatMemberBanned(ANNA, NOW),
    ],
)
def test_an_object_is_told_as_the_library_tells_it(value: telegram.TelegramObject) -> None:
    told = json.loads(value.to_json(), object_pairs_hook=_without_what_is_false)
    assert to_json(value) == told


def _without_what_is_false(pairs: list[tuple[str, object]]) -> dict[str, object]:
    return {name: item for name, item in pairs if item is not False or name not in ONLY_IF_TRUE}
