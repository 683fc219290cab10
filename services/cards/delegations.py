"""Cards about the limits on one organisation's people and their companions."""

from dataclasses import dataclass

from services.cards.events import Written


@dataclass(frozen=True, slots=True)
class DelegationsCard:
    """What an event's organisers allow."""

    event_id: int
    title: Written
    companions_each: int
    most_of_one: int | None  # most people of one organisation
    companions: int  # announced so far
