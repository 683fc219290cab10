"""The card of the first screen."""

from dataclasses import dataclass

from services.cards.events import EventCard
from services.cards.hosts import HostCard


@dataclass(frozen=True, slots=True)
class HomeCard:
    """What someone who opens the bot can do next."""

    member_of: tuple[HostCard, ...]
    hosts: tuple[HostCard, ...]  # to register with: all, or the one whose link was opened
    events: tuple[EventCard, ...]  # upcoming, next first: of `member_of`, else of `hosts`
