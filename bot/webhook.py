"""The webhook: Telegram delivers updates, and gets 200 only once they are stored."""

from secrets import compare_digest

import structlog
from aiogram import Bot
from aiogram.types import Update
from aiohttp import web
from pydantic import ValidationError

from bot.inbox import Inbox

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
LARGEST_UPDATE = 1024 * 1024  # bytes; Telegram's own are some kilobytes
log = structlog.get_logger(__name__)


class Webhook:
    """Accepts updates that carry the secret known only to Telegram and us."""

    def __init__(self, bot: Bot, inbox: Inbox, secret: str) -> None:
        self._bot, self._inbox, self._secret = bot, inbox, secret.encode()

    async def receive(self, request: web.Request) -> web.Response:
        """Return 200 if the update is stored, or can never be; Telegram retries after any other status."""
        given = request.headers.get(SECRET_HEADER, "")
        # As bytes, so that a non-ASCII header is simply wrong.
        if not compare_digest(given.encode("utf-8", "surrogateescape"), self._secret):
            return web.Response(status=401)
        if self._inbox.stopping:
            return web.Response(status=503)
        try:
            context = {"bot": self._bot}
            update = Update.model_validate_json(await request.read(), context=context)
        except ValidationError as wrong:  # it would fail again; its text would be personal data
            log.warning("update not understood", errors=wrong.error_count())
            return web.Response()
        await self._inbox.accept([update])
        return web.Response()
