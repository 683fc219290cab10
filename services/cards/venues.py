"""Cards about an event's place."""

from dataclasses import dataclass

from domain.places import MapPoint
from services.cards.events import EventCard, Written


@dataclass(frozen=True, slots=True)
class WayCard:
    """How to get to an event."""

    event: EventCard
    point: MapPoint | None
    directions: Written | None


@dataclass(frozen=True, slots=True)
class VenueCard:
    """What organisers have entered about an event's place."""

    way: WayCard
    languages: tuple[str, ...]  # languages that have directions
