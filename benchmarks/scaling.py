"""What grows with hosts and people, simulated from unit costs: `python -m benchmarks.scaling`.

Prints the tables of docs/scaling.md. Bytes are measured on the spot; a process's throughput is given on the
command line, as `make bench` measured it.
"""

import asyncio
import heapq
import random
import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from statistics import quantiles

from sqlmodel.ext.asyncio.session import AsyncSession

from benchmarks.brunch import PEOPLE, prepare
from domain.delivery import MessageState, Priority, UpdateState, lane
from domain.rsvp import RsvpStatus
from storage.engine import Database
from storage.migrate import upgrade
from storage.models import InboxUpdate, OutboxMessage, Rsvp

MEMBERS = 200  # of a host
EVENTS_A_YEAR = 6  # of a host
GOING = 40  # to an event
WORKING_SECONDS = 250 * 8 * 3600  # of a year, in which nearly everything happens
TAPS_AN_EVENT = 2 * MEMBERS  # opening the announcement, answering, looking again
MESSAGES_AN_EVENT = 2 * MEMBERS + 5 * GOING  # announcement, thanks; reminders, suggestions, answers
DAYS = 3  # that are simulated


@dataclass(frozen=True, slots=True)
class Tier:
    """A number of hosts, sharing one token or several."""

    name: str
    hosts: int


TIERS = (Tier("100 hosts", 100), Tier("10,000 hosts", 10_000), Tier("10 million people", 50_000))


def main(taps_a_second: float = 150, pace: float = 30) -> None:
    """Print every table; `taps_a_second`: of one process, `pace`: messages a second of one token."""
    print("bytes a row, indexes included: " + asyncio.run(_bytes()))
    for tier in TIERS:
        messages = tier.hosts * EVENTS_A_YEAR * MESSAGES_AN_EVENT
        taps = tier.hosts * EVENTS_A_YEAR * TAPS_AN_EVENT
        print(
            f"\n{tier.name}: {messages / 1e6:,.2f} million messages and {taps / 1e6:,.2f} million "
            f"taps a year; {messages / WORKING_SECONDS:.2f} and {taps / WORKING_SECONDS:.2f} a "
            "second of working time"
        )
        for tokens in (1, 3, 10, 30):
            done = _broadcasts(tier.hosts, pace * tokens)
            print(
                f"  {tokens:>2} × {pace:g} messages a second: a broadcast is through in {_spread(done)}"
            )
        for processes in (1, 2, 4, 8):
            waits = _taps(tier.hosts, processes, taps_a_second)
            print(
                f"  {processes:>2} × {taps_a_second:g} taps a second: a tap waits {_spread(waits)}"
            )


def _broadcasts(hosts: int, pace: float) -> list[float]:
    """Seconds from each broadcast's confirmation to its last message; the hosts take turns."""
    chance, working, done = random.Random(1), 8 * 3600, []
    a_second = hosts * EVENTS_A_YEAR * MESSAGES_AN_EVENT / MEMBERS / WORKING_SECONDS
    for _ in range(DAYS):
        left: dict[float, float] = {}  # of each broadcast under way, by its start
        coming = sorted(_moments(chance, a_second, working))
        for second in range(20 * 3600):
            while coming and coming[0] <= second:
                left[coming.pop(0)] = MEMBERS
            if not left and not coming:
                break
            for begun in list(left) if left else ():
                left[begun] -= pace / len(left)
                if left[begun] <= 0:
                    done.append(second + 1 - begun)
            left = {begun: rest for begun, rest in left.items() if rest > 0}
    return done or [0.0]


def _taps(hosts: int, processes: int, taps_a_second: float) -> list[float]:
    """Seconds that taps wait in a day's busiest hour: ten times the mean of working time."""
    chance = random.Random(2)
    a_second = 10 * hosts * EVENTS_A_YEAR * TAPS_AN_EVENT / WORKING_SECONDS
    free, waits = [0.0] * processes, []
    for moment in _moments(chance, a_second, min(3600, int(200_000 / a_second))):
        begins = max(moment, heapq.heappop(free))
        waits.append(begins - moment)
        heapq.heappush(free, begins + chance.expovariate(taps_a_second))
    return waits


def _moments(chance: random.Random, a_second: float, seconds: float) -> Iterator[float]:
    at = chance.expovariate(a_second)
    while at < seconds:
        yield at
        at += chance.expovariate(a_second)


def _spread(values: list[float]) -> str:
    half, most = quantiles(values, n=20)[9], quantiles(values, n=20)[18]
    return f"{half:,.3g} s in half of all cases, {most:,.3g} s in 95 %"


async def _bytes() -> str:
    """Bytes of people, answers, messages and updates in SQLite's file, each measured by adding many."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "scaling.db"
        url = f"sqlite+aiosqlite:///{path}"
        await asyncio.to_thread(upgrade, url)
        empty = _size(path)
        event_id = await prepare(url)
        database, now = Database(url), datetime.now(UTC)
        sizes = [("member", (_size(path) - empty) / PEOPLE)]
        for name, make, count in (
            ("answer", _answer, PEOPLE),
            ("message", _message, 50 * PEOPLE),
            ("update", _update, 50 * PEOPLE),
        ):
            before = _size(path)
            async with AsyncSession(database.engine) as session, session.begin():
                session.add_all(make(event_id, number, now) for number in range(count))
            sizes.append((name, (_size(path) - before) / count))
        await database.close()
    return ", ".join(f"{name} {size:,.0f}" for name, size in sizes)


def _answer(event_id: int, number: int, now: datetime) -> Rsvp:
    return Rsvp(
        event_id=event_id,
        membership_id=number + 1,
        status=RsvpStatus.GOING,
        ticket=f"{number:032}",
        sector="ngo",
        seeks=["website_it"],
        offers=["volunteers"],
        answered_at=now,
    )


def _message(event_id: int, number: int, now: datetime) -> OutboxMessage:
    return OutboxMessage(
        person_id=number % PEOPLE + 1,
        host_id=1,
        kind="reminder",
        subject_id=event_id,
        key=f"reminder:{event_id}:{number}",
        lane=lane(Priority.REMINDER, 1),
        due_at=now,
        state=MessageState.DELIVERED,
        settled_at=now,
        message_id=number,
    )


def _update(_event_id: int, number: int, now: datetime) -> InboxUpdate:
    return InboxUpdate(
        bot_id=42,
        update_id=number,
        sender_id=number,
        state=UpdateState.ANSWERED,
        received_at=now,
    )


def _size(path: Path) -> int:
    """The size in bytes, including what is still in the write-ahead log."""
    with closing(sqlite3.connect(path)) as database:
        query = "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"
        return int(database.execute(query).fetchone()[0])


if __name__ == "__main__":
    main(*map(float, sys.argv[1:]))
