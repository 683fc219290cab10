"""The bot's queue of updates: kept until confirmed or too old, read by one poller at a time."""

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

# Each Telegram of a process counts from elsewhere: aiogram keeps what an update was by its number, and where two
# have the same it compares all they hold.
_FIRST_IDS = count(100_000_001, 10_000)
KEPT_FOR = timedelta(hours=24)
# Nobody waits any longer for the answer to these, so the update goes with the query.
QUERIES_KEPT_FOR = {
    "callback_query": CALLBACK_ANSWER_WITHIN,
    "inline_query": INLINE_ANSWER_WITHIN,
}
ON_REQUEST_ONLY = {"chat_member", "message_reaction", "message_reaction_count"}


@dataclass(slots=True, eq=False)
class QueuedUpdate:
    """An update that waits; updates with the same `order` are handed to a webhook one after the other."""

    update_id: int
    body: dict[str, Any]
    order: tuple[str, int]
    kept_until: datetime
    fetched: bool = False


class UpdateQueue:
    """Updates in the order in which they happened.

    `arrived` is set when something is new, `polling` while a long poll waits.
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
        """Queues an update of that kind, unless the bot does not want the kind."""
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
        """What waits, oldest first; messages nobody fetched for a day are forgotten, queries much sooner."""
        now = self._now()
        self._queue = deque(update for update in self._queue if now <= update.kept_until)
        return list(self._queue)

    def fetch(self, update: QueuedUpdate) -> dict[str, Any]:
        """The update as it goes to the bot."""
        if not update.fetched:
            update.fetched = True
            self._on_fetch(update)
        return update.body

    def confirm(self, update_id: int) -> None:
        """Forgets one update."""
        self._queue = deque(update for update in self._queue if update.update_id != update_id)

    def confirm_before(self, update_id: int) -> None:
        """Forgets every update with a lower id."""
        self._queue = deque(update for update in self._queue if update.update_id >= update_id)

    def keep_last(self, count: int) -> None:
        """Forgets all but the last ones."""
        self._queue = deque(list(self._queue)[-count:] if count else ())

    async def poll(self, offset: int, limit: int, seconds: float) -> list[dict[str, Any]]:
        """A long poll: at once when there is something, else after so many real `seconds` at most.

        A poll that still waits is ended with 409, as the newer one takes its place.
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
