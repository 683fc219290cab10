"""The webhook: Telegram brings updates, and hears 200 only when they are stored."""

from secrets import compare_digest

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramRetryAfter
from aiogram.types import Update
from aiohttp import web
from pydantic import ValidationError

from bot.config import Settings
from bot.connecting import CannotStart
from bot.inbox import Inbox
from bot.polling import UPDATES
from handlers.delivery import patiently

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
LARGEST_UPDATE = 1024 * 1024  # bytes; Telegram's own are some kilobytes
log = structlog.get_logger(__name__)


class Webhook:
    """Takes in what comes with the secret that only Telegram and we know."""

    def __init__(self, bot: Bot, inbox: Inbox, secret: str) -> None:
        self._bot, self._inbox, self._secret = bot, inbox, secret.encode()

    async def receive(self, request: web.Request) -> web.Response:
        """200 when the update is stored, or never can be; Telegram tries again after all else."""
        given = request.headers.get(SECRET_HEADER, "")
        # As bytes, in which a header that is not ASCII is just a wrong one.
        if not compare_digest(given.encode("utf-8", "surrogateescape"), self._secret):
            return web.Response(status=401)
        if self._inbox.stopping:
            return web.Response(status=503)
        try:
            context = {"bot": self._bot}
            update = Update.model_validate_json(await request.read(), context=context)
        except ValidationError as wrong:  # as wrong the next time; its text would be personal data
            log.warning("update not understood", errors=wrong.error_count())
            return web.Response()
        await self._inbox.accept([update])
        return web.Response()


async def settle_how_updates_come(bot: Bot, settings: Settings) -> None:
    """Tell Telegram where to bring updates, or that we fetch them; what waits there is kept.

    Raises ``CannotStart`` if Telegram does not take the address.
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
