"""The screens about series of events."""

from collections.abc import Iterator
from dataclasses import replace

from domain.figures import by_sector, tally
from domain.interests.taxonomy import TAXONOMY
from domain.rsvp import RsvpStatus
from domain.series import NAME_LENGTH
from handlers.i18n import Translator
from handlers.screen import Screen
from handlers.series import views
from services.cards.figures import EventTally
from services.cards.series import SeriesCard, SeriesEvent, SeriesFiguresCard, SeriesLine
from tests.screens.events import STARTS_AT, written
from tests.screens.words import Words


def screens(t: Translator, words: Words) -> Iterator[Screen]:
    """Each screen in each of its forms."""
    line = SeriesLine(words.number, words.title[:NAME_LENGTH], words.some)
    card = SeriesCard(words.number, written(words.title, words), line, (line,) * words.some)
    yield views.series_screen(card, t)
    yield views.series_screen(replace(card, mine=None, others=()), t)
    for too_long in (False, True):
        yield views.name_screen(words.number, NAME_LENGTH, t, too_long=too_long)
    sectors = by_sector((one.id, status) for one in TAXONOMY.sectors for status in RsvpStatus)
    told = EventTally(written(words.title, words), STARTS_AT, 12, tally(RsvpStatus), sectors, 7)
    event = SeriesEvent(words.number, "Europe/Warsaw", told, 3)
    figures = SeriesFiguresCard(words.number, line.name, 40, 12, sectors, (event,) * 5, 1, 3)
    yield views.series_figures_screen(figures, t)
    yield views.series_figures_screen(replace(figures, sectors=(), events=(), page=0, pages=1), t)
