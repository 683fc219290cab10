"""The period in which people can answer an event."""

from datetime import datetime

from domain.refusal import Refusal, RefusalCode
from services.cards.events import EventCard
from services.clock import Now
from services.events import Events, changeable
from services.rights import Rights
from storage.unit_of_work import UnitOfWork


class RsvpWindows:
    """Set by organisers; people with a seat, an offer or a place in line may answer at any time."""

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self._cards = Events(unit, now)
        self._rights = Rights(unit)
        self._now = now

    async def card(self, person_id: int, event_id: int) -> EventCard:
        """The event, for people who may set this; raises `Refusal` for anyone else."""
        await changeable(self._rights, event_id, person_id, self._now())
        return await self._cards.card(event_id, person_id)

    async def open_at(self, person_id: int, event_id: int, at: datetime | None) -> EventCard:
        """Set the opening; None: from publication on."""
        event = await changeable(self._rights, event_id, person_id, self._now())
        _refuse_unless_in_order(at, event.rsvp_closes_at or event.starts_at)
        event.rsvp_opens_at = at
        return await self._cards.card(event_id, person_id)

    async def close_at(self, person_id: int, event_id: int, at: datetime | None) -> EventCard:
        """Set the closing; None: as long as there are seats."""
        event = await changeable(self._rights, event_id, person_id, self._now())
        _refuse_unless_in_order(at, event.starts_at)
        _refuse_unless_in_order(event.rsvp_opens_at, at)
        event.rsvp_closes_at = at
        return await self._cards.card(event_id, person_id)


def _refuse_unless_in_order(first: datetime | None, then: datetime | None) -> None:
    if first is not None and then is not None and first > then:
        raise Refusal(RefusalCode.TIMES_OUT_OF_ORDER)
