"""The card of where one arrives."""

from dataclasses import dataclass

from services.cards.events import EventCard
from services.cards.hosts import HostCard


@dataclass(frozen=True, slots=True)
class HomeCard:
    """What someone who opens the bot can go on with."""

    member_of: tuple[HostCard, ...]
    hosts: tuple[HostCard, ...]  # to register with: all on this bot, or the one whose link it was
    events: tuple[EventCard, ...]  # to come: the member's, else of those hosts; a few, next first
