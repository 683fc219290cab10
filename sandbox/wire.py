"""What goes over the wire: python-telegram-bot's objects as the plain JSON that the Bot API sends."""

from enum import Enum
from typing import Any

import telegram

# The Bot API sends these only when they are true.
ONLY_IF_TRUE = {
    "channel_chat_created",
    "delete_chat_photo",
    "group_chat_created",
    "supergroup_chat_created",
}


def to_json(value: Any) -> Any:
    """Plain dicts, lists, texts and numbers."""
    match value:
        case telegram.TelegramObject():
            return to_json(value.to_dict())
        case dict():
            return {
                name: to_json(item)
                for name, item in value.items()
                if item is not False or name not in ONLY_IF_TRUE
            }
        case list() | tuple():
            return [to_json(item) for item in value]
        case Enum():
            return value.value
        case _:
            return value
