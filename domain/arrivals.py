"""Arrivals at the door over time, in steps that fit a screen."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta

STEPS = (1, 2, 5, 10, 15, 30, 60)  # minutes
LINES = 12


def by_the_minute(arrived_at: Sequence[datetime]) -> list[tuple[datetime, int]]:
    """Arrivals counted from each time until the next, in the shortest steps that need at most twelve lines.

    Includes times without arrivals between the first and the last. If even the longest steps need more than
    twelve lines, the oldest are left out.
    """
    if not arrived_at:
        return []
    first, last = min(arrived_at), max(arrived_at)
    step = next((one for one in STEPS if _lines(first, last, one) <= LINES), STEPS[-1])
    counts = Counter(_begun(at, step) for at in arrived_at)
    lines = min(_lines(first, last, step), LINES)
    begin = _begun(last, step) - timedelta(minutes=step) * (lines - 1)
    times = [begin + timedelta(minutes=step) * number for number in range(lines)]
    return [(at, counts[at]) for at in times]


def _begun(at: datetime, step: int) -> datetime:
    midnight = at.replace(hour=0, minute=0, second=0, microsecond=0)
    minutes = int((at - midnight).total_seconds()) // 60
    return midnight + timedelta(minutes=minutes - minutes % step)


def _lines(first: datetime, last: datetime, step: int) -> int:
    return (_begun(last, step) - _begun(first, step)) // timedelta(minutes=step) + 1
