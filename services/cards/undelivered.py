"""The card of what could not be delivered."""

from dataclasses import dataclass
from enum import StrEnum

from services.cards.events import Written


class Topic(StrEnum):
    """What an undelivered message was about; more is not told."""

    REMINDERS = "reminders"
    SEATS = "seats"  # an offer, or its end
    CHANGES = "changes"  # of the event or its programme
    TABLES = "tables"
    DISCUSSION = "discussion"
    THANKS = "thanks"  # and the question who was there
    INTRODUCTIONS = "introductions"


@dataclass(frozen=True, slots=True)
class UndeliveredLine:
    """One organisation, one topic; ``reasons`` as Telegram gave them, and how often."""

    organisation: str
    topic: Topic
    reasons: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class UndeliveredCard:
    """A page of an event's undelivered messages, or of a host's; by organisation."""

    host_id: int
    event_id: int | None
    host_name: str
    title: Written | None
    lines: tuple[UndeliveredLine, ...]
    page: int
    pages: int
