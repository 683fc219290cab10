"""How fast one token may send on its own account. Times are seconds on a clock that nobody moves."""

import math
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field, replace

LIFTED = math.inf  # the rate where nothing limits: tests, the demo, a server of one's own
SPARE = 1.008  # a slot is so much longer than it had to be: calls take their time, and differ
LONGEST_PAUSE = 900.0  # longer than Telegram asks for; a clock set wrong must not silence a bot
SLOWEST = 1 / 8  # of the full rate, however often Telegram refuses
RECOVERY = 1 / 60  # of the full rate is regained each second
CHAT_SECONDS = 1.0  # between two messages to one person …
GROUP_SECONDS = 3.0  # … and to a group: 20 a minute


@dataclass(frozen=True, slots=True)
class Pace:
    """What all processes that send with one token know together: slots are given out in turn."""

    full: float  # messages a second
    rate: float  # the same at the moment, after refusals
    free_at: float = 0.0  # before then every slot is taken, or everybody waits
    slowed_at: float = 0.0

    def sane(self, now: float) -> "Pace":
        """The same, unless it was noted by a clock that ran far ahead."""
        latest = now + LONGEST_PAUSE
        if max(self.free_at, self.slowed_at) <= latest:
            return self
        return replace(self, free_at=min(self.free_at, latest), slowed_at=min(self.slowed_at, now))

    def room(self, now: float, until: float) -> int:
        """How many slots begin before ``until``; at least one, if one does."""
        begin = max(self.free_at, now)
        if begin > until:
            return 0
        rate = self._recovered(now).rate
        return 1 + math.floor((until - begin) * rate) if rate < LIFTED else 1_000_000

    def slots(self, count: int, now: float) -> tuple[list[float], "Pace"]:
        """When so many messages may leave, and what is left for others."""
        recovered = self._recovered(now)
        step, begin = SPARE / recovered.rate, max(self.free_at, now)
        if not step:
            return [begin] * count, self
        taken = [begin + number * step for number in range(count)]
        return taken, replace(recovered, free_at=begin + count * step)

    def refused(self, now: float, wait: float) -> "Pace":
        """Everybody waits, then goes on at half the rate; it is regained little by little.

        Refusals that come together are one: whoever was on the way when it began learns nothing new.
        """
        until = max(self.free_at, now + min(wait, LONGEST_PAUSE))
        if now < self.slowed_at:
            return replace(self, free_at=until)
        slower = max(self._recovered(now).rate / 2, self.full * SLOWEST)
        return replace(self, rate=slower, free_at=until, slowed_at=until)

    def _recovered(self, now: float) -> "Pace":
        if self.rate >= self.full or now <= self.slowed_at:
            return self
        regained = (now - self.slowed_at) * RECOVERY * self.full
        return replace(self, rate=min(self.full, self.rate + regained), slowed_at=now)


@dataclass(slots=True)
class Recent:
    """The last messages of this process: no second, measured at the server, holds more than the rate.

    A message counts from its answer, since nobody knows when it arrived, and at the latest from three
    tenths of a second after its start, so that a slow server does not halve the rate.
    """

    most: float
    _leave_at: deque[list[float]] = field(default_factory=deque)

    def wait(self, now: float) -> float:
        """How long the next message has to wait."""
        while self._leave_at and self._leave_at[0][0] <= now:
            self._leave_at.popleft()
        return self._leave_at[0][0] - now if len(self._leave_at) >= max(1, self.most) else 0.0

    def begin(self, now: float) -> Callable[[float], None]:
        """A message leaves; call what is returned with the time of its answer."""
        entry = [now + 1.3]
        if self.most < LIFTED:
            self._leave_at.append(entry)

        def end(at: float) -> None:
            entry[0] = min(entry[0], at + 1.0)

        return end


def rest(chat_id: int, rate: float) -> float:
    """For how many seconds a chat rests after a message, at a rate for all chats together."""
    if rate >= LIFTED:
        return 0.0
    return GROUP_SECONDS if chat_id < 0 else CHAT_SECONDS


@dataclass(slots=True)
class Trouble:
    """Tells the trouble of one chat from that of all.

    Telegram says in the same words that one chat had too much and that the bot had; a connection that
    breaks says nothing at all. Two chats in trouble and nothing that got through between them: all are.
    """

    _chats: set[int] = field(default_factory=set)

    def met(self, chat_id: int) -> bool:
        """A message did not get through; whether the others will not either."""
        self._chats.add(chat_id)
        return len(self._chats) > 1

    def over(self) -> None:
        """A message got through."""
        self._chats.clear()
