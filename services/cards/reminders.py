"""The cards of a reminder, and of the plan that it belongs to."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from domain.reminders import Offset, ReminderAudience
from services.cards.events import EventCard, Written


@dataclass(frozen=True, slots=True)
class ReminderCard:
    """An event that is near, as it is when the reminder leaves."""

    event: EventCard
    days_left: int  # midnights of the event's zone between now and the start
    audience: ReminderAudience = ReminderAudience.GOING
    asks: bool = False
    words: Written | None = None  # the organisers' own, if they wrote some


@dataclass(frozen=True, slots=True)
class RuleCard:
    """One reminder as it is planned."""

    rule_id: int
    event_id: int
    offset: Offset
    due_at: datetime
    zone: str
    audience: ReminderAudience
    asks: bool
    words: Mapping[str, str]  # by language
    past: bool = False  # it went out, or was planned too late to


@dataclass(frozen=True, slots=True)
class PlanCard:
    """All reminders of an event."""

    event_id: int
    title: Written
    rules: tuple[RuleCard, ...]
