"""Shared by all send… methods: the chat, the keyboard, the replied message, and length limits."""

from typing import Any

import telegram

from sandbox.chats import Room
from sandbox.errors import bad_request
from sandbox.messages import Content, post_as_bot
from sandbox.params import Params
from sandbox.rules.access import room_to_write
from sandbox.rules.keyboards import ReplyMarkup, read_reply_markup
from sandbox.rules.texts import read_caption
from sandbox.wire import to_json
from sandbox.world import World


def send(world: World, params: Params, *contents: Content) -> list[telegram.Message]:
    """Posts the content with the options of the call."""
    markup = read_reply_markup(params, private=not params.text("chat_id").startswith("-"))
    room = room_to_write(world, params)
    options = _options(room, params)
    if isinstance(markup, telegram.InlineKeyboardMarkup):
        options["reply_markup"] = markup.to_dict()
    sent = post_as_bot(world, room, [content | options for content in contents])
    _show_keyboard(room, markup)
    return sent


def captioned(params: Params) -> Content:
    """The caption of a picture or file as message content."""
    caption = read_caption(params)
    content: Content = {"caption": caption.text, "caption_entities": list(caption.entities)}
    if params.flag("show_caption_above_media"):
        content["show_caption_above_media"] = True
    return {name: value for name, value in content.items() if value}


def _options(room: Room, params: Params) -> Content:
    options: Content = {}
    if params.flag("protect_content"):
        options["has_protected_content"] = True
    if answered := _answered(room, params):
        options["reply_to_message"] = answered
    return options


def _answered(room: Room, params: Params) -> dict[str, Any] | None:
    """The message being replied to, without the one that it replied to itself."""
    wanted = params.mapping("reply_parameters", "reply parameters")
    message_id = wanted.get("message_id") or params.integer("reply_to_message_id")
    if not message_id:
        return None
    if message := room.messages.get(message_id):
        body: dict[str, Any] = to_json(message)
        body.pop("reply_to_message", None)
        return body
    if wanted.get("allow_sending_without_reply") or params.flag("allow_sending_without_reply"):
        return None
    raise bad_request("message to be replied not found")


def _show_keyboard(room: Room, markup: ReplyMarkup | None) -> None:
    match markup:
        case telegram.ReplyKeyboardMarkup():
            room.keyboard = markup
        case telegram.ReplyKeyboardRemove():
            room.keyboard = None
        case _:
            pass
