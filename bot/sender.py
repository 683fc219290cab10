"""Drains the outbox: messages are claimed, sent in parallel at the shared rate, and recorded."""

import asyncio
import random
import time
from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress

import structlog
from aiogram import Bot
from aiogram.exceptions import AiogramError, TelegramMigrateToChat, TelegramRetryAfter
from sqlalchemy.exc import SQLAlchemyError

from bot.scribe import Cards, Scribe
from bot.telegram_refusals import verdict
from domain.delivery import NOT_MADE, MessageState
from domain.pace import Recent, Trouble, rest
from handlers.letters import LetterKind
from handlers.screen import Screen
from handlers.sending import delivery
from services.bundle import Services
from services.cards.outbox import Owed
from services.claims import Claimed, Claims, Result, put_off
from services.clock import Now
from storage.engine import Database
from storage.unit_of_work import UnitOfWork

IN_FLIGHT = 32  # claimed and not recorded: the only messages that a crash may repeat
WORTH_A_TURN = 30  # results recorded together, while more are in flight
TURN_SECONDS = 0.25  # the longest that a result waits to be recorded
SHORT_PAUSE = 1.0  # seconds that a round waits; a longer pause ends it
BETWEEN_ROUNDS = 0.5  # seconds
LONGEST_PAUSE = 20.0  # seconds between two rounds while Telegram is unavailable
DATABASE_TROUBLE = (SQLAlchemyError, OSError)
log = structlog.get_logger(__name__)


