"""An event and its changes, converted for the rules about news."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from domain.event_news import TO_READ, Move, Whereabouts, told_at
from storage.models import Event, EventChange


def moves_of(changes: Sequence[EventChange], zone: str) -> list[Move]:
    """The changes with the zone before and after each; `zone`: the event's current one."""
    moves = []
    for change in reversed(changes):
        new = Whereabouts(change.starts_at, change.ends_at, change.place, zone)
        zone = change.old_zone or zone
        old = Whereabouts(change.old_starts_at, change.old_ends_at, change.old_place, zone)
        moves.append(Move(change.id, change.made_at, old, new))
    return moves[::-1]


def read_at(event: Event, now: datetime) -> datetime | None:
    """When to deliver what matters only at the event itself; None means at once."""
    return told_at(now, event.starts_at, event.ends_at, ZoneInfo(event.zone), TO_READ)
