"""Posting and changing messages; content is JSON as the Bot API describes messages."""

from collections.abc import Sequence
from typing import Any

import telegram

from sandbox.chats import Room, seconds
from sandbox.errors import bad_request
from sandbox.wire import to_json
from sandbox.world import World

Content = dict[str, Any]
CONTENT_FIELDS = (
    "text",
    "entities",
    "link_preview_options",
    "caption",
    "caption_entities",
    "show_caption_above_media",
    "photo",
    "document",
    "sticker",
    "voice",
    "location",
    "venue",
    "contact",
)


def post(world: World, room: Room, sender: telegram.User, content: Content) -> telegram.Message:
    """Posts a new message in the chat."""
    message = telegram.Message.de_json(
        {
            "message_id": next(room.ids),
            "date": seconds(world.now()),
            "chat": to_json(room.chat),
            "from": to_json(sender),
            **content,
        },
        None,
    )
    room.keep(message)
    return message


def post_as_bot(world: World, room: Room, contents: Sequence[Content]) -> list[telegram.Message]:
    """Posts messages by the bot; a strict sandbox raises 429 if they come too fast."""
    if world.strict:
        world.limits.count(room.chat.id, not room.is_private, len(contents))
    return [post(world, room, world.bot, content) for content in contents]


def rewrite(
    world: World, room: Room, message: telegram.Message, changes: Content
) -> telegram.Message:
    """Edits a message's content (None removes a field); 400 if nothing would change."""
    before = to_json(message)
    after = {
        name: value for name, value in (before | changes).items() if value not in (None, [], ())
    }
    changed = telegram.Message.de_json({**after, "edit_date": seconds(world.now())}, None)
    if _shown(to_json(changed)) == _shown(before):
        raise bad_request(
            "message is not modified: specified new message content and reply markup are exactly "
            "the same as a current content and reply markup of the message"
        )
    room.keep(changed)
    return changed


def content_of(message: telegram.Message) -> Content:
    """The content of a copy of the message."""
    body = to_json(message)
    return {name: body[name] for name in CONTENT_FIELDS if name in body}


def _shown(body: Content) -> Content:
    return {name: body[name] for name in (*CONTENT_FIELDS, "reply_markup") if name in body}
