"""Events as anyone may look at them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from domain.events import EventState, EventStatus, refuse_unless_open, rsvp_window
from domain.paging import page_of
from domain.quotas import Representing
from domain.refusal import Refusal, RefusalCode
from domain.roles import can_edit_event
from domain.rsvp import FIRM, Seats
from services.cards.events import EventCard, EventsCard, NextOfSeries, SeriesAround
from services.clock import Now
from services.funders import credit_of
from services.rights import Rights
from services.seats import answers_at, my_rsvp, represented, seats_of
from services.sector_mix import full_organisation, full_sector, sector_mix
from services.texts import best, title_of
from storage.models import Event, EventText, Host, Membership, Person
from storage.repositories.answering import EventAnswers, HeldEvent
from storage.unit_of_work import UnitOfWork

_PER_PAGE = 8
_OF_SERIES = 3  # other events named on an event's card


@dataclass(frozen=True, slots=True)
class _Around:
    """Everything needed for one reader's card; `who`: the organisation they represent, if known."""

    host: Host
    language: str
    texts: Sequence[EventText]
    answers: EventAnswers
    who: Representing | None
    registered: bool
    organised: bool


class Events:
    """Events of all hosts."""

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self._events = unit.events
        self._hosts = unit.hosts
        self._memberships = unit.memberships
        self._people = unit.people
        self._rsvps = unit.rsvps
        self._series = unit.series
        self._rights = Rights(unit)
        self._now = now

    async def card(self, event_id: int, person_id: int) -> EventCard:
        """The event as this person sees it, in their language.

        Raises `Refusal` if it is gone, or was never published and the person does not organise it.
        """
        return await self._card_for(await self._events.get(event_id), person_id)

    async def by_code(self, code: str, person_id: int) -> EventCard:
        """The event of a deep link; raises `Refusal` if there is none."""
        return await self._card_for(await self._events.by_code(code), person_id)

    async def upcoming(self, person_id: int, page: int = 0) -> EventsCard:
        """A page of upcoming events at the person's hosts.

        Someone without a host sees those of the host last spoken with, or of the only host.
        """
        person = await self._people.get(person_id)
        events = await self._events.upcoming(await self._hosts_of(person_id), self._now())
        shown = page_of(events, page, _PER_PAGE)
        cards = await self.cards(shown.items, person) if person else []
        return EventsCard(events=tuple(cards), page=shown.number, pages=shown.pages)

    async def cards(self, events: Sequence[Event], person: Person) -> list[EventCard]:
        """Each event as this person sees it, with as many SQL statements as for one."""
        ids = [event.id for event in events]
        texts = await self._events.texts_of_each(ids)
        mine = await self._rsvps.of_person(ids, person.id)
        answers = await answers_at(self._rsvps, events, mine)
        member_at = {one.host_id: one for one in await self._memberships.of_person(person.id)}
        return [
            self._card(
                event,
                _Around(
                    host=await self._hosts.get_one(event.host_id),
                    language=person.language,
                    texts=texts[event.id],
                    answers=answers[event.id],
                    who=await self._who(event, member_at.get(event.host_id)),
                    registered=event.host_id in member_at,
                    organised=await self._rights.at_event(event, person.id) is not None,
                ),
            )
            for event in events
        ]

    async def for_anybody(self, wanted: Sequence[tuple[Event, str]]) -> list[EventCard]:
        """Each event for an unknown reader, of whom only the language is given."""
        if not wanted:
            return []
        events = {event.id: event for event, _ in wanted}
        texts = await self._events.texts_of_each(events)
        answers = await answers_at(self._rsvps, list(events.values()))
        return [
            self._card(
                event,
                _Around(
                    host=await self._hosts.get_one(event.host_id),
                    language=language,
                    texts=texts[event.id],
                    answers=answers[event.id],
                    who=None,
                    registered=False,
                    organised=False,
                ),
            )
            for event, language in wanted
        ]

    async def answered(self, held: HeldEvent, answers: EventAnswers, person_id: int) -> EventCard:
        """The event right after a new answer, built from rows already loaded."""
        event, person = held.event, await self._people.get(person_id)
        around = _Around(
            host=held.host,
            language=person.language if person else event.language,
            texts=held.texts,
            answers=answers,
            who=represented(held),
            registered=held.membership is not None,
            organised=await self._rights.at_event(event, person_id) is not None,
        )
        return self._card(event, around)

    async def _hosts_of(self, person_id: int) -> set[int]:
        member = {one.host_id for one in await self._memberships.of_person(person_id)}
        organises = {one.host_id for one in await self._hosts.roles_of(person_id)}
        if belongs := member | organises:
            return belongs
        person = await self._people.get(person_id)
        if person is not None and person.host_id is not None:
            return {person.host_id}
        hosts = await self._hosts.all()
        return {hosts[0].id} if len(hosts) == 1 else set()

    async def _card_for(self, event: Event | None, person_id: int) -> EventCard:
        person = await self._people.get(person_id)
        if event is None or person is None:
            raise Refusal(RefusalCode.NOT_FOUND)
        (card,) = await self.cards([event], person)
        if not card.organised and await self._never_published(event):
            raise Refusal(RefusalCode.NOT_FOUND)
        if event.series_id is None:
            return card
        return replace(card, series=await self._series_around(event, person.language))

    async def _never_published(self, event: Event) -> bool:
        """Whether it is a draft, or was cancelled as one."""
        if event.status is not EventStatus.CANCELLED:
            return event.status is EventStatus.DRAFT
        return not any(one.cancelled for one in await self._events.changes(event.id))

    async def _series_around(self, event: Event, language: str) -> SeriesAround | None:
        """What participants see of a series: its name and the next published events."""
        series = await self._series.get(event.series_id)
        if series is None:
            return None
        coming = [
            one for one in await self._series.upcoming(series.id, self._now()) if one.id != event.id
        ][:_OF_SERIES]
        texts = await self._events.texts_of_each(one.id for one in coming)
        return SeriesAround(
            series.name,
            tuple(
                NextOfSeries(
                    one.id, title_of(one, texts[one.id], language), one.starts_at, one.zone
                )
                for one in coming
            ),
        )

    async def seats(self, event: Event, who: Representing) -> Seats:
        """The seats as seen by a newcomer of this sector and organisation."""
        answers = await answers_at(self._rsvps, [event])
        return seats_of(event, answers[event.id], self._now(), who)

    async def _who(self, event: Event, member: Membership | None) -> Representing | None:
        """Whom the reader represents; loaded only where the event limits sectors or organisations."""
        if member is None or not (event.quotas or event.most_of_one):
            return None
        of = await self._memberships.represented(member)
        return Representing(of.sector, of.id)

    def _card(self, event: Event, around: _Around) -> EventCard:
        """The event card with everything that depends on this reader."""
        now, answers, who = self._now(), around.answers, around.who
        seats = seats_of(event, answers, now, who)
        return replace(
            _for_all(event, around, seats, now),
            full_sector=full_sector(event, answers, who, seats),
            mix=None if who else sector_mix(event, answers, seats, now),
            full_organisation=full_organisation(event, answers, who, seats),
            mine=my_rsvp(event, answers, now),
            organised=around.organised,
            online_url=event.online_url if _joins(around) else None,
        )


