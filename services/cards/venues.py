"""Cards about where an event is."""

from dataclasses import dataclass

from domain.places import MapPoint
from services.cards.events import EventCard, Written


@dataclass(frozen=True, slots=True)
class WayCard:
    """How a reader gets to an event."""

    event: EventCard
    point: MapPoint | None
    directions: Written | None


@dataclass(frozen=True, slots=True)
class VenueCard:
    """What organisers have told of where an event is."""

    way: WayCard
    languages: tuple[str, ...]  # in which there are directions
