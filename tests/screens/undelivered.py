"""The screens about what could not be delivered."""

from collections.abc import Iterator
from dataclasses import replace

from domain.delivery import NOT_MADE
from handlers.i18n import Translator
from handlers.screen import Screen
from handlers.undelivered.views import undelivered_screen
from services.cards.undelivered import Topic, UndeliveredCard, UndeliveredLine
from tests.screens.events import written
from tests.screens.words import Words

REASONS = (
    "Bad Request: message is too long",
    "Bad Request: can't parse entities",
    "Bad Request: BUTTON_URL_INVALID",
    "Bad Request: wrong file identifier specified",
    "Bad Request: TOPIC_CLOSED",
    NOT_MADE,
)


def screens(t: Translator, words: Words) -> Iterator[Screen]:
    """Each screen in each of its forms."""
    lines = tuple(
        UndeliveredLine(words.organisation, topic, ((REASONS[number % len(REASONS)], 2),))
        for number, topic in enumerate((*Topic, *Topic))
    )
    card = UndeliveredCard(
        words.number, words.number, words.organisation, written(words.title, words), lines, 1, 3
    )
    yield undelivered_screen(card, t)
    yield undelivered_screen(replace(card, event_id=None, title=None, lines=(), pages=1, page=0), t)
