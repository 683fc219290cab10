"""What participants are told about an event that moved or was cancelled."""

from collections.abc import Sequence

from domain.event_news import Move, Whereabouts, untold
from domain.rsvp import CONCERNED
from services.cards.events import ChangeCard
from services.clock import Now
from services.event_moves import moves_of
from services.events import Events
from storage.models import EventChange, Rsvp
from storage.unit_of_work import UnitOfWork

MOVED, CANCELLED = "event_moved", "event_cancelled"  # the kinds of its letters


class EventNews:
    """The letters about changes, rendered right before they are sent."""

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self._cards = Events(unit, now)
        self._events = unit.events
        self._outbox = unit.outbox
        self._rsvps = unit.rsvps

    async def moved(self, change_id: int, person_id: int) -> ChangeCard | None:
        """The letter about a move; None if it is outdated or not for this person.

        Of several moves only the last one's letter is sent, and it covers all that the person has not been told.
        """
        change = await self._events.change(change_id)
        moves = await self._moves(change)
        if change is None or change.id != moves[-1].change_id:
            return None
        rsvp = await self._rsvps.of(change.event_id, person_id)
        if rsvp is None or rsvp.status not in CONCERNED:
            return None
        news = await self._untold(moves, rsvp, person_id)
        if news is None:
            return None
        card = await self._card(change, person_id, *news)
        return None if card.event.over else card

    async def cancelled(self, change_id: int, person_id: int) -> ChangeCard | None:
        """The letter about a cancellation; None if they never answered or this host no longer knows them.

        Names the time the reader last heard: a move made last night may not have reached them.
        """
        change = await self._events.change(change_id)
        rsvp = await self._rsvps.of(change.event_id, person_id) if change else None
        if change is None or rsvp is None:
            return None
        moves = await self._moves(change)
        known, _ = await self._untold(moves, rsvp, person_id) or (moves[-1].old, None)
        return await self._card(change, person_id, known, moves[-1].new)

    async def _moves(self, change: EventChange | None) -> list[Move]:
        event = await self._events.get(change.event_id) if change else None
        return moves_of(await self._events.changes(event.id), event.zone) if event else []

    async def _untold(
        self, moves: Sequence[Move], rsvp: Rsvp, person_id: int
    ) -> tuple[Whereabouts, Whereabouts] | None:
        told = await self._outbox.brought(person_id, MOVED, [one.change_id for one in moves])
        return untold(moves, told, rsvp.answered_at)

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
