"""The inbox: updates are stored before Telegram is told, then worked off, each person's in order."""

import asyncio
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from time import monotonic

import structlog
from aiogram import Bot
from aiogram.types import Update
from pydantic import ValidationError

from bot.conversation import Conversation
from bot.telemetry import Telemetry
from domain.delivery import UpdateState
from services.clock import Now
from storage.engine import Database
from storage.locks import Locks
from storage.repositories.inbox import Arrived

# So many processes died at an update, all but the first while it was handled alone: then it is the cause. Handling
# takes 20 ms: of processes killed once a second one in 50 dies at it by chance, four in a row do not.
MOST_DEATHS = 5
TRIES_TO_ANSWER = 1000  # by sweeps; an hour and more, in which Telegram may be away
MOST_SENDERS = 100  # taken up by one sweep
LONGEST_PAUSE = 0.5  # seconds between two tries to get a person's turn from another process
KILLED = "the process ended"
log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Stored:
    """An update in the database.

    `deaths`: at how many tries a process may have died; None for one that just came in.
    """

    row_id: int
    update: Update
    deaths: int | None = None
    taken_at: float = field(default_factory=monotonic)


class Inbox:
    """Stores updates and has each handled; different people are served side by side.

    A person's lock is held from the effect of an update to its answer, so that another process on
    the same database waits for its turn. A sweep takes up what a dead process left.
    """

    def __init__(
        self,
        bot: Bot,
        database: Database,
        locks: Locks,
        now: Now,
        conversation: Conversation,
        telemetry: Telemetry,
    ) -> None:
        self._bot, self._database, self._locks, self._now = bot, database, locks, now
        self._conversation, self._telemetry = conversation, telemetry
        self._arrived: dict[int, Update] = {}  # by id: what could not be stored comes again
        self._storing = asyncio.Lock()
        self._waiting: dict[int, deque[Stored]] = {}
        self._workers: set[asyncio.Task[None]] = set()
        self.stopping = False

    async def accept(self, updates: Sequence[Update]) -> None:
        """Store updates; when this returns, Telegram may forget them.

        Those that come while a commit is under way share the next one.
        """
        self._arrived |= {update.update_id: update for update in updates}
        async with self._storing:
            batch, self._arrived = self._arrived, {}
            stored = False
            try:
                await self._store(list(batch.values()))
                stored = True
            finally:
                if not stored:  # some may be of other callers, who wait for the lock
                    self._arrived = batch | self._arrived

    async def sweep(self) -> None:
        """Take up updates that any process stored, that are not settled, and that nobody here is handling."""
        async with self._database.unit() as unit:
            senders = await unit.inbox.unsettled(MOST_SENDERS)
        for sender in senders:
            if sender not in self._waiting and not self.stopping:
                self._begin(sender)

    async def idle(self) -> None:
        """Wait until everything accepted so far has been handled."""
        while self._workers:
            await asyncio.gather(*self._workers)

    async def stop(self, seconds: float) -> None:
        """End the updates in hand and begin no other; what takes longer is left to the next sweep."""
        self.stopping = True
        if self._workers:
            _, late = await asyncio.wait(self._workers, timeout=seconds)
            for worker in late:
                worker.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    async def _store(self, updates: Sequence[Update]) -> None:
        if not updates:
            return
        async with self._database.unit() as unit:
            new = dict(await unit.inbox.add_new([self._row(update) for update in updates]))
        for update in updates:
            row_id = new.pop(update.update_id, None)
            if row_id is not None:
                self._telemetry.updates.labels(update.event_type).inc()
                self._begin(sender_id(update), Stored(row_id, update))

    def _row(self, update: Update) -> Arrived:
        return Arrived(
            bot_id=self._bot.id,
            update_id=update.update_id,
            sender_id=sender_id(update),
            payload=update.model_dump_json(exclude_unset=True, by_alias=True),
            received_at=self._now(),
        )

    def _begin(self, sender: int, *stored: Stored) -> None:
        """Handle these updates; with none given, all of this person's in the database."""
        if sender in self._waiting:
            self._waiting[sender].extend(stored)
            return
        self._waiting[sender] = deque(stored)
        worker = asyncio.create_task(self._work(sender, sweeping=not stored))
        self._workers.add(worker)
        worker.add_done_callback(self._workers.discard)

    async def _work(self, sender: int, *, sweeping: bool) -> None:
        queue = self._waiting[sender]
        try:
            while (sweeping or queue) and not self.stopping:
                if await self._take_turn(sender):
                    try:
                        await self._have_turn(sender, sweeping=sweeping)
                    finally:
                        await self._locks.release(sender)
                sweeping = False
        except Exception:
            # The database is gone, say; a sweep takes up what was not done, in its order.
            log.exception("update not settled")
        finally:
            del self._waiting[sender]

    async def _take_turn(self, sender: int) -> bool:
        """Take the person's lock, and tell whether we have it; a sweep does not wait for another process."""
        pause = 0.01
        while not await self._locks.take(sender):
            if not self._waiting[sender] or self.stopping:
                return False
            await asyncio.sleep(pause)
            pause = min(2 * pause, LONGEST_PAUSE)
        return True

    async def _have_turn(self, sender: int, *, sweeping: bool) -> None:
        queue, first = self._waiting[sender], self._locks.oldest(sender)
        if sweeping:
            await self._answer_the_unanswered(sender)
        while (sweeping or queue) and not self.stopping:
            if sweeping or (self._locks.shared and queue[0].row_id != first):
                stored = await self._oldest(sender)
            else:
                stored = queue.popleft()
            first = None  # after the first, other processes may have stored some in between
            if stored is None:
                sweeping = False
            elif stored.deaths is not None and stored.deaths >= MOST_DEATHS:
                log.error("update ended the process", update_id=stored.update.update_id)
                await self._conversation.put_aside(stored.row_id, stored.update, KILLED)
            else:
                await self._conversation.handle(stored.row_id, stored.update, stored.deaths)
                if stored.deaths is None:
                    self._telemetry.latency.observe(monotonic() - stored.taken_at)

    async def _oldest(self, sender: int) -> Stored | None:
        """The person's next update, whoever stored it; None if nothing is left to do."""
        queue = self._waiting[sender]
        known = {stored.row_id: stored for stored in queue}
        async with self._database.unit() as unit:
            row = await unit.inbox.oldest_received(sender)
        for stored in known.values():  # those before it were handled elsewhere
            if row is None or stored.row_id <= row.id:
                queue.remove(stored)
        if row is None:
            return None
        if row.id in known:
            return known[row.id]
        try:
            update = Update.model_validate_json(row.payload or "", context={"bot": self._bot})
        except ValidationError as wrong:  # its text would be personal data
            log.warning("update not understood", errors=wrong.error_count())
            async with self._database.unit() as unit:
                await unit.inbox.take_effect(row.id, UpdateState.FAILED, None)
            return await self._oldest(sender)
        return Stored(row.id, update, row.tries)

    async def _answer_the_unanswered(self, sender: int) -> None:
        """Show the person where they stand, unless the answer to what still waits will."""
        async with self._database.unit() as unit:
            unanswered = await unit.inbox.unanswered(sender)
            presses = {row.id: row.payload for row in unanswered}
            for row in unanswered:
                row.tries += 1
            hopeless = any(row.tries > TRIES_TO_ANSWER for row in unanswered)
            waiting = await unit.inbox.oldest_received(sender) is not None
            if presses and (waiting or hopeless):
                await unit.inbox.answered(presses)
        if presses and not waiting and not hopeless:
            await self._conversation.show_current(sender, presses)


def sender_id(update: Update) -> int:
    """Whose updates are kept in order: the person's, else the chat's (0: neither is known)."""
    event = update.event
    sender = getattr(event, "from_user", None) or getattr(event, "chat", None)
    return sender.id if sender is not None else 0
