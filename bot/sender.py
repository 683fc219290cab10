"""Drains the outbox: claim, send, record; each of them a short transaction of its own."""

import asyncio
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass

import structlog
from aiogram import Bot
from aiogram.exceptions import (
    AiogramError,
    ClientDecodeError,
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiolimiter import AsyncLimiter

from domain.delivery import MessageState
from handlers import delivery
from handlers.i18n import translator
from handlers.letters import LetterKind
from handlers.screen import Screen
from services.bundle import Services
from services.cards.outbox import Owed
from services.clock import Now
from services.outbox import Settled
from storage.engine import Database

IN_FLIGHT = 32  # claimed and not recorded: the only messages that a crash may repeat
LONGEST_PAUSE = 20  # seconds between two rounds while Telegram is not there
TRIES = 200  # with such pauses an hour, the longest that Telegram is likely to be gone
PASSING = (TelegramNetworkError, TelegramServerError, TelegramRetryAfter, ClientDecodeError)
NOT_MADE = "not made"  # our own fault, in the log with its traceback
log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one claimed message."""

    owed: Owed
    state: MessageState
    shown: int | None = None
    error: str | None = None


class Sender:
    """Sends what is due, at Telegram's pace."""

    def __init__(
        self, bot: Bot, database: Database, kinds: Mapping[str, LetterKind], now: Now, rate: float
    ) -> None:
        self._bot, self._database, self._kinds, self._now = bot, database, kinds, now
        self._pace = AsyncLimiter(max(1, rate), 1)
        self.stopping = False
        self.in_trouble = False  # the last round got nothing through

    def stop(self) -> None:
        """Claim nothing more; the batch in flight is sent and recorded."""
        self.stopping = True

    async def drain(self) -> int:
        """Send everything that is due now; how many messages left or were settled otherwise."""
        settled, self.in_trouble = 0, False
        while not self.stopping and (batch := await self._claim()):
            results = [await self._send(owed) for owed in batch]
            await self._record(results)
            done = sum(result.state is not MessageState.OWED for result in results)
            settled += done
            if not done:  # Telegram is not there at the moment; the next round tries again
                self.in_trouble = True
                break
        return settled

    async def recover(self) -> None:
        """After a start: owe again what was claimed when the last process ended."""
        async with self._database.unit() as unit:
            await Services(unit, self._now).outbox.unclaim_all()

    async def _claim(self) -> list[Owed]:
        async with self._database.unit() as unit:
            return await Services(unit, self._now).outbox.claim(IN_FLIGHT)

    async def _send(self, owed: Owed) -> Result:
        """What becomes of one message; whatever goes wrong with it, the batch goes on."""
        try:
            return await self._made_and_sent(owed)
        except Exception:
            log.exception("message not made", kind=owed.kind, message=owed.message_id)
            return Result(owed, MessageState.FAILED, error=NOT_MADE)

    async def _made_and_sent(self, owed: Owed) -> Result:
        if owed.telegram_id is None:
            return Result(owed, MessageState.DROPPED, error="no Telegram")
        if not owed.reachable:
            return Result(owed, MessageState.BLOCKED)
        screen = await self._screen(owed)
        if screen is None:
            return Result(owed, MessageState.DROPPED, error="no longer owed")
        async with self._pace:
            return await self._hand_over(owed, owed.telegram_id, screen)

    async def _screen(self, owed: Owed) -> Screen | None:
        kind = self._kinds[owed.kind]
        async with self._database.unit() as unit:
            card = await kind.load(Services(unit, self._now), owed)
        return None if card is None else kind.view(card, translator(owed.language))

    async def _hand_over(self, owed: Owed, chat_id: int, screen: Screen) -> Result:
        try:
            shown = await delivery.send(self._bot, chat_id, screen)
        except TelegramForbiddenError as refused:
            return Result(owed, MessageState.BLOCKED, error=refused.message)
        except TelegramBadRequest as refused:
            gone = "chat not found" in refused.message
            state = MessageState.BLOCKED if gone else MessageState.FAILED
            log.warning("message refused", kind=owed.kind, error=refused.message)
            return Result(owed, state, error=refused.message)
        except PASSING as trouble:
            again = MessageState.OWED if owed.tries < TRIES else MessageState.FAILED
            return Result(owed, again, error=trouble.message)
        await self._strip(owed, chat_id)
        return Result(owed, MessageState.DELIVERED, shown)

    async def _strip(self, owed: Owed, chat_id: int) -> None:
        """Take the buttons off an earlier message that this one has overtaken."""
        overtaken = self._kinds[owed.kind].strips
        if overtaken is None:
            return
        async with self._database.unit() as unit:
            outbox = Services(unit, self._now).outbox
            old = await outbox.sent_id(owed.person_id, overtaken, owed.subject_id)
        if old is not None:
            with suppress(AiogramError):  # what must be told is told; this is a kindness
                await delivery.strip(self._bot, chat_id, old)

    async def _record(self, results: list[Result]) -> None:
        async with self._database.unit() as unit:
            services = Services(unit, self._now)
            await services.outbox.settle({one.owed.message_id: _settled(one) for one in results})
            for result in results:
                owed = result.owed
                if result.shown is not None:
                    await services.people.shown(owed.person_id, result.shown)
                if result.state is MessageState.BLOCKED and owed.telegram_id is not None:
                    await services.people.reachable(owed.telegram_id, reachable=False)


async def keep_draining(sender: Sender, every_seconds: float = 0.5) -> None:
    """Drain until told to stop; what is owed leaves within about half a second.

    While Telegram is not there the pauses grow, so that no message uses up its tries in seconds.
    """
    pause = every_seconds
    while not sender.stopping:
        try:
            await sender.drain()
        except Exception:
            log.exception("outbox round failed")
        pause = min(2 * pause, LONGEST_PAUSE) if sender.in_trouble else every_seconds
        await asyncio.sleep(pause)


def _settled(result: Result) -> Settled:
    return Settled(result.state, result.shown, result.error and result.error[:200])
