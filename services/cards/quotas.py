"""Cards about quotas by sector, as an event's organisers find them."""

from dataclasses import dataclass
from datetime import datetime

from services.cards.events import Written


@dataclass(frozen=True, slots=True)
class SectorCard:
    """One sector at an event."""

    sector: str
    most: int | None  # None: as many as there are seats
    held: int  # people with a seat, or with an offer of one
    waiting: int


@dataclass(frozen=True, slots=True)
class QuotasCard:
    """All sectors of the vocabulary in its order, and when what is left opens to all."""

    event_id: int
    title: Written
    zone: str
    seats: int
    sectors: tuple[SectorCard, ...]
    opens_at: datetime | None  # None: when the event begins
    open: bool  # that has happened

    def of(self, sector: str) -> SectorCard:
        """One of the sectors; raises ``StopIteration`` for what is none."""
        return next(one for one in self.sectors if one.sector == sector)
