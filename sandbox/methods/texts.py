"""Text messages: sending, editing, copying, deleting, pinning."""

from datetime import timedelta

import telegram

from sandbox.chats import Room
from sandbox.errors import bad_request
from sandbox.messages import Content, content_of, post, rewrite
from sandbox.methods.sending import captioned, send
from sandbox.params import Params
from sandbox.rules.access import message_in, message_to_edit, room_to_read, room_to_write
from sandbox.rules.keyboards import read_inline_keyboard
from sandbox.rules.texts import read_caption, read_text
from sandbox.wire import to_json
from sandbox.world import World

DELETABLE_FOR = timedelta(hours=48)
MOST_IDS = 100


def send_message(world: World, params: Params) -> telegram.Message:
    """sendMessage"""
    return send(world, params, _text_content(params))[0]


def edit_message_text(world: World, params: Params) -> telegram.Message | bool:
    """editMessageText"""
    content = {"link_preview_options": None, "entities": None} | _text_content(params)
    keyboard = read_inline_keyboard(params)
    room, message = message_to_edit(world, params)
    if message.text is None:
        raise bad_request("there is no text in the message to edit")
    return _edited(params, rewrite(world, room, message, content | {"reply_markup": keyboard}))


def edit_message_caption(world: World, params: Params) -> telegram.Message | bool:
    """editMessageCaption"""
    caption = read_caption(params)
    keyboard = read_inline_keyboard(params)
    room, message = message_to_edit(world, params)
    if not message.effective_attachment or message.location or message.contact:
        raise bad_request("there is no caption in the message to edit")
    changes: Content = {
        "caption": caption.text or None,
        "caption_entities": list(caption.entities),
        "show_caption_above_media": params.flag("show_caption_above_media") or None,
        "reply_markup": keyboard,
    }
    return _edited(params, rewrite(world, room, message, changes))


def edit_message_reply_markup(world: World, params: Params) -> telegram.Message | bool:
    """editMessageReplyMarkup"""
    keyboard = read_inline_keyboard(params)
    room, message = message_to_edit(world, params)
    return _edited(params, rewrite(world, room, message, {"reply_markup": keyboard}))


def copy_message(world: World, params: Params) -> telegram.MessageId:
    """copyMessage"""
    params.required("from_chat_id")
    source = room_to_read(world, params, "from_chat_id")
    content = content_of(message_in(source, params, "message to copy"))
    if not content:
        raise bad_request("message can't be copied")
    if "caption" in params.values:
        content = {k: v for k, v in content.items() if not k.startswith("caption")} | captioned(
            params
        )
    return telegram.MessageId(send(world, params, content)[0].message_id)


def delete_message(world: World, params: Params) -> bool:
    """deleteMessage"""
    if not params.text("chat_id"):
        raise bad_request("chat identifier is not specified")
    if not params.integer("message_id"):
        raise bad_request("message identifier is not specified")
    room = room_to_write(world, params)
    message = message_in(room, params, "message to delete")
    _delete(world, room, message)
    return True


def delete_messages(world: World, params: Params) -> bool:
    """deleteMessages: messages already gone are skipped"""
    message_ids = params.array("message_ids", "message identifiers")
    if not message_ids:
        raise bad_request("message identifiers are not specified")
    if not all(str(one).isdecimal() for one in message_ids):
        raise bad_request("message identifier must be a Number")
    if len(message_ids) > MOST_IDS:
        raise bad_request("too many message identifiers specified")
    room = room_to_write(world, params)
    for message_id in message_ids:
        if message := room.messages.get(int(message_id)):
            _delete(world, room, message)
    return True


def pin_chat_message(world: World, params: Params) -> bool:
    """pinChatMessage"""
    room = room_to_write(world, params)
    message = message_in(room, params, "message to pin")
    if message.message_id not in room.pinned:
        room.pinned.append(message.message_id)
        body = to_json(message)
        body.pop("reply_to_message", None)
        post(world, room, world.bot, {"pinned_message": body})
    return True


def _text_content(params: Params) -> Content:
    text = read_text(params)
    content: Content = {"text": text.text}
    if text.entities:
        content["entities"] = list(text.entities)
    if preview := params.mapping("link_preview_options", "link preview options"):
        content["link_preview_options"] = preview
    return content


def _edited(params: Params, message: telegram.Message) -> telegram.Message | bool:
    """The edited message, or just True for messages in chats that the bot may not see."""
    return message if params.text("chat_id") else True


def _delete(world: World, room: Room, message: telegram.Message) -> None:
    """Deletes a message: bots may for 48 hours, in groups only their own."""
    if not room.is_private and message.from_user != world.bot:
        raise bad_request("message can't be deleted")
    if message.date + DELETABLE_FOR < world.now():
        raise bad_request("message can't be deleted for everyone")
    room.drop(message.message_id)
