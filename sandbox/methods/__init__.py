"""The Bot API methods of the sandbox, one module a group, each a function of world and parameters."""

from collections.abc import Awaitable, Callable
from typing import Any

from sandbox.methods import chats, media, places, profile, queries, texts, updates
from sandbox.params import Params
from sandbox.world import World

Method = Callable[[World, Params], Any | Awaitable[Any]]

METHODS: dict[str, Method] = {
    "getMe": profile.get_me,
    "getUpdates": updates.get_updates,
    "setWebhook": updates.set_webhook,
    "deleteWebhook": updates.delete_webhook,
    "getWebhookInfo": updates.get_webhook_info,
    "sendMessage": texts.send_message,
    "sendPhoto": media.send_photo,
    "sendDocument": media.send_document,
    "sendMediaGroup": media.send_media_group,
    "getFile": media.get_file,
    "sendLocation": places.send_location,
    "sendVenue": places.send_venue,
    "sendContact": places.send_contact,
    "sendChatAction": chats.send_chat_action,
    "copyMessage": texts.copy_message,
    "editMessageText": texts.edit_message_text,
    "editMessageCaption": texts.edit_message_caption,
    "editMessageReplyMarkup": texts.edit_message_reply_markup,
    "deleteMessage": texts.delete_message,
    "deleteMessages": texts.delete_messages,
    "pinChatMessage": texts.pin_chat_message,
    "answerCallbackQuery": queries.answer_callback_query,
    "answerInlineQuery": queries.answer_inline_query,
    "setMyCommands": profile.set_my_commands,
    "getMyCommands": profile.get_my_commands,
    "setMyDescription": profile.set_my_description,
    "getMyDescription": profile.get_my_description,
    "setMyShortDescription": profile.set_my_short_description,
    "getMyShortDescription": profile.get_my_short_description,
    "setChatMenuButton": profile.set_chat_menu_button,
    "getChatMenuButton": profile.get_chat_menu_button,
    "getChat": chats.get_chat,
    "getChatMember": chats.get_chat_member,
}

BY_LOWER_NAME = {name.lower(): method for name, method in METHODS.items()}
