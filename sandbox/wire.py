"""Serialisation: python-telegram-bot's objects as the plain JSON that the Bot API sends."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from enum import Enum
from functools import cache
from typing import Any

import telegram
from telegram._utils.defaultvalue import DefaultValue

# The Bot API sends these only if they are true.
ONLY_IF_TRUE = {
    "channel_chat_created",
    "delete_chat_photo",
    "group_chat_created",
    "supergroup_chat_created",
}


def to_json(value: Any) -> Any:
    """Plain dicts, lists, texts and numbers, like `to_dict()`, but ten times as fast.

    An object has a hundred fields, ten of them set; `to_dict()` looks up their names each time.
    """
    match value:
        case None | bool() | str() | int() if not isinstance(value, Enum):
            return value
        case telegram.TelegramObject():
            return dict(_told(value)) | to_json(dict(value.api_kwargs))
        case dict():
            return {
                name: to_json(item)
                for name, item in value.items()
                if item is not False or name not in ONLY_IF_TRUE
            }
        case list() | tuple():
            return [to_json(item) for item in value]
        case datetime():
            return int(value.timestamp())
        case timedelta():
            seconds = value.total_seconds()
            return int(seconds) if seconds.is_integer() else seconds
        case Enum() | DefaultValue():
            return to_json(value.value)
        case _:
            return value


def _told(value: telegram.TelegramObject) -> Iterator[tuple[str, Any]]:
    for slot, name in _fields(type(value)):  # type: ignore[arg-type]  # classes have a hash
        item = getattr(value, slot, None)
        if item is None or (isinstance(item, tuple | list) and not item):
            continue
        if item is False and name in ONLY_IF_TRUE:
            continue
        if slot[0] == "_" and not isinstance(item, timedelta):
            continue
        if (plain := to_json(item)) is not None:
            yield name, plain


@cache
def _fields(kind: type[telegram.TelegramObject]) -> tuple[tuple[str, str], ...]:
    """Its slots, and their names on the wire; a time span is hidden behind a property."""
    slots = [slot for one in kind.__mro__[:-1] for slot in getattr(one, "__slots__", ())]
    return tuple(
        (slot, "from" if slot == "from_user" else slot.removeprefix("_"))
        for slot in slots
        if slot != "api_kwargs"
        and (slot[0] != "_" or isinstance(getattr(kind, slot[1:], None), property))
    )
