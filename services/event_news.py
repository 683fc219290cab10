"""What those concerned read of an event that moved or is called off."""

from collections.abc import Sequence

from domain.event_news import Move, Whereabouts, untold
from domain.rsvp import CONCERNED
from services.cards.events import ChangeCard
from services.clock import Now
from services.events import Events
from storage.models import EventChange
from storage.unit_of_work import UnitOfWork

MOVED, CANCELLED = "event_moved", "event_cancelled"  # the kinds of its letters


class EventNews:
    """The letters about changes, as they are right before they leave."""

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self._cards = Events(unit, now)
        self._events = unit.events
        self._outbox = unit.outbox
        self._rsvps = unit.rsvps

    async def moved(self, change_id: int, person_id: int) -> ChangeCard | None:
        """What a letter about a move says; None if it is no longer true or of no concern.

        Of several moves only the last one's letter speaks, and it tells of all that were not told before.
        """
        change = await self._events.change(change_id)
        changes = await self._events.changes(change.event_id) if change else []
        if change is None or change.id != changes[-1].id:
            return None
        rsvp = await self._rsvps.of(change.event_id, person_id)
        if rsvp is None or rsvp.status not in CONCERNED:
            return None
        told = await self._outbox.brought(person_id, MOVED, [one.id for one in changes])
        event = await self._events.get(change.event_id)
        moves = _moves(changes, event.zone) if event else []
        news = untold(moves, told, rsvp.answered_at)
        if news is None:
            return None
        card = await self._card(change, person_id, *news)
        return None if card.event.over else card

    async def cancelled(self, change_id: int, person_id: int) -> ChangeCard | None:
        """What a letter about a cancelled event says; None to who never answered, or is not known here any more.

        It names the time that the person knows: of a move in the night before they never heard.
        """
        change = await self._events.change(change_id)
        if change is None:
            return None
        rsvp = await self._rsvps.of(change.event_id, person_id)
        event = await self._events.get(change.event_id)
        if rsvp is None or event is None:
            return None
        moves = _moves(await self._events.changes(event.id), event.zone)
        told = await self._outbox.brought(person_id, MOVED, [one.change_id for one in moves])
        known, _ = untold(moves, told, rsvp.answered_at) or (moves[-1].old, None)
        return await self._card(change, person_id, known, moves[-1].new)

    async def _card(
        self, change: EventChange, person_id: int, old: Whereabouts, new: Whereabouts
    ) -> ChangeCard:
        return ChangeCard(
            event=await self._cards.card(change.event_id, person_id),
            old_starts_at=old.starts_at,
            old_ends_at=old.ends_at,
            old_place=old.place,
            old_zone=old.zone,
            starts_at=new.starts_at,
            ends_at=new.ends_at,
            place=new.place,
            reason=change.reason,
        )


def _moves(changes: Sequence[EventChange], zone: str) -> list[Move]:
    """The changes, each with the zone before and after it; ``zone``: that of the event by now."""
    moves = []
    for change in reversed(changes):
        new = Whereabouts(change.starts_at, change.ends_at, change.place, zone)
        zone = change.old_zone or zone
        old = Whereabouts(change.old_starts_at, change.old_ends_at, change.old_place, zone)
        moves.append(Move(change.id, change.made_at, old, new))
    return moves[::-1]
