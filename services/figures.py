"""Figures of events: from invitations to attendance, compared with the previous event; and the door right now."""

from domain.arrivals import by_the_minute
from domain.events import EventStatus
from domain.feedback import scores_of
from domain.interests.taxonomy import TAXONOMY
from domain.roles import can_check_in, can_see_figures
from domain.rsvp import EXPECTED, RsvpStatus
from services.cards.figures import FiguresCard, LiveCard
from services.clock import Now
from services.event_tallies import EventTallies
from services.rights import Rights
from services.texts import Texts
from storage.models import Event
from storage.unit_of_work import UnitOfWork


class Figures:
    """Counts; every method raises `Refusal` for anyone without the right to them."""

    def __init__(self, unit: UnitOfWork, now: Now) -> None:
        self._events = unit.events
        self._rsvps = unit.rsvps
        self._series = unit.series
        self._rights = Rights(unit)
        self._tallies = EventTallies(unit)
        self._texts = Texts(unit)
        self._now = now

    async def of(self, person_id: int, event_id: int) -> FiguresCard:
        """One event compared with the previous one of its series, else with the host's previous one."""
        event = await self._rights.event_for(event_id, person_id, can_see_figures)
        answers = await self._rsvps.with_status(event_id, *RsvpStatus)
        last = await self._before(event)
        before = await self._rsvps.with_status(last.id, *RsvpStatus) if last else ()
        scores = scores_of(one.score for one in answers)
        return FiguresCard(
            event_id=event_id,
            zone=event.zone,
            over=event.ends_at <= self._now(),
            this=await self._tallies.of(event, answers, person_id),
            last=await self._tallies.of(last, before, person_id) if last else None,
            feedback=sum(one.score is not None or bool(one.feedback) for one in answers),
            mean=scores.mean,
            series=await self._series_name(event, person_id),
        )

    async def live(self, person_id: int, event_id: int) -> LiveCard:
        """Who is here by sector, and arrivals minute by minute."""
        event = await self._rights.event_for(event_id, person_id, can_check_in)
        expected = await self._rsvps.with_status(event_id, *EXPECTED)
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
        """The previous published event of its series, else of its host."""
        in_series = await self._series.events(event.series_id) if event.series_id else ()
        earlier = (
            one
            for one in (*in_series, *await self._events.of_host(event.host_id))
            if one.starts_at < event.starts_at and one.status is EventStatus.PUBLISHED
        )
        return next(earlier, None)

    async def _series_name(self, event: Event, person_id: int) -> str | None:
        """The series' name, for readers who may see its other events too."""
        series = await self._series.get(event.series_id)
        role = await self._rights.at_host(event.host_id, person_id)
        return series.name if series and can_see_figures(role) else None
