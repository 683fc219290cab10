"""Audiences: whom a broadcast can go to, how many they are, and who."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from domain.audiences import OF_EVENTS, Audience, Candidate, Segment, asks_everybody, belongs
from domain.events import EventStatus
from domain.interests.taxonomy import TAXONOMY
from domain.people import LANGUAGES
from domain.refusal import Refusal, RefusalCode
from services.cards.broadcasts import Choices, EventChoice, LabelCard, Reach, SeriesChoice
from services.texts import Texts, title_of
from storage.models import Event
from storage.unit_of_work import UnitOfWork


class Audiences:
    """Members of one host. Callers must check that the asker may write to them."""

    def __init__(self, unit: UnitOfWork) -> None:
        self._audiences = unit.audiences
        self._events = unit.events
        self._labels = unit.labels
        self._series = unit.series
        self._texts = Texts(unit)

    async def reaches(self, host_id: int, event_id: int | None) -> Mapping[Segment, Reach]:
        """The reach of each segment of an event, or of the host's whole list if `event_id` is None."""
        if event_id is None:
            everybody = Audience((Segment.EVERYBODY,))
            return {Segment.EVERYBODY: await self.reach(host_id, everybody)}
        candidates = await self._candidates(host_id, Audience(OF_EVENTS, (event_id,)))
        return {one: _reach(candidates, Audience((one,), (event_id,))) for one in OF_EVENTS}

    async def reach(self, host_id: int, audience: Audience) -> Reach:
        """How many people the audience reaches, and how many it does not."""
        return _reach(await self._candidates(host_id, audience), audience)

    async def people(self, host_id: int, audience: Audience) -> tuple[Reach, list[int]]:
        """Person ids of everyone in the audience who has not paused; the report counts those without Telegram too."""
        meant = _meant(await self._candidates(host_id, audience), audience)
        return _reached(meant), [one.person_id for one in meant if not one.paused]

    async def choices(
        self, host_id: int, audience: Audience, reader_id: int, *, with_events: bool
    ) -> Choices:
        """What the audience can be narrowed down by; lists only values that somebody in it has."""
        candidates = await self._candidates(host_id, audience)
        wide = Audience(audience.segments, audience.event_ids)
        meant = [one for one in candidates if belongs(one, wide)]
        sectors = Counter(one.sector for one in meant)
        languages = Counter(one.language for one in meant)
        return Choices(
            audience=audience,
            reach=_reach(candidates, audience),
            sectors=tuple(
                one.id for one in TAXONOMY.sectors if one.id in {*sectors, *audience.sectors}
            ),
            languages=tuple(one for one in LANGUAGES if one in {*languages, *audience.languages}),
            labels=await self.labels(host_id),
            series=await self._in_series(host_id) if with_events else (),
            events=await self._of_host(host_id, reader_id) if with_events else (),
        )

    async def labels(self, host_id: int) -> tuple[LabelCard, ...]:
        """The host's labels, by name."""
        return tuple(
            LabelCard(label.id, label.name, members)
            for label, members in await self._labels.of_host(host_id)
        )

    async def refuse_strange(self, host_id: int, event_id: int | None, audience: Audience) -> None:
        """Raise `Refusal` unless the audience's events and labels belong to the desk it is written from."""
        if event_id is not None:
            known = {event_id}
        else:
            known = {one.id for one in await self._events.of_host(host_id) if _published(one)}
        labels = {one.label_id for one in await self.labels(host_id)}
        if not known.issuperset(audience.event_ids) or not labels.issuperset(audience.label_ids):
            raise Refusal(RefusalCode.NOT_FOUND)

    async def _candidates(self, host_id: int, audience: Audience) -> Sequence[Candidate]:
        answered_to = None if asks_everybody(audience) else audience.event_ids
        members = await self._audiences.members(host_id, answered_to)
        statuses = await self._audiences.answers(audience.event_ids)
        labels = await self._audiences.labels(audience.label_ids)
        return [
            Candidate(
                person_id=one.person_id,
                sector=one.sector,
                language=one.language,
                has_telegram=one.has_telegram,
                paused=one.paused,
                statuses=statuses.get(one.membership_id, frozenset()),
                label_ids=labels.get(one.membership_id, frozenset()),
            )
            for one in members
        ]

    async def _in_series(self, host_id: int) -> tuple[SeriesChoice, ...]:
        """Series with their events, without drafts, for choosing an audience."""
        events = [one for one in await self._events.of_host(host_id) if _published(one)]
        together = [
            (series, tuple(one.id for one in events if one.series_id == series.id))
            for series, _ in await self._series.of_host(host_id)
        ]
        return tuple(SeriesChoice(one.id, one.name, ids) for one, ids in together if ids)

    async def _of_host(self, host_id: int, reader_id: int) -> tuple[EventChoice, ...]:
        events = [one for one in await self._events.of_host(host_id) if _published(one)]
        texts = await self._events.texts_of_each(one.id for one in events)
        language = await self._texts.language(reader_id)
        return tuple(
            EventChoice(
                event_id=one.id,
                title=title_of(one, texts[one.id], language),
                starts_at=one.starts_at,
                zone=one.zone,
            )
            for one in events
        )


def _meant(candidates: Iterable[Candidate], audience: Audience) -> list[Candidate]:
    return [one for one in candidates if belongs(one, audience)]


def _reach(candidates: Iterable[Candidate], audience: Audience) -> Reach:
    return _reached(_meant(candidates, audience))


def _reached(meant: Sequence[Candidate]) -> Reach:
    return Reach(
        recipients=sum(one.has_telegram and not one.paused for one in meant),
        no_telegram=sum(not one.has_telegram and not one.paused for one in meant),
        paused=sum(one.paused for one in meant),
    )


def _published(event: Event) -> bool:
    return event.status is not EventStatus.DRAFT
