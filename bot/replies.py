"""Answers to updates: sent once the effects are committed, then recorded."""

import asyncio
from collections.abc import Collection
from concurrent.futures import BrokenExecutor

import structlog
from aiogram import Bot
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramAPIError,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiogram.types import Update

from bot.apart import Apart
from bot.printing import printed
from bot.sign_of_life import at_it
from bot.turns import Turn
from handlers import errors
from handlers.screen import Reply
from handlers.sending import delivery
from services.bundle import Services
from services.clock import Now
from storage.engine import Database

PAUSES = (0.5, 2.0)  # seconds until an answer lost in the network is sent again
PASSING = (TelegramNetworkError, TelegramServerError, TelegramRetryAfter, ClientDecodeError)
log = structlog.get_logger(__name__)


class Replies:
    """Shows people the results of their updates.

    If the database is gone, methods raise its exception; the answer is then repeated later.
    """

    def __init__(self, bot: Bot, database: Database, now: Now, apart: Apart) -> None:
        self._bot, self._database, self._now, self._apart = bot, database, now, apart
        self._answered: set[int] = set()  # and not recorded yet
        self._noting = asyncio.Lock()

    async def send(self, row_ids: Collection[int], update: Update, turn: Turn) -> None:
        """Answer updates, and record that; answers lost in the network are left to a sweep."""
        shown, reachable = None, True
        if turn.reply is None:
            return
        try:
            shown = await self._deliver(update, turn, turn.reply)
            await self._strip_question(update, turn, shown)
        except TelegramForbiddenError:
            reachable = False
        except PASSING as trouble:  # a sweep shows their current screen
            log.warning("answer not delivered", error=trouble.message)
            return
        except TelegramAPIError as refused:
            log.warning("answer not delivered", error=refused.message)
        if turn.visitor is None:
            return
        if reachable and (shown is None or not turn.is_news(shown)):
            await self._note_answered(frozenset(row_ids))
            return
        async with self._database.unit() as unit:
            await self._record(Services(unit, self._now), turn, shown, reachable=reachable)
            await unit.inbox.answered(row_ids)

    async def _note_answered(self, row_ids: frozenset[int]) -> None:
        """Record only that they were answered; calls during a commit share the next one."""
        self._answered |= row_ids
        async with self._noting:
            if noted := frozenset(self._answered) if row_ids & self._answered else None:
                async with self._database.unit() as unit:
                    await unit.inbox.answered(noted)
                self._answered -= noted

    async def _printed(self, turn: Turn, reply: Reply) -> Reply:
        """The reply with its file; an apology if the process making it died."""
        chat_id = turn.visitor.telegram_id if turn.visitor else None
        try:
            async with at_it(self._bot, chat_id):
                return await printed(reply, self._apart)
        except (BrokenExecutor, OSError):
            log.exception("file not made")
            return errors.apology(turn.t)

    async def _deliver(self, update: Update, turn: Turn, reply: Reply) -> int | None:
        """Send the answer and return its message; raises the last error if Telegram stays unavailable."""
        reply = await self._printed(turn, reply)
        for pause in PAUSES:
            try:
                return await delivery.deliver(self._bot, update, reply, newest_id=turn.newest_id)
            except PASSING:
                await asyncio.sleep(pause)
        return await delivery.deliver(self._bot, update, reply, newest_id=turn.newest_id)

    async def _strip_question(self, update: Update, turn: Turn, shown: int | None) -> None:
        """Remove a question's buttons after a typed answer; a press edits its message anyway."""
        asked = turn.draft.prompt_id if turn.draft and turn.overtaken else None
        if update.message is not None and asked is not None and shown is not None:
            await delivery.strip(self._bot, update.message.chat.id, asked)

    async def _record(
        self, services: Services, turn: Turn, shown: int | None, *, reachable: bool
    ) -> None:
        if turn.visitor is None:
            return
        if not reachable:
            await services.people.reachable(turn.visitor.telegram_id, reachable=False)
        if shown is not None:
            if shown > (turn.newest_id or 0):
                await services.people.shown(turn.visitor.person_id, shown)
            if turn.asks or turn.draft is not None:
                await services.drafts.shown(turn.visitor.person_id, shown, asks=turn.asks)
