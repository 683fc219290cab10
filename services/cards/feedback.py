"""Cards about feedback on an event."""

from dataclasses import dataclass

from domain.feedback import Scores
from services.cards.events import EventCard, Written


@dataclass(frozen=True, slots=True)
class ThanksCard:
    """The event and what an attendee has said about it so far."""

    event: EventCard
    score: int | None = None
    line: str | None = None


@dataclass(frozen=True, slots=True)
class FeedbackCard:
    """Feedback on an event, without names."""

    event_id: int
    title: Written
    scores: Scores
    came: int
    lines: tuple[tuple[int, str], ...]  # one page: score and line
    page: int
    pages: int
