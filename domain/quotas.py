"""Seats kept for a mix of sectors: at most so many of each until a set time, then whoever is next."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from domain.waitlist import Waiting, in_line


@dataclass(frozen=True, slots=True)
class Quotas:
    """The most seats of an event for each sector named; all open at once.

    `opens_at` is the start of the event if the organiser never opens them: an empty chair is then
    for whoever comes.
    """

    opens_at: datetime
    most: Mapping[str, int] = field(default_factory=dict)

    def room(self, sector: str, held: Mapping[str, int], now: datetime) -> int | None:
        """How many more of a sector may have a seat now; `None`: as many as there are seats.

        `held`: people on a seat and open offers, by sector. Never below none, also if the organiser
        set fewer than already come: nobody loses a seat or an offer to a quota.
        """
        if now >= self.opens_at or sector not in self.most:
            return None
        return max(0, self.most[sector] - held.get(sector, 0))


@dataclass(frozen=True, slots=True)
class WaitingOfSector(Waiting):
    """One person on the waitlist, whose sector may be full."""

    sector: str = ""


def next_in_line(
    waiting: Iterable[WaitingOfSector], quotas: Quotas, held: Mapping[str, int], now: datetime
) -> list[WaitingOfSector]:
    """Those whom a seat may be offered, in the order of the line: `waiting` of `plan_offers`.

    The others are passed over while their sector is full; their place in line is kept. However many
    of these are then offered a seat, from the first on, no sector has more than its quota.
    """
    taken, asked = Counter(held), list[WaitingOfSector]()
    for one in in_line(waiting):
        if quotas.room(one.sector, taken, now) == 0:
            continue
        asked.append(one)
        if not one.offer_lapsed:
            taken[one.sector] += 1
    return asked


def has_room(
    sector: str,
    before: Sequence[WaitingOfSector],
    quotas: Quotas,
    held: Mapping[str, int],
    now: datetime,
) -> bool:
    """Whether the quota lets somebody have a seat without an offer, if there is one.

    `before`: those with a better right to a seat. One of the same sector has it first; one who is
    passed over takes nobody's.
    """
    taken = Counter(held)
    taken.update(one.sector for one in next_in_line(before, quotas, held, now))
    return quotas.room(sector, taken, now) != 0
