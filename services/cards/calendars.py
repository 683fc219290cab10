"""The card of a calendar entry."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class CalendarCard:
    """An event as a calendar is told of it; start and end are in the event's own zone.

    ``sequence``: how often it was changed since it was published. ``stamped_at``: when this was true.
    """

    code: str
    title: str
    host_name: str
    place: str
    starts_at: datetime
    ends_at: datetime
    sequence: int
    stamped_at: datetime
    cancelled: bool = False
