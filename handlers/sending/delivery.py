"""The only place that sends: replies to updates, and screens to anyone."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import replace
from typing import TypeVar

from aiogram import Bot
from aiogram.enums import ParseMode
from aiogram.exceptions import TelegramBadRequest, TelegramRetryAfter
from aiogram.types import (
    BufferedInputFile,
    CallbackQuery,
    Message,
    Update,
)

from domain.broadcasts import MediaKind
from domain.text import beginning
from handlers.i18n import Html, escaped, paragraphs, plain
from handlers.screen import (
    Attachment,
    Media,
    Picture,
    Pin,
    Printout,
    Reply,
    Screen,
)
from handlers.sending import inline
from handlers.sending.calls import AnswerPress, EditText, SendText
from handlers.sending.keyboards import keyboard, markup

TOAST_LENGTH = 200  # Telegram's limit for a toast
RETRIES = 3  # while somebody waits for an answer

Sent = TypeVar("Sent")


async def deliver(bot: Bot, update: Update, reply: Reply, *, newest_id: int | None) -> int | None:
    """Send a reply to whoever caused the update; returns the id of the message that shows it, if any.

    `newest_id` is the chat's newest message: an older one that is pressed is not edited into a question,
    since its answer would not be right below it. Raises `TelegramForbiddenError` if the person has blocked
    the bot.
    """
    if update.callback_query is not None:
        return await _answer_press(bot, update.callback_query, reply, newest_id)
    if update.inline_query is not None:
        await inline.answer(bot, update.inline_query, reply.inserts)
        return None
    if (message := update.message or update.edited_message) is not None:
        screen = led_by_toast(reply)
        await _lead(bot, message.chat.id, reply)
        return await send(bot, message.chat.id, screen) if screen else None
    return None


async def send(bot: Bot, chat_id: int, screen: Screen, *, retries: int = RETRIES) -> int:
    """Send a screen as a new message; returns its id. Without `retries` a 429 is raised at once."""
    if isinstance(screen.attachment, Pin):
        return await _send_pin(bot, chat_id, screen, screen.attachment, retries)
    if isinstance(screen.attachment, Printout):
        raise TypeError(f"{screen.attachment.name} has not been made")
    if screen.attachment is not None:
        return await _send_file(bot, chat_id, screen, screen.attachment, retries)
    sent = await patiently(
        lambda: bot(SendText(chat_id=chat_id, text=screen.text, reply_markup=markup(screen.rows))),
        retries,
    )
    return sent.message_id


async def _send_file(
    bot: Bot, chat_id: int, screen: Screen, attachment: Attachment | Picture | Media, retries: int
) -> int:
    match attachment:
        case Attachment(name, content):
            file: BufferedInputFile | str = BufferedInputFile(content, name)
            send_it: Callable[..., Awaitable[Message]] = bot.send_document
        case Picture(name, content):
            file, send_it = BufferedInputFile(content, name), bot.send_photo
        case Media(kind, file_id):
            file = file_id
            send_it = bot.send_photo if kind is MediaKind.PHOTO else bot.send_document
    caption, rows = screen.text, keyboard(screen.rows)
    sent = await patiently(
        lambda: send_it(
            chat_id, file, caption=caption, parse_mode=ParseMode.HTML, reply_markup=rows
        ),
        retries,
    )
    return sent.message_id


async def _send_pin(bot: Bot, chat_id: int, screen: Screen, pin: Pin, retries: int) -> int:
    sent = await patiently(
        lambda: bot.send_venue(
            chat_id,
            pin.latitude,
            pin.longitude,
            pin.title,
            pin.address,
            reply_markup=keyboard(screen.rows),
        ),
        retries,
    )
    return sent.message_id


async def strip(bot: Bot, chat_id: int, message_id: int) -> None:
    """Remove the buttons of a question that was answered below it."""
    try:
        await patiently(
            lambda: bot.edit_message_reply_markup(chat_id=chat_id, message_id=message_id)
        )
    except TelegramBadRequest:
        return  # it has none any more, or is too old to be edited


async def patiently(call: Callable[[], Awaitable[Sent]], retries: int = RETRIES) -> Sent:
    """Make a call; if Telegram asks to wait, wait that long and repeat it."""
    for _ in range(retries):
        try:
            return await call()
        except TelegramRetryAfter as refused:
            await asyncio.sleep(refused.retry_after)
    return await call()


async def _answer_press(
    bot: Bot, press: CallbackQuery, reply: Reply, newest_id: int | None
) -> int | None:
    toast = beginning(plain(reply.toast), TOAST_LENGTH) if reply.toast else None
    with suppress(TelegramBadRequest):  # the press has expired; the screen shows the result
        alert = reply.alert or None
        await bot(AnswerPress(callback_query_id=press.id, text=toast, show_alert=alert))
    if reply.screen is None:
        return None
    message = press.message
    await _lead(bot, press.from_user.id, reply)
    if not isinstance(message, Message) or not _can_become(message, reply, newest_id):
        return await send(bot, press.from_user.id, reply.screen)
    return await edit(bot, message.chat.id, message.message_id, reply.screen)


async def _lead(bot: Bot, chat_id: int, reply: Reply) -> None:
    """Send the picture above the answer; one that Telegram no longer has is left out."""
    if reply.led_by is not None:
        with suppress(TelegramBadRequest):
            await send(bot, chat_id, reply.led_by)


def _can_become(message: Message, reply: Reply, newest_id: int | None) -> bool:
    screen = reply.screen
    if (
        screen is None
        or reply.fresh
        or reply.led_by
        or screen.attachment is not None
        or message.text is None
    ):
        return False
    return not screen.asks or newest_id is None or message.message_id >= newest_id


async def edit(
    bot: Bot, chat_id: int, message_id: int, screen: Screen, *, retries: int = RETRIES
) -> int:
    """Update a message, or send it anew if it is gone; returns the id of the message that shows it."""
    try:
        await patiently(
            lambda: bot(
                EditText(
                    chat_id=chat_id,
                    message_id=message_id,
                    text=screen.text,
                    reply_markup=markup(screen.rows),
                )
            ),
            retries,
        )
    except TelegramBadRequest as refused:
        if "message is not modified" in refused.message:
            return message_id
        if "message to edit not found" in refused.message or "can't be edited" in refused.message:
            return await send(bot, chat_id, screen, retries=retries)
        raise
    return message_id


def led_by_toast(reply: Reply) -> Screen | None:
    """The screen with the toast on top, for where nothing shows a toast."""
    if reply.toast is None:
        return reply.screen
    if reply.screen is None:
        return Screen(escaped(reply.toast))
    return replace(reply.screen, text=paragraphs(reply.toast, Html(reply.screen.text)))
