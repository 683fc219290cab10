"""The inbox: updates are stored before Telegram is told, then worked off, each person's in order."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Sequence

import structlog
from aiogram import Bot
from aiogram.types import Update

from services.clock import Now
from storage.engine import Database
from storage.models import InboxUpdate

log = structlog.get_logger(__name__)


class Inbox:
    """Stores updates and hands each to ``handle``; different people are served side by side."""

    def __init__(
        self,
        bot: Bot,
        database: Database,
        now: Now,
        handle: Callable[[int, Update], Awaitable[None]],
    ) -> None:
        self._bot, self._database, self._now, self._handle = bot, database, now, handle
        self._waiting: dict[int, deque[tuple[int, Update]]] = {}
        self._workers: set[asyncio.Task[None]] = set()

    async def accept(self, updates: Sequence[Update]) -> None:
        """Store a batch in one commit; when this returns, Telegram may forget it."""
        async with self._database.unit() as unit:
            rows = await unit.inbox.add_new(self._row(update) for update in updates)
            new = {row.update_id: row for row in rows}
        for update in updates:
            if row := new.pop(update.update_id, None):
                self._enqueue(row.sender_id, row.id, update)

    async def recover(self) -> None:
        """After a start: take up what was stored and never done."""
        async with self._database.unit() as unit:
            rows = await unit.inbox.open()
        for row in rows:
            update = Update.model_validate_json(row.payload or "", context={"bot": self._bot})
            self._enqueue(row.sender_id, row.id, update)

    async def idle(self) -> None:
        """Wait until everything accepted so far has been handled."""
        while self._workers:
            await asyncio.gather(*self._workers)

    def _row(self, update: Update) -> InboxUpdate:
        return InboxUpdate(
            bot_id=self._bot.id,
            update_id=update.update_id,
            sender_id=sender_id(update),
            payload=update.model_dump_json(exclude_unset=True, by_alias=True),
            received_at=self._now(),
        )

    def _enqueue(self, sender: int, row_id: int, update: Update) -> None:
        if sender in self._waiting:
            self._waiting[sender].append((row_id, update))
            return
        self._waiting[sender] = deque([(row_id, update)])
        worker = asyncio.create_task(self._work(sender))
        self._workers.add(worker)
        worker.add_done_callback(self._workers.discard)

    async def _work(self, sender: int) -> None:
        queue = self._waiting[sender]
        try:
            while queue:
                row_id, update = queue[0]
                await self._handle(row_id, update)
                queue.popleft()
        finally:
            del self._waiting[sender]


def sender_id(update: Update) -> int:
    """Whose updates are kept in order: the person's, else the chat's (0: neither is known)."""
    event = update.event
    sender = getattr(event, "from_user", None) or getattr(event, "chat", None)
    return sender.id if sender is not None else 0
