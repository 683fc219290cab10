"""Waitlists kept in step with free seats: the next in line is offered each."""

from datetime import datetime

from domain.events import EventStatus
from domain.rsvp import RsvpStatus
from domain.waitlist import LAST_HOURS, OfferPlan
from services.clock import Now
from services.offers import Offers
from services.seats import answers_at, plan_of
from storage.unit_of_work import UnitOfWork


class Waitlists:
    """Who is waiting for which event."""

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self._events = unit.events
        self._offers = Offers(unit, now)
        self._rsvps = unit.rsvps
        self._now = now

    async def lines(self) -> list[int]:
        """Ids of events whose offers do not match their free seats; read without locking."""
        events = await self._rsvps.lines(self._now())
        if not events:
            return []
        answers = await answers_at(self._rsvps, events)
        offered = await self._rsvps.with_status_at([*answers], RsvpStatus.OFFERED)
        return [
            event.id
            for event in events
            if plan_of(
                event,
                answers[event.id],
                [one for one in offered if one.event_id == event.id],
                self._now(),
            )
            != OfferPlan()
        ]

    async def next_due_at(self) -> datetime | None:
        """When offers next change by themselves.

        That is when an offer expires, an event's last hours begin, or quotas end.
        """
        now = self._now()
        start = await self._rsvps.next_awaited_start(now + LAST_HOURS)
        times = (
            await self._rsvps.next_offer_ends_at(now),
            await self._rsvps.next_awaited_opening(now),
            start and start - LAST_HOURS,
        )
        return min((at for at in times if at is not None), default=None)

    async def keep(self, event_id: int) -> int:
        """Bring an event's offers one step closer to its free seats; returns how many changed.

        Offers that are over are ended first. New ones follow in the next step: by then, people whom an
        offer never reached because the bot was down have their place in line back.
        """
        event = await self._events.hold(event_id)
        if event is None or event.status is not EventStatus.PUBLISHED:
            return 0
        answers = (await answers_at(self._rsvps, [event]))[event_id]
        offered = await self._rsvps.with_status(event_id, RsvpStatus.OFFERED)
        rsvps = {one.id: one for one in (*answers.line, *offered)}
        plan = plan_of(event, answers, offered, self._now())
        over = (*plan.lapse, *plan.withdraw)
        for rsvp_id in over:
            await self._offers.end(rsvps[rsvp_id], event, lapsed=rsvp_id in plan.lapse)
        if over:
            return len(over)
        for offer in plan.make:
            await self._offers.make(rsvps[offer.rsvp_id], event, offer)
        return len(plan.make)
