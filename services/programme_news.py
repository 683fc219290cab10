"""What people at an event are told about changes to its programme."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from domain.rsvp import RsvpStatus
from services.cards.programmes import ProgrammeNews, Slot
from services.clock import Now
from services.texts import Texts, best_of
from storage.unit_of_work import UnitOfWork


class ProgrammesNews:
    """The letters, rendered right before they are sent."""

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self._events = unit.events
        self._programmes = unit.programmes
        self._rsvps = unit.rsvps
        self._texts = Texts(unit)
        self._now = now

    async def of(self, change_id: int, person_id: int) -> ProgrammeNews | None:
        """The news of a change; None once the event is over, or if the person is not checked in."""
        change = await self._programmes.change(change_id)
        if change is None:
            return None
        event = await self._events.get(change.event_id)
        if event is None or self._now() > event.ends_at:
            return None
        rsvp = await self._rsvps.of(event.id, person_id)
        if rsvp is None or rsvp.status is not RsvpStatus.CHECKED_IN:
            return None
        language = await self._texts.language(person_id)
        told = change.after or change.before or {}
        return ProgrammeNews(
            event_id=event.id,
            event_title=await self._texts.title_in(event, language),
            zone=event.zone,
            title=best_of(told.get("titles", {}), language, event.language),
            before=_slot(change.before),
            after=_slot(change.after),
            minutes=change.minutes,
        )


def _slot(told: Mapping[str, Any] | None) -> Slot | None:
    if told is None:
        return None
    return Slot(
        datetime.fromisoformat(told["starts_at"]),
        datetime.fromisoformat(told["ends_at"]),
        told["room"],
    )
