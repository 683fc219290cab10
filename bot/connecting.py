"""The bot's line to Telegram: opened by the settings, or refused in one sentence."""

from typing import Any

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import PRODUCTION, TelegramAPIServer
from aiogram.exceptions import TelegramNetworkError, TelegramNotFound, TelegramUnauthorizedError
from aiogram.methods.base import TelegramMethod
from aiogram.types import InputFile, User
from aiogram.utils.token import TokenValidationError
from aiohttp import BytesPayload, FormData, JsonPayload

from bot.config import Settings
from handlers.calls import EditText, SendText

UNKNOWN_TOKEN = "Telegram does not know this BOT_TOKEN. See .env.example."


class CannotStart(Exception):  # noqa: N818  it is told as a sentence, not as an error
    """Telegram does not let the bot in; ``str()`` is one sentence for the operator."""


class Session(AiohttpSession):
    """aiogram's own, but for this: a call that brings no file travels as JSON.

    Telegram takes both; to write a form is a sixth of what a message costs us. Our own methods know no
    default of the bot's and no file, and need not be looked through for them.
    """

    def build_form_data(self, bot: Bot, method: TelegramMethod[Any]) -> FormData:
        if isinstance(method, SendText | EditText):
            body = method.model_dump_json(exclude_none=True).encode()
            return BytesPayload(body, content_type="application/json")  # type: ignore[return-value]
        files: dict[str, InputFile] = {}
        told = {
            name: prepared
            for name, value in method.model_dump(warnings=False).items()
            if (prepared := self.prepare_value(value, bot=bot, files=files))
        }
        if files:
            return super().build_form_data(bot, method)
        return JsonPayload(told, dumps=self.json_dumps)  # type: ignore[return-value]  # aiohttp sends any payload


def connect(settings: Settings) -> Bot:
    """A bot on Telegram's server, or on the one that the settings name. Raises ``CannotStart``."""
    token, url = settings.bot_token.get_secret_value(), settings.bot_api_url
    api = PRODUCTION if url is None else TelegramAPIServer.from_base(url)
    try:
        return Bot(token, session=Session(api=api))
    except TokenValidationError:
        raise CannotStart(UNKNOWN_TOKEN) from None


async def who_we_are(bot: Bot) -> User:
    """What Telegram knows the bot as; raises ``CannotStart``."""
    try:
        return await bot.get_me()
    except (TelegramUnauthorizedError, TelegramNotFound):
        await bot.session.close()
        raise CannotStart(UNKNOWN_TOKEN) from None
    except TelegramNetworkError:
        await bot.session.close()
        raise CannotStart(
            "Telegram cannot be reached. Is there a network, and is BOT_API_URL right?"
        ) from None
