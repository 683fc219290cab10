"""Sends to chats without the bot: results while its name is typed, and edits of posts."""

from contextlib import suppress

from aiogram import Bot
from aiogram.enums import ParseMode
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError
from aiogram.types import (
    InlineQuery,
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
    LinkPreviewOptions,
)

from handlers.screen import Insert, Inserts, Screen
from handlers.sending.keyboards import keyboard

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
CACHE_SECONDS = 5  # seats change; long enough for someone who types, deletes and types again
INTO_THE_CHAT = "from_inline"  # the payload with which the button above the results opens the bot


async def answer(bot: Bot, typed: InlineQuery, inserts: Inserts | None) -> None:
    """Answer with the results, even if empty. Nobody sees what others may post."""
    button = None
    if inserts is not None:
        button = InlineQueryResultsButton(text=inserts.into_chat, start_parameter=INTO_THE_CHAT)
    with suppress(TelegramBadRequest):  # expired: more was typed meanwhile
        await bot.answer_inline_query(
            typed.id,
            [_article(one) for one in inserts.items] if inserts else [],
            cache_time=CACHE_SECONDS,
            is_personal=True,
            button=button,
        )


async def edit(bot: Bot, inline_id: str, screen: Screen) -> bool:
    """Update a post; False if that has become impossible for good.

    Raises temporary errors: Telegram asks to wait, or is unavailable.
    """
    try:
        await bot.edit_message_text(
            screen.text,
            inline_message_id=inline_id,
            parse_mode=ParseMode.HTML,
            link_preview_options=NO_PREVIEW,
            reply_markup=keyboard(screen.rows),
        )
    except TelegramForbiddenError:
        return False
    except TelegramBadRequest as refused:
        return "message is not modified" in refused.message
    return True


def _article(insert: Insert) -> InlineQueryResultArticle:
    return InlineQueryResultArticle(
        id=insert.name,
        title=insert.title,
        description=insert.line,
        input_message_content=InputTextMessageContent(
            message_text=insert.screen.text,
            parse_mode=ParseMode.HTML,
            link_preview_options=NO_PREVIEW,
        ),
        reply_markup=keyboard(insert.screen.rows),
    )
