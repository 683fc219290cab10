"""Cards of undelivered messages."""

from dataclasses import dataclass
from enum import StrEnum

from services.cards.events import Written


class Topic(StrEnum):
    """What an undelivered message was about; nothing more is disclosed."""

    REMINDERS = "reminders"
    SEATS = "seats"  # an offer, or its end
    CHANGES = "changes"  # of the event or its programme
    TABLES = "tables"
    DISCUSSION = "discussion"
    THANKS = "thanks"  # and the question “were you there?”
    INTRODUCTIONS = "introductions"


@dataclass(frozen=True, slots=True)
class UndeliveredLine:
    """One organisation and topic; `reasons`: Telegram's own, with counts."""

    organisation: str
    topic: Topic
    reasons: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class UndeliveredCard:
    """A page of undelivered messages of an event or a host, by organisation."""

    host_id: int
    event_id: int | None
    host_name: str
    title: Written | None
    lines: tuple[UndeliveredLine, ...]
    page: int
    pages: int
