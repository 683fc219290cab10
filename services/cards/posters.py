"""The card of an event's poster."""

from dataclasses import dataclass
from datetime import datetime

from services.cards.events import Written


@dataclass(frozen=True, slots=True)
class PosterCard:
    """A poster's contents, in one language."""

    event_id: int
    title: Written
    host_name: str
    starts_at: datetime
    ends_at: datetime
    zone: str
    place: str
    code: str
    language: str
    languages: tuple[str, ...]  # languages in which the event is announced
