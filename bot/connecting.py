"""Connecting the bot to Telegram by the settings, or refusing in one sentence."""

from aiogram import Bot
from aiogram.client.telegram import PRODUCTION, TelegramAPIServer
from aiogram.exceptions import TelegramNetworkError, TelegramNotFound, TelegramUnauthorizedError
from aiogram.types import User
from aiogram.utils.token import TokenValidationError

from bot.config import Settings
from bot.session import Session

UNKNOWN_TOKEN = "Telegram does not know this BOT_TOKEN. See .env.example."


class CannotStart(Exception):  # noqa: N818  shown as a sentence, not as an error
    """Telegram rejects the bot; `str()` is one sentence for the operator."""


def connect(settings: Settings) -> Bot:
    """Connect to Telegram's server, or the one in the settings. Raises `CannotStart`."""
    token, url = settings.bot_token.get_secret_value(), settings.bot_api_url
    api = PRODUCTION if url is None else TelegramAPIServer.from_base(url)
    try:
        return Bot(token, session=Session(api=api))
    except TokenValidationError:
        raise CannotStart(UNKNOWN_TOKEN) from None


async def who_we_are(bot: Bot) -> User:
    """The bot's own account from Telegram; raises `CannotStart`."""
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
