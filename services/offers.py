"""Offers of a seat to one person: making and ending them, and the letters about them."""

from datetime import datetime
from zoneinfo import ZoneInfo

from domain.delivery import MessageState, Priority
from domain.events import EventStatus
from domain.rsvp import RsvpStatus
from domain.waitlist import NewOffer, told_at
from services.cards.events import EventCard
from services.cards.outbox import Owed
from services.cards.rsvps import OfferNews
from services.clock import Now
from services.events import Events
from services.outbox import Letter, Outbox
from storage.models import Event, OutboxMessage, Rsvp
from storage.unit_of_work import UnitOfWork


class Offers:
    """Seats offered to people on a waitlist, and the letters about them."""

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self._cards = Events(unit, now)
        self._events = unit.events
        self._letters = Outbox(unit, now)
        self._memberships = unit.memberships
        self._outbox = unit.outbox
        self._rsvps = unit.rsvps
        self._now = now

    async def make(self, rsvp: Rsvp, event: Event, offer: NewOffer) -> None:
        """Hold a seat for someone on the waitlist and owe them the offer."""
        rsvp.status, rsvp.offer_expires_at = RsvpStatus.OFFERED, offer.expires_at
        rsvp.offer_number += 1
        await self._tell(OfferNews.MADE, rsvp, event, offer.told_at)

    async def end(self, rsvp: Rsvp, event: Event, *, lapsed: bool) -> None:
        """Return to the waitlist; someone whom the offer never reached is told nothing and keeps their place."""
        question = await self._outbox.by_key(_key(OfferNews.MADE, rsvp))
        unheard = question is not None and _unheard(question, rsvp.offer_expires_at)
        rsvp.status, rsvp.offer_expires_at = RsvpStatus.WAITLISTED, None
        if unheard:
            return
        rsvp.offer_lapsed = lapsed
        due_at = told_at(self._now(), event.starts_at, ZoneInfo(event.zone))
        await self._tell(OfferNews.LAPSED if lapsed else OfferNews.WITHDRAWN, rsvp, event, due_at)

    async def news(self, owed: Owed) -> EventCard | None:
        """The event for a letter about an offer; None if the letter is outdated."""
        news, rsvp = OfferNews(owed.kind), await self._rsvps.get(owed.subject_id)
        if rsvp is None or owed.key != _key(news, rsvp) or not self._is_true(news, rsvp):
            return None
        event = await self._events.get(rsvp.event_id)
        if event is None or event.status is not EventStatus.PUBLISHED:
            return None
        if self._now() >= event.starts_at:
            return None
        return await self._cards.card(event.id, owed.person_id)

    async def made_by(self, message_id: int, person_id: int) -> int | None:
        """The id of the event at which a message offered a seat, while the offer stands."""
        rsvp_id = await self._outbox.subject_of(person_id, OfferNews.MADE, message_id)
        rsvp = await self._rsvps.get(rsvp_id) if rsvp_id is not None else None
        return rsvp.event_id if rsvp and self._is_true(OfferNews.MADE, rsvp) else None

    def _is_true(self, news: OfferNews, rsvp: Rsvp) -> bool:
        waits = rsvp.status is RsvpStatus.WAITLISTED
        match news:
            case OfferNews.MADE:
                until = rsvp.offer_expires_at
                return rsvp.status is RsvpStatus.OFFERED and bool(until and self._now() < until)
            case OfferNews.LAPSED:
                return waits and rsvp.offer_lapsed
            case OfferNews.WITHDRAWN:
                return waits and not rsvp.offer_lapsed

    async def _tell(self, news: OfferNews, rsvp: Rsvp, event: Event, due_at: datetime) -> None:
        membership = await self._memberships.get(rsvp.membership_id)
        if membership is None:  # erased since
            return
        letter = Letter(
            person_id=membership.person_id,
            kind=news,
            subject_id=rsvp.id,
            key=_key(news, rsvp),
            priority=Priority.ANSWER,
            host_id=event.host_id,
            due_at=due_at,
        )
        await self._letters.owe([letter])


def _key(news: OfferNews, rsvp: Rsvp) -> str:
    return f"{news}:{rsvp.id}:{rsvp.offer_number}"


def _unheard(question: OutboxMessage, until: datetime | None) -> bool:
    """Whether the offer never reached the person while it stood, because the bot was down or offline."""
    if question.state is MessageState.DROPPED and question.settled_at and until:
        return question.settled_at >= until
    return question.state is MessageState.OWED
