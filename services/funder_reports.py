"""Funder reports: from registration to partnerships, by pair of sectors, without names."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from domain.events import EventStatus
from domain.interests.taxonomy import TAXONOMY
from domain.introductions import SHOWN, SuggestionState
from domain.partnerships import STEPS, Scope, Stage, is_told, told
from domain.refusal import Refusal, RefusalCode
from domain.roles import can_see_figures
from domain.rsvp import RsvpStatus
from services.cards.events import Written
from services.cards.partnerships import FunderReportCard, SectorPairCounts
from services.funders import credit_of
from services.partnerships import pair_reached
from services.rights import Rights
from services.texts import Texts
from storage.models import Event, Host, Suggestion
from storage.unit_of_work import UnitOfWork

_SECTORS = {one.id: place for place, one in enumerate(TAXONOMY.sectors)}


class FunderReports:
    """Counts for people who may see figures; raises `Refusal` for anyone else."""

    def __init__(self, unit: UnitOfWork) -> None:
        self._events = unit.events
        self._hosts = unit.hosts
        self._progress = unit.progress
        self._rsvps = unit.rsvps
        self._series = unit.series
        self._suggestions = unit.suggestions
        self._rights = Rights(unit)
        self._texts = Texts(unit)

    async def of_event(self, person_id: int, event_id: int) -> FunderReportCard:
        """One event, without asks, which belong to no event."""
        event = await self._rights.event_for(event_id, person_id, can_see_figures)
        host = await self._hosts.get_one(event.host_id)
        title = await self._texts.title(event, person_id)
        return await self._report(Scope.EVENT, event_id, title, host, [event], person_id)

    async def of_series(self, person_id: int, event_id: int) -> FunderReportCard:
        """All events of an event's series: the project as a whole."""
        event = await self._rights.event_for(event_id, person_id, can_see_figures)
        host = await self._rights.host_for(event.host_id, person_id, can_see_figures)
        series = await self._series.get(event.series_id)
        if series is None:
            raise Refusal(RefusalCode.NOT_FOUND)
        events = await self._series.events(series.id)
        title = Written(series.name, host.language)
        return await self._report(Scope.SERIES, event_id, title, host, events, person_id)

    async def of_host(self, person_id: int, host_id: int) -> FunderReportCard:
        """The whole host, including asks."""
        host = await self._rights.host_for(host_id, person_id, can_see_figures)
        events = await self._events.of_host(host_id)
        title = Written(host.name, host.language)
        return await self._report(Scope.HOST, host_id, title, host, events, person_id)

    async def _report(
        self,
        scope: Scope,
        subject_id: int,
        title: Written,
        host: Host,
        events: Sequence[Event],
        person_id: int,
    ) -> FunderReportCard:
        held = [one for one in events if one.status is EventStatus.PUBLISHED]
        numbers = [event.id for event in held]
        answers = await self._rsvps.counts_at(numbers)
        statuses = sum((Counter(one.people) for one in answers.values()), Counter[RsvpStatus]())
        rows = filter(_went_out, await self._suggestions.of_host(host.id))
        out = [one for one in rows if scope is Scope.HOST or one.event_id in numbers]
        came = statuses[RsvpStatus.CHECKED_IN]
        sectors, steps = await self._by_sectors(host.id, out) if is_told(came) else ([], ())
        language = await self._texts.language(person_id, host.language)
        return FunderReportCard(
            scope=scope,
            subject_id=subject_id,
            title=title,
            credit=credit_of(host, language),
            events=len(held),
            registered=statuses.total() - statuses[RsvpStatus.DECLINED],
            came=came,
            steps=steps,
            sectors=tuple(one for one in sectors if any(one.counts)),
            hidden=any(None in one.counts for one in sectors),
        )

    async def _by_sectors(
        self, host_id: int, rows: Sequence[Suggestion]
    ) -> tuple[list[SectorPairCounts], tuple[int, ...]]:
        """Counts by pair of sectors, most frequent first, and their sums."""
        said = defaultdict(list)
        for one in await self._progress.of_host(host_id):
            said[one.suggestion_id].append(one)
        counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        for row in rows:
            first, second = sorted((row.a_sector, row.b_sector), key=_place)
            counts[first, second].update(_steps(row, pair_reached(said[row.id])))
        order = sorted(counts, key=lambda pair: (-counts[pair][STEPS[0]], pair))
        table = [[counts[pair][step] for step in STEPS] for pair in order]
        shown = told(table) if table else []
        sums = tuple(sum(column) for column in zip(*table, strict=True)) or (0,) * len(STEPS)
        return [
            SectorPairCounts(one, other, tuple(row))
            for (one, other), row in zip(order, shown, strict=True)
        ], sums


def _place(sector: str) -> int:
    return _SECTORS.get(sector, len(_SECTORS))


def _went_out(row: Suggestion) -> bool:
    return row.state in SHOWN and not row.silent


def _steps(row: Suggestion, reached: Stage | None) -> Sequence[str]:
    """The steps that a pair has taken; a later step implies the earlier ones."""
    if row.state is not SuggestionState.INTRODUCED:
        return STEPS[:1]
    return STEPS[: STEPS.index(reached) + 1] if reached else STEPS[:2]
