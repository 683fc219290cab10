"""Keeps events' posts in other chats up to date, a few at a time."""

from time import monotonic

import structlog
from aiogram import Bot
from aiogram.exceptions import AiogramError, TelegramRetryAfter

from bot.jobs import OpenServices
from handlers.i18n import translator
from handlers.links import EVENT, deep_link
from handlers.posts.views import post_screen
from handlers.sending import inline
from services.cards.posts import StalePost

AT_ONCE = 10  # edits in a round, one after another; few enough not to disturb other sending
log = structlog.get_logger(__name__)


class PostKeeper:
    """Edits outdated posts. What Telegram refuses temporarily is retried a quarter of a minute later.

    If it asks to wait, nothing is tried before: that would only make it ask for longer.
    """

    def __init__(self, bot: Bot, bot_username: str) -> None:
        self._bot, self._username = bot, bot_username
        self._last = 0  # the last post scanned
        self._held_until = 0.0  # of the monotonic clock

    async def keep(self, open_services: OpenServices) -> int:
        """Update one batch; returns how many posts were settled. No unit of work is open while Telegram is called."""
        if monotonic() < self._held_until:
            return 0
        async with open_services() as services:
            looked_at = await services.posts.stale(self._last, AT_ONCE)
        stale, self._last = looked_at.stale, looked_at.last
        if not stale:
            return 0
        shown, gone = list[StalePost](), list[StalePost]()
        try:
            for one in stale:
                (shown if await self._edit(one) else gone).append(one)
        except AiogramError as trouble:
            log.warning("posts not edited", error=type(trouble).__name__)
            if isinstance(trouble, TelegramRetryAfter):
                self._held_until = monotonic() + trouble.retry_after
        settled = (*shown, *gone)
        async with open_services() as services:
            later = [one for one in stale if one not in settled]
            await services.posts.settle(shown, gone, later)
        return len(settled)

    async def _edit(self, stale: StalePost) -> bool:
        card = stale.card
        link = deep_link(self._username, EVENT, card.event.code)
        screen = post_screen(card, link, translator(card.language))
        return await inline.edit(self._bot, stale.inline_id, screen)
