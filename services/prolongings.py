"""Prolonging an event: it runs longer than announced, and whatever depends on its end shifts."""

from datetime import datetime

from domain.events import can_run_on, later_ends
from domain.refusal import Refusal, RefusalCode
from domain.roles import can_edit_event
from services.cards.events import RunsOnCard
from services.clock import Now
from services.events import state_of
from services.matchings import MATCHING_DELAY
from services.programme_changes import keep_in_step
from services.rights import Rights
from services.texts import Texts
from storage.models import Event
from storage.unit_of_work import UnitOfWork


class Prolongings:
    """Every method raises `Refusal` for anyone without the right, and once the end has taken effect."""

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self._events = unit.events
        self._programmes = unit.programmes
        self._rights = Rights(unit)
        self._texts = Texts(unit)
        self._now = now

    async def choices(self, person_id: int, event_id: int) -> RunsOnCard:
        """The later ends that can be chosen."""
        event = await self._event(person_id, event_id)
        return RunsOnCard(
            event_id=event_id,
            title=await self._texts.title(event, person_id),
            starts_at=event.starts_at,
            ends_at=event.ends_at,
            zone=event.zone,
            later=later_ends(event.ends_at, self._now()),
        )

    async def until(self, person_id: int, event_id: int, minute: int) -> None:
        """Move the end to `minute` (minutes since 1970); nobody is messaged, since those present know.

        Check-in, thanks and suggestions use the end that the event has when they fall due.
        """
        await self._events.hold(event_id)
        event = await self._event(person_id, event_id)
        later = {_minute(at): at for at in later_ends(event.ends_at, self._now())}
        if minute == _minute(event.ends_at):  # pressed twice
            return
        if minute not in later:
            raise Refusal(RefusalCode.OUTDATED_BUTTON)
        event.ends_at = later[minute]
        await keep_in_step(self._programmes, event)

    async def _event(self, person_id: int, event_id: int) -> Event:
        event = await self._rights.event_for(event_id, person_id, can_edit_event)
        if not runs_on(event, self._now()):
            over = self._now() >= event.ends_at
            raise Refusal(RefusalCode.EVENT_OVER if over else RefusalCode.OUTDATED_BUTTON)
        return event


def runs_on(event: Event, now: datetime) -> bool:
    """Whether the event can still be prolonged."""
    return can_run_on(state_of(event), event.ends_at + MATCHING_DELAY, now)


def _minute(at: datetime) -> int:
    return int(at.timestamp()) // 60
