"""Series: events that build on each other, grouped by their organisers, with figures."""

from collections.abc import Sequence

from domain.events import EventStatus
from domain.figures import by_sector
from domain.paging import page_of
from domain.refusal import Refusal, RefusalCode
from domain.roles import can_broadcast, can_edit_event, can_see_figures
from domain.rsvp import RsvpStatus
from domain.series import came_again
from services.cards.series import SeriesCard, SeriesEvent, SeriesFiguresCard, SeriesLine
from services.event_tallies import EventTallies
from services.rights import Rights
from services.texts import Texts
from storage.models import Event, Rsvp, Series
from storage.unit_of_work import UnitOfWork

_PER_PAGE = 5  # events with figures


class EventSeries:
    """A host's series; every method raises `Refusal` for anyone without the right."""

    def __init__(self, unit: UnitOfWork) -> None:
        self._events = unit.events
        self._rights = Rights(unit)
        self._rsvps = unit.rsvps
        self._series = unit.series
        self._tallies = EventTallies(unit)
        self._texts = Texts(unit)

    async def card(self, person_id: int, event_id: int) -> SeriesCard:
        """The series that an event belongs to, and the host's others."""
        event = await self._rights.event_for(event_id, person_id, can_edit_event)
        lines = [
            SeriesLine(one.id, one.name, events)
            for one, events in await self._series.of_host(event.host_id)
        ]
        return SeriesCard(
            event_id=event_id,
            title=await self._texts.title(event, person_id),
            mine=next((one for one in lines if one.series_id == event.series_id), None),
            others=tuple(one for one in lines if one.series_id != event.series_id),
        )

    async def put(self, person_id: int, event_id: int, series_id: int | None) -> None:
        """Move an event into a series of its host, or out of any."""
        event = await self._rights.event_for(event_id, person_id, can_edit_event)
        series = await self._series.get(series_id)
        if series_id and (series is None or series.host_id != event.host_id):
            raise Refusal(RefusalCode.NOT_FOUND)
        await self._move(event, series)

    async def name(self, person_id: int, event_id: int, name: str) -> None:
        """Move an event into the series of this name, creating it if needed."""
        event = await self._rights.event_for(event_id, person_id, can_edit_event)
        there = [one for one, _ in await self._series.of_host(event.host_id)]
        same = (one for one in there if one.name.casefold() == name.casefold())
        series = next(same, None) or await self._series.named(event.host_id, name)
        await self._move(event, series)

    async def events(self, person_id: int, host_id: int, series_id: int) -> list[int]:
        """Ids of the series' events, without drafts, which people may be messaged about."""
        await self._rights.host_for(host_id, person_id, can_broadcast)
        series = await self._series.get(series_id)
        if series is None or series.host_id != host_id:
            raise Refusal(RefusalCode.NOT_FOUND)
        found = await self._series.events(series_id)
        return [one.id for one in found if one.status is not EventStatus.DRAFT]

    async def figures(self, person_id: int, event_id: int, page: int) -> SeriesFiguresCard:
        """The whole series of an event; requires the right to see figures of the whole host."""
        event = await self._rights.event_for(event_id, person_id, can_see_figures)
        await self._rights.host_for(event.host_id, person_id, can_see_figures)
        series = await self._series.get(event.series_id)
        if series is None:
            raise Refusal(RefusalCode.NOT_FOUND)
        events = [
            one
            for one in await self._series.events(series.id)
            if one.status is EventStatus.PUBLISHED
        ]
        answers = [await self._rsvps.with_status(one.id, *RsvpStatus) for one in events]
        people, returned = came_again([_came(one) for one in reversed(answers)])
        told = list(zip(events, answers, reversed(returned), strict=True))
        shown = page_of(told, page, _PER_PAGE)
        return SeriesFiguresCard(
            event_id=event_id,
            name=series.name,
            people=len(people),
            again=sum(times > 1 for times in people.values()),
            sectors=by_sector((one.sector, one.status) for each in answers for one in each),
            events=tuple([await self._told(*one, person_id) for one in shown.items]),
            page=shown.number,
            pages=shown.pages,
        )

    async def _told(
        self, event: Event, answers: Sequence[Rsvp], returned: int, person_id: int
    ) -> SeriesEvent:
        return SeriesEvent(
            event_id=event.id,
            zone=event.zone,
            figures=await self._tallies.of(event, answers, person_id),
            returned=returned,
        )

    async def _move(self, event: Event, series: Series | None) -> None:
        """Move the event; a series left empty is deleted."""
        left = await self._series.get(event.series_id)
        event.series_id = series.id if series else None
        if left and left is not series and not await self._series.events(left.id):
            await self._series.delete(left)


def _came(answers: Sequence[Rsvp]) -> set[int]:
    came = (one.membership_id for one in answers if one.status is RsvpStatus.CHECKED_IN)
    return {one for one in came if one is not None}
