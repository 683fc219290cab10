"""Cards of a reminder, and of an event's plan of reminders."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from domain.reminders import Offset, ReminderAudience
from services.cards.events import EventCard, Written


@dataclass(frozen=True, slots=True)
class ReminderCard:
    """An upcoming event, as it is when the reminder is sent."""

    event: EventCard
    days_left: int  # midnights between now and the start, in the event's zone
    audience: ReminderAudience = ReminderAudience.GOING
    asks: bool = False
    words: Written | None = None  # the organisers' own text, if any


@dataclass(frozen=True, slots=True)
class RuleCard:
    """One planned reminder."""

    rule_id: int
    event_id: int
    offset: Offset
    due_at: datetime
    zone: str
    audience: ReminderAudience
    asks: bool
    words: Mapping[str, str]  # by language
    past: bool = False  # already sent, or planned too late to be sent


@dataclass(frozen=True, slots=True)
class PlanCard:
    """All reminders of an event."""

    event_id: int
    title: Written
    rules: tuple[RuleCard, ...]