def _for_all(event: Event, around: _Around, seats: Seats, now: datetime) -> EventCard:
    """The event card as any reader of this language sees it; `seats`: as this reader sees them."""
    texts, language = around.texts, around.language
    return EventCard(
        event_id=event.id,
        host_id=around.host.id,
        host_name=around.host.name,
        code=event.code,
        title=title_of(event, texts, language),
        description=best(texts, "description", language, event.language),
        funder=credit_of(around.host, language),
        starts_at=event.starts_at,
        ends_at=event.ends_at,
        zone=event.zone,
        place=event.place,
        seats=event.seats,
        seats_left=seats.free,
        waiting=len(around.answers.line),
        status=event.status,
        begun=now >= event.starts_at,
        over=now >= event.ends_at,
        registered=around.registered,
        opens_at=event.rsvp_opens_at,
        closes_at=event.rsvp_closes_at,
        window=rsvp_window(state_of(event), now),
        asks=event.has_questions,
        has_programme=event.has_programme,
        has_way=event.venue_id is not None,
        languages=tuple(event.languages or ()),
        photo_id=event.photo_id,
    )


def _joins(around: _Around) -> bool:
    mine = around.answers.mine
    return around.organised or (mine is not None and mine.status in FIRM)


def state_of(event: Event) -> EventState:
    """The event as the domain rules need it."""
    return EventState(
        event.status, event.starts_at, event.ends_at, event.rsvp_opens_at, event.rsvp_closes_at
    )


async def changeable(rights: Rights, event_id: int, person_id: int, now: datetime) -> Event:
    """The event, if this person may change it and it can still be changed; else raises `Refusal`."""
    event = await rights.event_for(event_id, person_id, can_edit_event)
    if event.status is not EventStatus.DRAFT:
        refuse_unless_open(state_of(event), now)
    return event
