"""Where events are: a map point, directions and an online link, reused for later events at the same place."""

from collections.abc import Sequence

from domain.places import PLACES_OFFERED, MapPoint
from services.cards.events import EventCard
from services.cards.venues import VenueCard, WayCard
from services.clock import Now
from services.events import Events, changeable
from services.rights import Rights
from services.texts import Texts, best_of
from storage.models import Event, Venue, VenueText
from storage.unit_of_work import UnitOfWork


class Venues:
    """What a host tells about a place belongs to the place, so its next event there has it too."""

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self._cards = Events(unit, now)
        self._events = unit.events
        self._venues = unit.venues
        self._rights = Rights(unit)
        self._texts = Texts(unit)
        self._now = now

    async def used(self, host_id: int) -> Sequence[str]:
        """Earlier places to suggest for a new event."""
        return await self._venues.used(host_id, PLACES_OFFERED)

    async def way(self, person_id: int, event_id: int) -> WayCard:
        """How to get there; raises `Refusal` if this person can see no such event."""
        return (await self._card(await self._cards.card(event_id, person_id), person_id)).way

    async def card(self, person_id: int, event_id: int) -> VenueCard:
        """The place, for people who may change it; raises `Refusal` for anyone else."""
        await changeable(self._rights, event_id, person_id, self._now())
        return await self._card(await self._cards.card(event_id, person_id), person_id)

    async def pin(self, person_id: int, event_id: int, point: MapPoint | None) -> VenueCard:
        """Set the place's map point; None removes it."""
        venue = await self._venue(await changeable(self._rights, event_id, person_id, self._now()))
        venue.latitude = point.latitude if point else None
        venue.longitude = point.longitude if point else None
        return await self.card(person_id, event_id)

    async def direct(
        self, person_id: int, event_id: int, language: str, text: str | None
    ) -> VenueCard:
        """Set the directions in one language; None removes them."""
        venue = await self._venue(await changeable(self._rights, event_id, person_id, self._now()))
        written = {one.language: one for one in await self._venues.texts(venue.id)}
        row = written.get(language)
        if text is None:
            if row is not None:
                await self._venues.delete(row)
        elif row is not None:
            row.text = text
        else:
            await self._venues.add(VenueText(venue_id=venue.id, language=language, text=text))
        return await self.card(person_id, event_id)

    async def go_online(self, person_id: int, event_id: int, url: str | None) -> VenueCard:
        """Set the address for joining online, visible to people with a seat; None removes it."""
        event = await changeable(self._rights, event_id, person_id, self._now())
        event.online_url = url
        return await self.card(person_id, event_id)

    async def _venue(self, event: Event) -> Venue:
        """The event's place, created if needed and shared with the host's other events there."""
        found = await self._venues.at(event.host_id, event.place)
        if found is None:
            found = await self._venues.add(Venue(host_id=event.host_id, place=event.place))
            for one in await self._events.of_host(event.host_id):
                if one.place == event.place:
                    one.venue_id = found.id
        return found

    async def _card(self, card: EventCard, person_id: int) -> VenueCard:
        venue = await self._venues.at(card.host_id, card.place)
        event = await self._events.get(card.event_id)
        if venue is None or event is None:
            return VenueCard(WayCard(card, None, None), ())
        texts = {one.language: one.text for one in await self._venues.texts(venue.id)}
        language = await self._texts.language(person_id)
        point = None
        if venue.latitude is not None and venue.longitude is not None:
            point = MapPoint(venue.latitude, venue.longitude)
        directions = best_of(texts, language, event.language) if texts else None
        return VenueCard(WayCard(card, point, directions), tuple(texts))
