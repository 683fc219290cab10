"""The bot's queue of updates: kept until confirmed or expired, read by one poller at a time."""

import asyncio
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import count
from typing import Any

import telegram

from sandbox.errors import conflict
from sandbox.queries import CALLBACK_ANSWER_WITHIN, INLINE_ANSWER_WITHIN
from sandbox.wire import to_json

# Each sandbox of a process counts from elsewhere: aiogram caches an update's type by id, and compares the contents of
# updates with the same id.
_FIRST_IDS = count(100_000_001, 10_000)
KEPT_FOR = timedelta(hours=24)
# Nobody waits for answers to these any longer, so the update is dropped with the query.
QUERIES_KEPT_FOR = {
    "callback_query": CALLBACK_ANSWER_WITHIN,
    "inline_query": INLINE_ANSWER_WITHIN,
}
ON_REQUEST_ONLY = {"chat_member", "message_reaction", "message_reaction_count"}


@dataclass(slots=True, eq=False)
class QueuedUpdate:
    """A waiting update; updates with the same `order` are delivered to a webhook one after another."""

    update_id: int
    body: dict[str, Any]
    order: tuple[str, int]
    kept_until: datetime
    fetched: bool = False


class UpdateQueue:
    """Updates in order.

    `arrived` is set when there is something new, `polling` while a long poll waits.
    """

    def __init__(
        self, now: Callable[[], datetime], on_fetch: Callable[[QueuedUpdate], None]
    ) -> None:
        self._now = now
        self._on_fetch = on_fetch
        self._queue: deque[QueuedUpdate] = deque()
        self.first_id = self.next_id = next(_FIRST_IDS)
        self._poller: asyncio.Future[None] | None = None
        self.arrived = asyncio.Event()
        self.polling = asyncio.Event()
        self.allowed: list[str] = []

    def put(self, kind: str, payload: telegram.TelegramObject, order: tuple[str, int]) -> None:
        """Queues an update, unless the bot excludes its kind."""
        if kind not in self.allowed if self.allowed else kind in ON_REQUEST_ONLY:
            return
        update_id, self.next_id = self.next_id, self.next_id + 1
        kept_until = self._now() + QUERIES_KEPT_FOR.get(kind, KEPT_FOR)
        body = {"update_id": update_id, kind: to_json(payload)}
        self._queue.append(QueuedUpdate(update_id, body, order, kept_until))
        self.arrived.set()
        if self._poller and not self._poller.done():
            self._poller.set_result(None)

    def pending(self) -> list[QueuedUpdate]:
        """Waiting updates, oldest first; messages not fetched for a day are dropped, queries much sooner."""
        now = self._now()
        self._queue = deque(update for update in self._queue if now <= update.kept_until)
        return list(self._queue)

    def fetch(self, update: QueuedUpdate) -> dict[str, Any]:
        """The update as delivered to the bot."""
        if not update.fetched:
            update.fetched = True
            self._on_fetch(update)
        return update.body

    def confirm(self, update_id: int) -> None:
        """Drops one update."""
        self._queue = deque(update for update in self._queue if update.update_id != update_id)

    def confirm_before(self, update_id: int) -> None:
        """Drops every update with a lower id."""
        self._queue = deque(update for update in self._queue if update.update_id >= update_id)

    def keep_last(self, count: int) -> None:
        """Drops all but the last ones."""
        self._queue = deque(list(self._queue)[-count:] if count else ())

    async def poll(self, offset: int, limit: int, seconds: float) -> list[dict[str, Any]]:
        """A long poll: returns at once if there is something, else after at most that many real `seconds`.

        A poll that is still waiting ends with 409, replaced by the newer one.
        """
        self.dismiss_poller(
            "terminated by other getUpdates request; make sure that only one bot instance is running"
        )
        if offset > 0:
            self.confirm_before(offset)
        elif offset < 0:
            self.keep_last(-offset)
        if not self.pending() and seconds > 0:
            self._poller = asyncio.get_running_loop().create_future()
            self.polling.set()
            try:
                await asyncio.wait_for(self._poller, seconds)
            except TimeoutError:
                return []
            finally:
                self.polling.clear()
        return [self.fetch(update) for update in self.pending()[:limit]]

    def dismiss_poller(self, reason: str) -> None:
        """Ends a waiting poll with 409."""
        if self._poller and not self._poller.done():
            self._poller.set_exception(conflict(reason))
        self._poller = None