class Sender:
    """Sends what is due, at Telegram's rate. Several, one in each process, share the work."""

    def __init__(
        self,
        bot: Bot,
        database: Database,
        kinds: Mapping[str, LetterKind],
        now: Now,
        rate: float,
        operators: Collection[int] = (),
    ) -> None:
        self._bot, self._database, self._kinds, self._now = bot, database, kinds, now
        self._scribe = Scribe(database, kinds, now)
        self._rate, self._operators = rate, operators
        self._recent, self._trouble = Recent(rate), Trouble()
        self._served: dict[int, int] = {}
        self._running: set[asyncio.Task[None]] = set()
        self._results: list[Result] = []
        self._enough = asyncio.Event()
        # By Telegram, for all of us; the other processes must still be told.
        self._asked_to_wait = 0.0
        self._held_until = 0.0
        self.stopping = False
        self.in_trouble = False  # nothing gets through: the next round may wait
        self.pause = 0.0  # seconds for which nothing may be sent

    def stop(self) -> None:
        """Claim nothing more; messages in flight are still sent and recorded."""
        self.stopping = True

    async def drain(self) -> int:
        """Send everything that is due now; returns how many messages were settled."""
        settled, self.in_trouble, self.pause = 0, False, 0.0
        while True:
            settled += await self._turn()
            if self._running:
                await self._for_results()
            elif not self._results:
                if not 0 < self.pause <= SHORT_PAUSE:
                    return settled
                await asyncio.sleep(self.pause)

    def abandon(self) -> None:
        """Give up for lack of time: messages in flight are left to other senders after their lease."""
        for task in self._running:
            task.cancel()

    async def _turn(self) -> int:
        """Record what was sent and claim more, in one transaction; returns how many were settled."""
        self.pause = 0.0
        results, room = list(self._results), IN_FLIGHT - len(self._running)
        if self.stopping or self.in_trouble:
            room = 0
        if not results and not room:
            return 0
        waits, self._asked_to_wait = self._asked_to_wait, 0.0  # meanwhile it may be asked again
        try:
            async with self._database.unit() as unit:
                await self._record(unit, results, waits)
                claimed = await self._claim(unit, room)
            waits = 0.0
        finally:  # nobody has been told, if it could not be written down
            self._asked_to_wait = max(self._asked_to_wait, waits)
        del self._results[: len(results)]
        self.pause = claimed.pause
        await self._begin(claimed, time.monotonic())
        return sum(result.state is not MessageState.OWED for result in results)

    async def _record(self, unit: UnitOfWork, results: Sequence[Result], waits: float) -> None:
        claims = Claims(unit, self._now)
        await claims.record(results)
        for reason in {one.reason for one in results if one.state is MessageState.FAILED}:
            await Services(unit, self._now).alerts.put_aside(self._operators, reason or "")
        if waits:
            await claims.slow_down(self._bot.id, self._rate, waits)

    async def _claim(self, unit: UnitOfWork, room: int) -> Claimed:
        if not room:
            return Claimed()
        return await Claims(unit, self._now).claim(self._bot.id, room, self._rate, self._served)

    async def _begin(self, claimed: Claimed, now: float) -> None:
        """Send each message in its time slot; unreachable people need none."""
        try:
            cards = await self._scribe.cards(
                [one for one, _ in claimed.messages if one.can_be_sent]
            )
        except Exception:
            log.exception("messages not loaded together")
            cards = Cards()  # each is loaded separately, and fails separately
        for owed, wait in claimed.messages:
            if owed.telegram_id is None:
                self._results.append(Result(owed, MessageState.DROPPED, reason="no Telegram"))
            elif not owed.reachable:
                self._results.append(Result(owed, MessageState.BLOCKED))
            else:
                task = asyncio.create_task(self._deliver(owed, owed.telegram_id, now + wait, cards))
                self._running.add(task)
                task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._running.discard(task)
        if self._is_worth_a_turn():
            self._enough.set()

    def _is_worth_a_turn(self) -> bool:
        return not self._running or len(self._results) >= WORTH_A_TURN

    async def _for_results(self) -> None:
        self._enough.clear()  # the few that arrived during the last turn wait for more
        if self._is_worth_a_turn():
            return
        with suppress(TimeoutError):
            async with asyncio.timeout(TURN_SECONDS):
                await self._enough.wait()

    async def _deliver(self, owed: Owed, chat_id: int, at: float, cards: Cards) -> None:
        """Send one message; whatever goes wrong, the others continue."""
        try:
            result = await self._made_and_sent(owed, chat_id, at, cards)
        except DATABASE_TROUBLE as trouble:  # temporary, like Telegram's
            log.warning("message not loaded", kind=owed.kind, error=type(trouble).__name__)
            result = put_off(owed, type(trouble).__name__, random.random())
        except Exception:
            log.exception("message not made", kind=owed.kind, message=owed.message_id)
            result = Result(owed, MessageState.FAILED, reason=NOT_MADE)
        self._results.append(result)

    async def _made_and_sent(self, owed: Owed, chat_id: int, at: float, cards: Cards) -> Result:
        await self._until(at)
        screen = await self._scribe.screen(owed, cards)
        if screen is None:
            return Result(owed, MessageState.DROPPED, reason="no longer owed")
        await self._until(at)  # others may have been sent while the database was queried
        if time.monotonic() < self._held_until:
            return Result(owed, MessageState.OWED, reason="waits for all")
        ended = self._recent.begin(time.monotonic())
        try:
            return await self._hand_over(owed, chat_id, screen)
        finally:
            ended(time.monotonic())

    async def _until(self, at: float) -> None:
        """Wait for the slot, and until the last second has room for one more."""
        while True:
            now = time.monotonic()
            wait = max(at - now, self._recent.wait(now))
            if wait <= 0:
                return
            await asyncio.sleep(wait)

    async def _hand_over(self, owed: Owed, chat_id: int, screen: Screen) -> Result:
        try:
            shown = await self._send_or_edit(owed, chat_id, screen)
        except AiogramError as error:
            result = verdict(owed, error)
            self._note(result, chat_id, error)
            return result
        self._trouble.over()
        await self._strip(owed, chat_id)
        return Result(owed, MessageState.DELIVERED, shown, rests=rest(chat_id, self._rate))

    def _note(self, result: Result, chat_id: int, error: AiogramError) -> None:
        """Draw conclusions from a refusal for other messages."""
        if result.state is not MessageState.OWED:
            log.warning("message refused", kind=result.owed.kind, error=result.reason)
            self._trouble.over()
        elif self._trouble.met(chat_id):
            log.warning("Telegram takes nothing", error=result.reason)
            if isinstance(error, TelegramRetryAfter):
                self._asked_to_wait = max(self._asked_to_wait, float(error.retry_after))
                until = time.monotonic() + self._asked_to_wait
                self._held_until = max(self._held_until, until)
            else:
                self.in_trouble = True

    async def _send_or_edit(self, owed: Owed, chat_id: int, screen: Screen) -> int:
        if owed.shown_id is not None:
            return await delivery.edit(self._bot, chat_id, owed.shown_id, screen, retries=0)
        try:
            return await delivery.send(self._bot, chat_id, screen, retries=0)
        except TelegramMigrateToChat as moved:  # a group has become a supergroup
            return await delivery.send(self._bot, moved.migrate_to_chat_id, screen, retries=0)

    async def _strip(self, owed: Owed, chat_id: int) -> None:
        """Remove the buttons of an earlier message that this one replaces."""
        overtaken = self._kinds[owed.kind].strips
        if overtaken is None:
            return
        # The message itself matters; this is a courtesy.
        with suppress(AiogramError, *DATABASE_TROUBLE):
            async with self._database.unit() as unit:
                outbox = Services(unit, self._now).outbox
                old = await outbox.sent_id(owed.person_id, overtaken, owed.subject_id)
            if old is not None:
                await delivery.strip(self._bot, chat_id, old)


async def keep_draining(sender: Sender) -> None:
    """Drain until told to stop; messages are sent within about half a second.

    While Telegram is unavailable, and after a failed round, the pauses grow.
    """
    pause = BETWEEN_ROUNDS
    try:
        while not sender.stopping:
            failed = True
            try:
                await sender.drain()
                failed = sender.in_trouble
            except Exception:
                log.exception("outbox round failed")
            pause = min(2 * pause, LONGEST_PAUSE) if failed else BETWEEN_ROUNDS
            await asyncio.sleep(max(pause, min(sender.pause, LONGEST_PAUSE)))
    finally:
        sender.abandon()
