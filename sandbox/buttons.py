"""The buttons that a person sees, found by their label."""

from collections.abc import Iterator
from dataclasses import dataclass

import telegram

from sandbox.chats import Room


@dataclass(frozen=True, slots=True)
class Button:
    """A button and its effect; `wants` is what a keyboard button shares instead of its label."""

    label: str
    message_id: int | None = None
    callback_data: str | None = None
    url: str | None = None
    copied: str | None = None
    inline_query: str | None = None
    wants: str = ""


def find_button(room: Room, label: str, message_id: int | None = None) -> Button | None:
    """Finds the button with that label in the newest message that has one, else one whose label contains it.

    The keyboard below the chat comes after all messages. With `message_id` only that message counts.
    """
    for group in _groups(room):
        buttons = [button for button in group if message_id in (None, button.message_id)]
        for button in buttons:
            if button.label == label:
                return button
        for button in buttons:
            if label in button.label:
                return button
    return None


def buttons_under(room: Room, message_id: int) -> list[Button]:
    """The inline buttons of one message."""
    markup = room.messages[message_id].reply_markup
    rows = markup.inline_keyboard if markup else ()
    return [_inline(message_id, button) for row in rows for button in row]


def labels_seen(room: Room) -> list[str]:
    """Every row of buttons in the chat as `[ label ]`, newest message first."""
    return [" ".join(f"[ {button.label} ]" for button in buttons) for buttons in _groups(room)]


def _groups(room: Room) -> Iterator[list[Button]]:
    """The buttons of each message, newest first, then the keyboard below the chat."""
    for message_id in sorted(room.messages, reverse=True):
        if room.messages[message_id].reply_markup:
            yield buttons_under(room, message_id)
    if room.keyboard:
        yield [_below(button) for row in room.keyboard.keyboard for button in row]


def _inline(message_id: int, button: telegram.InlineKeyboardButton) -> Button:
    data = button.callback_data
    query = button.switch_inline_query
    if chat := button.switch_inline_query_chosen_chat:
        query = chat.query or ""
    return Button(
        label=button.text,
        message_id=message_id,
        callback_data=data if isinstance(data, str) else None,
        url=button.url,
        copied=button.copy_text.text if button.copy_text else None,
        inline_query=query if query is not None else button.switch_inline_query_current_chat,
    )


def _below(button: telegram.KeyboardButton) -> Button:
    wants = "contact" if button.request_contact else "location" if button.request_location else ""
    return Button(label=button.text, wants=wants)
