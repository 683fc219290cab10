"""The card of a reminder."""

from dataclasses import dataclass

from services.cards.events import EventCard


@dataclass(frozen=True, slots=True)
class ReminderCard:
    """An event that is near, as it is when the reminder leaves."""

    event: EventCard
    days_left: int  # midnights of the event's zone between now and the start
