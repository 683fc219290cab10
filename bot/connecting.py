"""The bot's line to Telegram: opened by the settings, or refused in one sentence."""

from aiogram import Bot
from aiogram.client.telegram import PRODUCTION, TelegramAPIServer
from aiogram.exceptions import TelegramNetworkError, TelegramNotFound, TelegramUnauthorizedError
from aiogram.types import User
from aiogram.utils.token import TokenValidationError

from bot.config import Settings
from bot.session import Session

UNKNOWN_TOKEN = "Telegram does not know this BOT_TOKEN. See .env.example."


class CannotStart(Exception):  # noqa: N818  it is told as a sentence, not as an error
    """Telegram does not let the bot in; ``str()`` is one sentence for the operator."""


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
