"""Cards about what those who came thought of an event."""

from dataclasses import dataclass

from domain.feedback import Scores
from services.cards.events import EventCard, Written


@dataclass(frozen=True, slots=True)
class ThanksCard:
    """Somebody who came, and what they have said so far."""

    event: EventCard
    score: int | None = None
    line: str | None = None


@dataclass(frozen=True, slots=True)
class FeedbackCard:
    """What was said about an event, without names."""

    event_id: int
    title: Written
    scores: Scores
    came: int
    lines: tuple[tuple[int, str], ...]  # a page of them: score and line
    page: int
    pages: int
