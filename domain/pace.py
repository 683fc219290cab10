"""The rate limit of sending with one token. Times are seconds of a monotonic clock."""

import math
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field, replace

LIFTED = math.inf  # no rate limit: tests, the demo, a self-hosted server
SPARE = 1.008  # slots are this much longer than necessary, as calls vary in duration
LONGEST_PAUSE = 900.0  # longer than Telegram asks for; a wrong clock must not silence a bot
SLOWEST = 1 / 8  # share of the full rate, however often Telegram refuses
RECOVERY = 1 / 60  # share of the full rate that is regained each second
CHAT_SECONDS = 1.0  # between two messages to one person …
GROUP_SECONDS = 3.0  # … and to a group: 20 a minute


@dataclass(frozen=True, slots=True)
class Pace:
    """The state shared by all processes that send with one token: slots are assigned in order."""

    full: float  # messages a second
    rate: float  # the current rate, lower after refusals
    free_at: float = 0.0  # all earlier slots are taken, or everybody waits
    slowed_at: float = 0.0

    def sane(self, now: float) -> "Pace":
        """This state, corrected if it was recorded by a clock that ran far ahead."""
        latest = now + LONGEST_PAUSE
        if max(self.free_at, self.slowed_at) <= latest:
            return self
        return replace(self, free_at=min(self.free_at, latest), slowed_at=min(self.slowed_at, now))

    def room(self, now: float, until: float) -> int:
        """The number of slots that begin before `until`; at least one, if one does."""
        begin = max(self.free_at, now)
        if begin > until:
            return 0
        rate = self._recovered(now).rate
        return 1 + math.floor((until - begin) * rate) if rate < LIFTED else 1_000_000

    def slots(self, count: int, now: float) -> tuple[list[float], "Pace"]:
        """The times at which `count` messages may leave, and the remaining state."""
        recovered = self._recovered(now)
        step, begin = SPARE / recovered.rate, max(self.free_at, now)
        if not step:
            return [begin] * count, self
        taken = [begin + number * step for number in range(count)]
        return taken, replace(recovered, free_at=begin + count * step)

    def refused(self, now: float, wait: float) -> "Pace":
        """The state after a refusal: everybody waits, then continues at half the rate, recovering gradually.

        Refusals during a pause count as one: those messages were in flight when it began.
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
    """Recent messages of this process: no second, as measured at the server, may exceed the rate.

    Since arrival times are unknown, a message counts from its response, but from 0.3 seconds after its start
    at the latest, so that a slow server does not halve the rate.
    """

    most: float
    _leave_at: deque[list[float]] = field(default_factory=deque)

    def wait(self, now: float) -> float:
        """Seconds that the next message has to wait."""
        while self._leave_at and self._leave_at[0][0] <= now:
            self._leave_at.popleft()
        return self._leave_at[0][0] - now if len(self._leave_at) >= max(1, self.most) else 0.0

    def begin(self, now: float) -> Callable[[float], None]:
        """Record that a message is being sent; call the result with the time of its response."""
        entry = [now + 1.3]
        if self.most < LIFTED:
            self._leave_at.append(entry)

        def end(at: float) -> None:
            entry[0] = min(entry[0], at + 1.0)

        return end


def rest(chat_id: int, rate: float) -> float:
    """Seconds that a chat rests after a message, given the overall rate."""
    if rate >= LIFTED:
        return 0.0
    return GROUP_SECONDS if chat_id < 0 else CHAT_SECONDS


@dataclass(slots=True)
class Trouble:
    """Distinguishes trouble in one chat from trouble with all.

    Telegram uses the same words whether one chat or the bot sent too much; a broken connection says nothing.
    If two chats fail with no success between them, all are considered affected.
    """

    _chats: set[int] = field(default_factory=set)

    def met(self, chat_id: int) -> bool:
        """Record a failed message; returns whether others are expected to fail too."""
        self._chats.add(chat_id)
        return len(self._chats) > 1

    def over(self) -> None:
        """Record a message that got through."""
        self._chats.clear()
