"""The screens of a broadcast."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from domain.audiences import Audience, Facet, Segment
from domain.broadcasts import BroadcastState, MediaKind, Progress, longest_text
from domain.interests.taxonomy import TAXONOMY
from domain.people import LANGUAGES
from domain.spoken_dates import Reason
from handlers.broadcasts.plans import Plan
from handlers.broadcasts.views import audience, labels, message, running, sending, writing
from handlers.i18n import Translator, escaped
from handlers.phrases.times import problem_with
from handlers.screen import Screen
from services.cards.broadcasts import (
    BroadcastCard,
    BroadcastForm,
    BroadcastLine,
    BroadcastReport,
    BroadcastsCard,
    Choices,
    CohortCard,
    Contents,
    EventChoice,
    LabelCard,
    LabelledOrganisation,
    LabelsCard,
    Reach,
    SeriesChoice,
    UnreachedCard,
)
from tests.screens.events import written
from tests.screens.words import ORDINARY, Words

AT = datetime(2026, 10, 31, 9, tzinfo=UTC)
ZONE = "America/North_Dakota/New_Salem"


def screens(t: Translator, words: Words) -> Iterator[Screen]:
    """Each screen in each of its forms."""
    yield from audience_screens(t, words)
    yield from writing_screens(t, words)
    yield from sending_screens(t, words)
    yield from running_screens(t, words)
    yield from desk_screens(t, words)
    yield from label_screens(t, words)


def audience_screens(t: Translator, words: Words) -> Iterator[Screen]:
    everything = Audience(
        tuple(Segment),
        (words.number,),
        tuple(one.id for one in TAXONOMY.sectors),
        LANGUAGES,
        (words.number,),
    )
    for at_host in (False, True):
        yield audience.segment_screen(form(words, at_host=at_host), plan(words), t)
        empty = replace(form(words, at_host=at_host), segments={}, earlier=0)
        yield audience.segment_screen(empty, plan(words, contents=Contents()), t)
        for whom in (everything, Audience((Segment.EVERYBODY,))):
            offered = choices(words, whom)
            yield audience.narrow_screen(form(words, at_host=at_host), offered, plan(words), t)
            for facet in Facet:
                yield audience.facet_screen(
                    form(words, at_host=at_host), offered, plan(words), facet, t
                )
    nobody = Choices(Audience((Segment.GOING,)), Reach())
    yield audience.facet_screen(form(words), nobody, plan(words), Facet.LABELS, t)
    yield audience.facet_screen(form(words), nobody, plan(words), Facet.SECTORS, t)


def writing_screens(t: Translator, words: Words) -> Iterator[Screen]:
    offered = choices(words, Audience((Segment.GOING,), (words.number,), ("ngo",)))
    for contents in (Contents(), full(words)):
        yield writing.text_screen(offered, plan(words, contents=contents), t)
        yield writing.too_long_screen(words.number, plan(words, contents=contents), t)
        yield writing.languages_screen(plan(words, contents=contents), t)
        yield writing.buttons_screen(offered.events, plan(words, contents=contents), t)
    yield writing.media_too_long_screen(words.number, plan(words), t)
    yield writing.other_kind_screen(plan(words), t)
    yield writing.instead_screen(words.description, words.number, t)
    yield writing.link_screen(plan(words), t)
    yield writing.link_screen(plan(words), t, unclear=True)


def sending_screens(t: Translator, words: Words) -> Iterator[Screen]:
    for with_media in (False, True):
        card = brought(words, with_media=with_media)
        yield sending.preview_screen(card, reach(words), plan(words, contents=card.contents), t)
        yield message.broadcast_screen(card, t)
    yield sending.preview_screen(brought(words), Reach(), plan(words), t)
    times = [AT + timedelta(hours=one) for one in range(4)]
    yield sending.when_screen(times, ZONE, plan(words), t)
    for reason in Reason:
        problem = problem_with(reason, t)
        yield sending.when_screen((), ZONE, plan(words), t, problem)
    yield sending.sure_screen(reach(words), AT, None, ZONE, plan(words), t)
    planned = replace(plan(words), due_at=AT)
    yield sending.sure_screen(reach(words), AT, AT, ZONE, planned, t)


def running_screens(t: Translator, words: Words) -> Iterator[Screen]:
    yield running.confirmed_screen(words.number, t)
    report = reported(words)
    for state in BroadcastState:
        yield running.report_screen(replace(report, state=state), t)
        yield running.report_screen(replace(report, state=state, waiting=True), t)
    at_host = replace(report, event_id=None, title=None, beginning="", progress=Progress(12, 12))
    yield running.report_screen(at_host, t)
    yield running.progress_screen(report, t)
    yield running.progress_screen(at_host, t)
    yield running.question_screen(report, t)
    missed = ((words.organisation, words.number),) * 20
    yield running.unreached_screen(UnreachedCard(words.number, missed, 23, 25, 0, 2), t)
    told = UnreachedCard(words.number, missed[:1], 1, 1, 0, 1, (("Bad Request: wrong file", 1),))
    yield running.unreached_screen(told, t)


def desk_screens(t: Translator, words: Words) -> Iterator[Screen]:
    ones = tuple(
        BroadcastLine(words.number, words.description, AT, waiting, state, words.number)
        for state in BroadcastState
        for waiting in (False, True)
    )
    desk = BroadcastsCard(
        words.number, words.number, written(words.title, words), words.host, ZONE, ones, 1, 3
    )
    yield running.broadcasts_screen(desk, t)
    yield running.broadcasts_screen(replace(desk, event_id=None, title=None, broadcasts=()), t)


def label_screens(t: Translator, words: Words) -> Iterator[Screen]:
    label = LabelCard(words.number, words.title[:30], words.number)
    yield labels.labels_screen(LabelsCard(words.number, (label,) * 10, 1, 3), t)
    yield labels.labels_screen(LabelsCard(words.number, ()), t)
    yield labels.name_screen(words.number, t)
    yield labels.name_screen(words.number, t, longest=40)
    organisations = tuple(
        LabelledOrganisation(words.number, words.organisation, n, m)
        for n, m in ((0, 1), (1, 1), (1, 2))
    )
    cohort = CohortCard(words.number, label, organisations, 1, 3)
    yield labels.cohort_screen(cohort, t)
    yield labels.cohort_screen(replace(cohort, organisations=()), t)
    yield labels.delete_screen(cohort, t)


def reported(words: Words) -> BroadcastReport:
    half = Progress(words.number, 5, 1, 1, 1, left=4, recent=1, running_for=timedelta(minutes=1))
    return BroadcastReport(
        broadcast_id=words.number,
        host_id=words.number,
        event_id=words.number,
        title=written(words.title, words),
        zone=ZONE,
        due_at=AT,
        waiting=False,
        state=BroadcastState.RUNNING,
        audience=Audience(tuple(Segment), (1,), tuple(one.id for one in TAXONOMY.sectors)),
        progress=half,
        unreached=words.number,
        beginning=words.description[:200],
        labels=(words.title[:30],) * 2,
    )


def form(words: Words, *, at_host: bool = False) -> BroadcastForm:
    segments = [Segment.EVERYBODY] if at_host else list(Segment)
    return BroadcastForm(
        host_id=words.number,
        host_name=words.host,
        zone=ZONE,
        language="hu",
        event=None if at_host else event(words),
        segments={one: reach(words) for one in segments},
        earlier=words.number,
    )


def choices(words: Words, whom: Audience) -> Choices:
    return Choices(
        audience=whom,
        reach=reach(words),
        sectors=tuple(one.id for one in TAXONOMY.sectors),
        languages=LANGUAGES,
        labels=(LabelCard(words.number, words.title[:30], words.number),) * words.some,
        series=(SeriesChoice(words.number, words.title, whom.event_ids or (1,)),) * words.some,
        events=(event(words),) * 12,
    )


def event(words: Words) -> EventChoice:
    return EventChoice(words.number, written(words.title, words), AT, ZONE)


def reach(words: Words) -> Reach:
    return Reach(words.number, 2, 3)


def plan(words: Words, *, contents: Contents | None = None) -> Plan:
    return Plan(
        revision=2_000_000_000,
        step="text",
        host_id=words.number,
        event_id=words.number,
        audience=Audience((Segment.GOING,), (words.number,)),
        contents=full(words) if contents is None else contents,
        language="hu",
        facet=None,
        page=0,
        due_at=None,
    )


def full(words: Words, *, with_media: bool = True) -> Contents:
    """Everything a broadcast can contain, with texts of maximum length."""
    return Contents(
        texts={one: escaped(text(words, with_media=with_media)) for one in LANGUAGES},
        media_kind=MediaKind.PHOTO if with_media else None,
        media_id="AgAC" if with_media else None,
        rsvp_event_id=words.number,
        link_label=words.title[:40],
        link_url="https://example.org/map",
    )


def brought(words: Words, *, with_media: bool = False) -> BroadcastCard:
    return BroadcastCard(
        host_name=words.host,
        title=written(words.title, words),
        html=escaped(text(words, with_media=with_media)),
        language="pl",
        foreign=True,
        contents=full(words, with_media=with_media),
    )


def text(words: Words, *, with_media: bool) -> str:
    """A message; at worst of maximum length, as Telegram counts."""
    if words is ORDINARY:
        return words.reason
    longest = longest_text(with_media=with_media)
    units = (words.title * longest).encode("utf-16-le")[: 2 * longest]
    return units.decode("utf-16-le", errors="ignore")
