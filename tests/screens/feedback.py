"""The screens after the event: thanks, scores, and figures."""

from collections.abc import Iterator
from dataclasses import replace

from domain.feedback import Scores
from domain.figures import tally
from domain.interests.taxonomy import TAXONOMY
from domain.rsvp import RsvpStatus
from handlers.feedback import views
from handlers.figures.views import figures_screen
from handlers.i18n import Translator
from handlers.screen import Screen
from services.cards.feedback import FeedbackCard, ThanksCard
from services.cards.figures import EventTally, FiguresCard
from tests.screens.events import STARTS_AT, answered, written
from tests.screens.words import Words

ZONE = "Europe/Warsaw"


def screens(t: Translator, words: Words) -> Iterator[Screen]:
    """Each screen in each of its forms."""
    thanks = ThanksCard(answered(RsvpStatus.CHECKED_IN, words), 4, words.line)
    yield views.thanks_screen(thanks, t)
    for score in (4, None):
        yield views.line_screen(replace(thanks, score=score), t)
    yield views.said_screen(thanks, t)
    yield views.ended_screen(t)
    title, lines = written(words.title, words), ((5, words.reason), (0, words.line)) * 4
    card = FeedbackCard(words.number, title, Scores((0, 1, 2, 10, 7)), 40, lines, 1, 3)
    yield views.feedback_screen(card, t)
    yield views.feedback_screen(
        replace(card, scores=Scores((0,) * 5), lines=(), page=0, pages=1), t
    )


def figures(t: Translator, words: Words) -> Iterator[Screen]:
    """An event in figures, with and without one before it."""
    everyone = tally(RsvpStatus)
    sectors = tuple((sector.id, everyone) for sector in TAXONOMY.sectors)
    this = EventTally(written(words.title, words), STARTS_AT, words.number, everyone, sectors, 3)
    card = FiguresCard(
        words.number, ZONE, True, this, replace(this, sectors=()), 7, 4.25, words.title
    )
    yield figures_screen(card, t)
    yield figures_screen(replace(card, last=None, over=False, feedback=0, mean=None), t)
    yield figures_screen(replace(card, feedback=0, mean=None), t)
    before = replace(this, invited=0, all=tally(()), sectors=(), companions=0)
    yield figures_screen(replace(card, this=before, last=None, over=False, mean=None), t)
