"""Figures of events: from the invitation to who came, beside those of the last time; and the door right now."""

from domain.arrivals import by_the_minute
from domain.events import EventStatus
from domain.feedback import scores_of
from domain.figures import by_sector, tally
from domain.interests.taxonomy import TAXONOMY
from domain.roles import can_check_in, can_see_figures
from domain.rsvp import FIRM, RsvpStatus
from services.broadcasts import BROADCAST
from services.cards.figures import EventTally, FiguresCard, LiveCard
from services.check_ins import ON_THE_LIST
from services.clock import Now
from services.rights import Rights
from services.texts import Texts
from storage.models import Event
from storage.unit_of_work import UnitOfWork


class Figures:
    """Counts for those who have a right to them; every method raises ``Refusal`` to others."""

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self._events = unit.events
        self._figures = unit.figures
        self._rsvps = unit.rsvps
        self._series = unit.series
        self._rights = Rights(unit)
        self._texts = Texts(unit)
        self._now = now

    async def of(self, person_id: int, event_id: int) -> FiguresCard:
        """One event, compared with the last one of its series, or else with the host's last one before it."""
        event = await self._rights.event_for(event_id, person_id, can_see_figures)
        last = await self._before(event)
        scores = scores_of(
            one.score for one in await self._rsvps.with_status(event_id, *RsvpStatus)
        )
        return FiguresCard(
            event_id=event_id,
            zone=event.zone,
            over=event.ends_at <= self._now(),
            this=await self._counted(event, person_id),
            last=await self._counted(last, person_id) if last else None,
            feedback=scores.given,
            mean=scores.mean,
            series=await self._series_name(event, person_id),
        )

    async def live(self, person_id: int, event_id: int) -> LiveCard:
        """Who is here by sector, and how they came in, minute by minute."""
        event = await self._rights.event_for(event_id, person_id, can_check_in)
        expected = await self._rsvps.with_status(event_id, *ON_THE_LIST)
        here = [one for one in expected if one.status is RsvpStatus.CHECKED_IN]
        arrived_at = [one.checked_in_at for one in here if one.checked_in_at is not None]
        return LiveCard(
            event_id=event_id,
            title=await self._texts.title(event, person_id),
            zone=event.zone,
            at=self._now(),
            here=len(here),
            expected=len(expected),
            sectors=tuple(
                (
                    sector.id,
                    sum(one.sector == sector.id for one in here),
                    sum(one.sector == sector.id for one in expected),
                )
                for sector in TAXONOMY.sectors
                if any(one.sector == sector.id for one in expected)
            ),
            minutes=tuple(by_the_minute(arrived_at)),
            companions=sum(one.companions for one in here),
            companions_expected=sum(one.companions for one in expected),
        )

    async def _before(self, event: Event) -> Event | None:
        """The last event of its series, else the host's last, that was not called off."""
        in_series = await self._series.events(event.series_id) if event.series_id else ()
        earlier = (
            one
            for one in (*in_series, *await self._events.of_host(event.host_id))
            if one.starts_at < event.starts_at and one.status is EventStatus.PUBLISHED
        )
        return next(earlier, None)

    async def _series_name(self, event: Event, person_id: int) -> str | None:
        """For those who may see its other events too."""
        series = await self._series.get(event.series_id) if event.series_id else None
        role = await self._rights.at_host(event.host_id, person_id)
        return series.name if series and can_see_figures(role) else None

    async def _counted(self, event: Event, person_id: int) -> EventTally:
        answers = await self._rsvps.with_status(event.id, *RsvpStatus)
        return EventTally(
            title=await self._texts.title(event, person_id),
            starts_at=event.starts_at,
            invited=max(await self._figures.invited(event.id, BROADCAST), len(answers)),
            all=tally(one.status for one in answers),
            sectors=by_sector((one.sector, one.status) for one in answers),
            companions=sum(one.companions for one in answers if one.status in FIRM),
        )
