"""The screens about what comes of introductions."""

from collections.abc import Iterator
from dataclasses import replace

from domain.interests.taxonomy import TAXONOMY
from domain.partnerships import STEPS, Ending, Scope, Stage
from handlers.i18n import Translator
from handlers.partnerships.summary_file import summary_file
from handlers.partnerships.views.funder_report import funder_report_screen
from handlers.partnerships.views.progress import (
    asked_screen,
    confirmed_screen,
    endings_screen,
    kinds_screen,
    lesson_screen,
    progress_screen,
    to_confirm_screen,
)
from handlers.partnerships.views.register import (
    came_about_screen,
    lessons_screen,
    register_screen,
    summary_screen,
)
from handlers.screen import Screen
from services.cards.partnerships import (
    CameAboutCard,
    FunderReportCard,
    LessonsCard,
    PairCard,
    PresentedPair,
    ProgressCard,
    RegisterCard,
    SectorPairCounts,
    SummaryCard,
)
from tests.screens import advising
from tests.screens.events import STARTS_AT, written
from tests.screens.introductions import KINDS, ZONE, organisation
from tests.screens.words import Words

LONGEST_KIND = max(KINDS, key=lambda kind: len(TAXONOMY.kind(kind).label("en")))


def progress(words: Words) -> ProgressCard:
    """The progress of a pair that has said nothing yet."""
    return ProgressCard(
        suggestion_id=words.number,
        host_name=words.host,
        other=organisation(words),
        name=words.person,
        introduced_at=STARTS_AT,
        zone=ZONE,
        kinds=KINDS,
    )


def screens(t: Translator, words: Words) -> Iterator[Screen]:
    """Each screen in each of its forms."""
    nothing = progress(words)
    together = replace(nothing, stage=Stage.PARTNERSHIP, kind=LONGEST_KIND)
    for stage in (None, Stage.MET, Stage.NEGOTIATING):
        yield progress_screen(replace(nothing, stage=stage), t)
    yield progress_screen(together, t)
    yield progress_screen(replace(together, asked_to_confirm=LONGEST_KIND, both=True), t)
    for ending in Ending:
        over = replace(nothing, stage=Stage.ENDED, ending=ending, lesson=words.said)
        yield progress_screen(over, t)
    yield asked_screen(nothing, t)
    yield asked_screen(replace(nothing, stage=Stage.NEGOTIATING), t)
    yield to_confirm_screen(replace(nothing, asked_to_confirm=LONGEST_KIND), t)
    yield confirmed_screen(replace(together, both=True), t)
    for page in (0, 2):
        yield kinds_screen(nothing, page, t)
    yield endings_screen(nothing, t)
    yield lesson_screen(nothing, t)
    for let_in in (False, True):
        advised = replace(nothing, stage=Stage.NEGOTIATING, advisers=(words.person,), let_in=let_in)
        yield progress_screen(advised, t)
    yield from advising.of_sides(nothing, t, words)
    yield from advising.of_advisers(t, words)
    yield from registers(t, words)
    yield from reports(t, words)


def registers(t: Translator, words: Words) -> Iterator[Screen]:
    """For organisers."""
    pairs = tuple(
        PairCard(words.organisation, words.organisation, stage, (LONGEST_KIND,), endings)
        for stage in (Stage.PARTNERSHIP, Stage.ENDED)
        for endings in ((), tuple(Ending), (Ending.DONE,), ())
    )
    stages = tuple((stage, words.number) for stage in Stage)
    card = RegisterCard(words.number, words.host, words.number, stages, pairs, words.number, 1, 3)
    yield register_screen(card, t)
    yield register_screen(
        replace(card, introduced=0, stages=(), pairs=(), lessons=0, page=0, pages=1), t
    )
    yield came_about_screen(CameAboutCard(words.number, words.host, pairs[0]), t)
    lessons = tuple((ending, words.said) for ending in (*Ending, None))
    yield lessons_screen(LessonsCard(words.number, lessons, 0, 2), t)


def reports(t: Translator, words: Words) -> Iterator[Screen]:
    """For funders."""
    sectors = [one.id for one in TAXONOMY.sectors]
    counts = (9, 5, 4, None, None)
    pairs = tuple(
        SectorPairCounts(one, other, counts)
        for place, one in enumerate(sectors)
        for other in sectors[place:]
    )
    card = FunderReportCard(
        Scope.EVENT,
        words.number,
        written(words.title, words),
        written(words.line, words),
        1,
        words.number,
        words.number,
        (words.number,) * len(STEPS),
        pairs,
        hidden=True,
    )
    yield funder_report_screen(card, t)
    yield funder_report_screen(
        replace(card, scope=Scope.SERIES, sectors=pairs[:2], hidden=False), t
    )
    yield from summaries(card, t, words)
    few = replace(card, scope=Scope.HOST, credit=None, sectors=(), steps=(3, 1, 0, 0, 0))
    yield funder_report_screen(few, t)
    yield funder_report_screen(replace(few, steps=(0,) * len(STEPS), hidden=False), t)
    yield funder_report_screen(replace(few, came=2, steps=(), hidden=False), t)


def summaries(thread: FunderReportCard, t: Translator, words: Words) -> Iterator[Screen]:
    """For a closing meeting."""
    alone = replace(organisation(words), name="")
    pair = PresentedPair(organisation(words), alone, KINDS[:2], STARTS_AT)
    card = SummaryCard(
        words.host, ZONE, STARTS_AT, (pair,) * words.some, thread, (words.said,) * words.some
    )
    for each in (card, replace(card, pairs=(), lessons=())):
        yield summary_screen(each, summary_file(each, t), t)
