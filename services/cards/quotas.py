"""Cards about quotas by sector, for organisers."""

from dataclasses import dataclass
from datetime import datetime

from domain.refusal import Refusal, RefusalCode
from services.cards.events import Written


@dataclass(frozen=True, slots=True)
class SectorCard:
    """One sector at an event."""

    sector: str
    most: int | None  # None: limited by the seats alone
    held: int  # people with a seat or an offered one
    waiting: int


@dataclass(frozen=True, slots=True)
class QuotasCard:
    """All sectors in vocabulary order, and when the remaining seats open to all."""

    event_id: int
    title: Written
    zone: str
    seats: int
    sectors: tuple[SectorCard, ...]
    opens_at: datetime | None  # None: when the event begins
    open: bool  # the remaining seats are open to all now

    def of(self, sector: str) -> SectorCard:
        """The card of a sector; raises `Refusal` if there is none."""
        for one in self.sectors:
            if one.sector == sector:
                return one
        raise Refusal(RefusalCode.NOT_FOUND)
