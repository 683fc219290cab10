"""Agrees with Telegram at the start how updates are delivered."""

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramRetryAfter

from bot.config import Settings
from bot.connecting import CannotStart
from bot.polling import UPDATES
from handlers.sending.delivery import patiently


async def settle_how_updates_come(bot: Bot, settings: Settings) -> None:
    """Tell Telegram where to deliver updates, or that we fetch them; waiting updates are kept.

    Raises `CannotStart` if Telegram rejects the address.
    """
    url, secret = settings.webhook_url, settings.webhook_secret
    try:
        if url is None or secret is None:
            if (await bot.get_webhook_info()).url:
                await patiently(bot.delete_webhook)
            return
        await patiently(
            lambda: bot.set_webhook(
                url, secret_token=secret.get_secret_value(), allowed_updates=UPDATES
            )
        )
    except (TelegramBadRequest, TelegramRetryAfter) as refused:
        raise CannotStart(f"Telegram does not take WEBHOOK_URL: {refused.message}.") from None
