"""Cards about how many come of one organisation, and along with whom."""

from dataclasses import dataclass

from services.cards.events import Written


@dataclass(frozen=True, slots=True)
class DelegationsCard:
    """What an event's organisers allow."""

    event_id: int
    title: Written
    companions_each: int
    most_of_one: int | None  # people of one organisation
    companions: int  # announced so far
