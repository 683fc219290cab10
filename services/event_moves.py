"""An event's changes, as the rules about its news want them."""

from collections.abc import Sequence

from domain.event_news import Move, Whereabouts
from storage.models import EventChange


def moves_of(changes: Sequence[EventChange], zone: str) -> list[Move]:
    """The changes, each with the zone before and after it; ``zone``: that of the event by now."""
    moves = []
    for change in reversed(changes):
        new = Whereabouts(change.starts_at, change.ends_at, change.place, zone)
        zone = change.old_zone or zone
        old = Whereabouts(change.old_starts_at, change.old_ends_at, change.old_place, zone)
        moves.append(Move(change.id, change.made_at, old, new))
    return moves[::-1]
