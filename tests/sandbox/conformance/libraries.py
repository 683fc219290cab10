"""Two independent Bot API libraries behind one interface: what they share, and where they differ."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from functools import partial
from types import ModuleType
from typing import Any, cast

import telegram
import telegram.error
from aiogram import Bot, exceptions, types
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from telegram.request import HTTPXRequest


@dataclass(frozen=True, slots=True)
class Library:
    """A bot of one library, its types, and its names for the Bot API's refusals."""

    bot: Any
    types: ModuleType
    bad_request: type[Exception]
    forbidden: type[Exception]
    conflict: type[Exception]
    too_many: type[Exception]
    unknown_method: type[Exception]
    server_error: type[Exception]
    network: type[Exception]
    file: Callable[[bytes, str], Any]
    attached: Callable[[bytes, str], Any]

    def keyboard(self, *labels: str) -> Any:
        """An inline keyboard of one row; each button's data is its label."""
        button = self.types.InlineKeyboardButton
        row = [button(text=label, callback_data=label) for label in labels]
        return self.types.InlineKeyboardMarkup(inline_keyboard=[row])

    def article(self, name: str, markup: Any = None) -> Any:
        """An inline result that posts its own name."""
        content = self.types.InputTextMessageContent(message_text=name)
        return self.types.InlineQueryResultArticle(
            id=name, title=name, input_message_content=content, reply_markup=markup
        )

    async def download(self, file: Any) -> bytes:
        """The bytes of a file returned by get_file."""
        if isinstance(file, telegram.File):
            return bytes(await file.download_as_bytearray())
        return cast(bytes, (await self.bot.download_file(file.file_path)).read())


class QuickSession(AiohttpSession):
    """aiogram's session without its quarter-second wait for TLS to close."""

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()


def python_telegram_bot(token: str, url: str) -> AbstractAsyncContextManager[Any]:
    """A bot of python-telegram-bot."""
    no_tls: dict[str, Any] = {"verify": False}
    return telegram.Bot(
        token,
        base_url=f"{url}/bot",
        base_file_url=f"{url}/file/bot",
        request=HTTPXRequest(httpx_kwargs=no_tls),
        get_updates_request=HTTPXRequest(httpx_kwargs=no_tls),
    )


def aiogram_bot(token: str, url: str) -> AbstractAsyncContextManager[Any]:
    """A bot of aiogram."""
    return Bot(token, session=QuickSession(api=TelegramAPIServer.from_base(url))).context()


def with_python_telegram_bot(bot: Any) -> Library:
    """The interface for python-telegram-bot."""
    return Library(
        bot=bot,
        types=telegram,
        bad_request=telegram.error.BadRequest,
        forbidden=telegram.error.Forbidden,
        conflict=telegram.error.Conflict,
        too_many=telegram.error.RetryAfter,
        unknown_method=telegram.error.InvalidToken,
        server_error=telegram.error.NetworkError,
        network=telegram.error.NetworkError,
        file=telegram.InputFile,
        attached=partial(telegram.InputFile, attach=True),
    )


def with_aiogram(bot: Any) -> Library:
    """The interface for aiogram."""
    return Library(
        bot=bot,
        types=types,
        bad_request=exceptions.TelegramBadRequest,
        forbidden=exceptions.TelegramForbiddenError,
        conflict=exceptions.TelegramConflictError,
        too_many=exceptions.TelegramRetryAfter,
        unknown_method=exceptions.TelegramNotFound,
        server_error=exceptions.TelegramServerError,
        network=exceptions.TelegramNetworkError,
        file=types.BufferedInputFile,
        attached=types.BufferedInputFile,
    )


LIBRARIES = {
    "python-telegram-bot": (python_telegram_bot, with_python_telegram_bot),
    "aiogram": (aiogram_bot, with_aiogram),
}
