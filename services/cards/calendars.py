"""The card of a calendar entry."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class CalendarCard:
    """An event as a calendar entry; start and end are in the event's own zone.

    `sequence`: number of changes since publication. `stamped_at`: when this was true.
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
