"""Cards about answers to events."""

from dataclasses import dataclass

from domain.rsvp import RsvpOutcome
from services.cards.events import EventCard


@dataclass(frozen=True, slots=True)
class AnswerCard:
    """What became of a yes or a no; ``event.mine`` is how it stands now."""

    outcome: RsvpOutcome
    event: EventCard
