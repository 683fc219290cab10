"""The sender's side of the outbox: claiming messages within the shared rate limit, and recording outcomes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil
from typing import Any

from sqlalchemy import Row

from domain.delivery import LEASE, MessageState, again_after, in_turn, priority_of
from domain.pace import LONGEST_PAUSE
from services.cards.outbox import Owed
from services.clock import Now
from storage.unit_of_work import UnitOfWork

AHEAD = 0.5  # seconds that a message may wait between its claim and its time slot
REASON_LENGTH = 200


@dataclass(frozen=True, slots=True)
class Claimed:
    """Messages claimed by one sender, each with the seconds to wait before sending.

    `pause`: seconds for which nothing may be sent, else 0.
    """

    messages: Sequence[tuple[Owed, float]] = ()
    pause: float = 0.0


@dataclass(frozen=True, slots=True)
class Result:
    """The outcome of a claimed message; `OWED` puts it back, to be retried after `again_after`."""

    owed: Owed
    state: MessageState
    shown_id: int | None = None  # Telegram's id of the message that shows it
    reason: str | None = None
    again_after: timedelta = timedelta(0)
    rests: float = 0.0  # seconds for which nobody may write to this chat


def put_off(owed: Owed, reason: str, chance: float) -> Result:
    """A result that keeps the message owed, retried after growing delays; `chance` (0 to 1) adds jitter."""
    wait = again_after(owed.tries, chance)
    return Result(owed, MessageState.OWED, reason=reason, again_after=wait)


class Claims:
    """Outgoing messages. Senders share nothing but the lanes and the rate limit."""

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self._claims = unit.claims
        self._people = unit.people
        self._now = now

    async def claim(self, bot_id: int, limit: int, rate: float, served: dict[int, int]) -> Claimed:
        """Claim up to `limit` messages that are due, taking lanes in turn; the outcome of each must be recorded.

        `served` maps each priority to the lane served last; it is updated.
        """
        pace, at = await self._claims.pace(bot_id, rate)
        room = min(limit, pace.room(at, until=at + AHEAD))
        if not room:
            return Claimed(pause=pace.free_at - at)
        owed = await self._take(room, served, at)
        slots, left = pace.slots(sum(one.can_be_sent for one in owed), at)
        if left != pace:
            await self._claims.keep_pace(bot_id, left)
        waits = iter(slots)
        return Claimed([(one, next(waits) - at if one.can_be_sent else 0.0) for one in owed])

    async def slow_down(self, bot_id: int, rate: float, wait: float) -> None:
        """Telegram said that the bot sends too fast: stop for `wait` seconds, then send more slowly."""
        pace, at = await self._claims.pace(bot_id, rate)
        await self._claims.keep_pace(bot_id, pace.refused(at, wait))

    async def record(self, results: Iterable[Result]) -> None:
        """Record the outcomes of messages, and what they say about their recipients."""
        results = sorted(results, key=lambda one: one.owed.person_id)  # lock rows in one order
        now = self._now()
        await self._claims.record([_recorded(result, now) for result in results])
        await self._people.written_to(
            [
                (one.owed.person_id, one.shown_id, min(one.rests, LONGEST_PAUSE))
                for one in results
                if one.shown_id is not None or one.rests
            ]
        )
        gone = [one for one in results if one.state is MessageState.BLOCKED and one.owed.reachable]
        await self._people.unreachable([one.owed.person_id for one in gone])

    async def _take(self, room: int, served: dict[int, int], at: float) -> list[Owed]:
        now = self._now()
        taken: dict[int, Owed] = {}  # by person: nobody gets two messages at once
        for equals in in_turn(await self._claims.lanes(now), served):
            for number, lane in enumerate(equals):
                if room == len(taken):
                    break
                share = ceil((room - len(taken)) / (len(equals) - number))
                for row in await self._claims.first(lane, now, at, share):
                    taken.setdefault(row.person_id, _owed(row))
                    served[priority_of(lane)] = lane
        if taken:
            claimed = [one.message_id for one in taken.values()]
            await self._claims.claim(claimed, until=now + LEASE)
        return list(taken.values())


def _owed(row: Row[Any]) -> Owed:
    return Owed(
        message_id=row.id,
        person_id=row.person_id,
        telegram_id=row.telegram_id,
        reachable=row.reachable,
        language=row.language,
        kind=row.kind,
        subject_id=row.subject_id,
        key=row.key,
        tries=row.tries + 1,
        shown_id=row.message_id,
    )


def _recorded(result: Result, now: datetime) -> dict[str, object]:
    back = result.state is MessageState.OWED
    return {
        "which": result.owed.message_id,
        "became": result.state,
        "due": now + result.again_after,
        "settled": None if back else now,
        "shown": result.shown_id,
        "reason": result.reason and result.reason[:REASON_LENGTH],
    }
