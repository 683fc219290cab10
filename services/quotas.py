"""Quotas by sector, set by organisers."""

from collections import Counter
from datetime import datetime

from domain.interests.taxonomy import TAXONOMY
from domain.quotas import quotas_hold_until, refuse_no_quota
from domain.refusal import Refusal, RefusalCode
from services.cards.quotas import QuotasCard, SectorCard
from services.clock import Now
from services.events import changeable
from services.rights import Rights
from services.seats import answers_at, asked_next
from services.texts import Texts
from storage.models import Event
from storage.unit_of_work import UnitOfWork

SECTORS = tuple(one.id for one in TAXONOMY.sectors)


class Quotas:
    """Every method raises `Refusal` for anyone who may not, or can no longer, change the event."""

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self._events = unit.events
        self._rsvps = unit.rsvps
        self._rights = Rights(unit)
        self._texts = Texts(unit)
        self._now = now

    async def card(self, person_id: int, event_id: int) -> QuotasCard:
        """How many of each sector are coming, and how many may."""
        event = await changeable(self._rights, event_id, person_id, self._now())
        answers = (await answers_at(self._rsvps, [event]))[event_id]
        waiting, most = Counter(one.sector for one in answers.line), event.quotas or {}
        return QuotasCard(
            event_id=event_id,
            title=await self._texts.title(event, person_id),
            zone=event.zone,
            seats=event.seats,
            sectors=tuple(
                SectorCard(one, most.get(one), answers.counts.held.get(one, 0), waiting[one])
                for one in SECTORS
            ),
            opens_at=event.quotas_open_at,
            open=self._now() >= quotas_hold_until(event.quotas_open_at, event.starts_at),
        )

    async def set_most(self, person_id: int, event_id: int, sector: str, most: int | None) -> int:
        """Limit a sector to `most` people, or remove its limit.

        Returns how many people on the waitlist will be offered a seat. Nobody loses one.
        """
        event = await self._held(person_id, event_id)
        if sector not in SECTORS:
            raise Refusal(RefusalCode.NOT_FOUND)
        quotas = {one: number for one, number in (event.quotas or {}).items() if one != sector}
        if most is not None:
            refuse_no_quota(most)
            quotas[sector] = most
        event.quotas = quotas or None
        return await self._asked(event)

    async def open_at(self, person_id: int, event_id: int, at: datetime | None) -> int:
        """Set when the remaining seats open to all (None: when the event begins). Returns the same count."""
        event = await self._held(person_id, event_id)
        if at is not None and at > event.starts_at:
            raise Refusal(RefusalCode.TIMES_OUT_OF_ORDER)
        event.quotas_open_at = at
        return await self._asked(event)

    async def _asked(self, event: Event) -> int:
        answers = await answers_at(self._rsvps, [event])
        return await asked_next(self._rsvps, event, answers[event.id], self._now())

    async def _held(self, person_id: int, event_id: int) -> Event:
        """The event, locked so that nobody says yes meanwhile."""
        await self._events.hold(event_id)
        return await changeable(self._rights, event_id, person_id, self._now())
