"""The screens of a broadcast."""

from collections.abc import Iterator
from dataclasses import replace

from domain.broadcasts import TEXT_LENGTH, Segment
from handlers.broadcasts import views
from handlers.i18n import Translator, escaped
from handlers.screen import Screen
from services.cards.broadcasts import Audience, BroadcastCard, BroadcastForm, BroadcastReport
from tests.screens.events import written
from tests.screens.words import ORDINARY, Words


def screens(t: Translator, words: Words) -> Iterator[Screen]:
    """Each screen in each of its forms."""
    title = written(words.title, words)
    audiences = tuple(Audience(one, words.number, 3) for one in Segment)
    empty = tuple(Audience(one, 0, 0) for one in Segment)
    for each in (audiences, empty):
        form = BroadcastForm(words.number, title, words.host, each)
        yield views.segment_screen(form, words.number, t)
    yield views.text_screen(audiences[0], words.number, t)
    yield views.too_long_screen(words.number, words.number, t)
    card = BroadcastCard(words.host, title, escaped(text(words)), "pl", foreign=True)
    for audience in audiences:
        yield views.preview_screen(card, audience, words.number, t)
    yield views.broadcast_screen(card, t)
    report = BroadcastReport(
        words.number, words.number, title, Segment.GOING, words.number, 9, 1, 1, left=0
    )
    yield views.report_screen(report, t)
    yield views.report_screen(replace(report, left=1), t)


def text(words: Words) -> str:
    """A message; at the worst as long as one may be, as Telegram counts."""
    if words is ORDINARY:
        return words.reason
    units = (words.title * TEXT_LENGTH).encode("utf-16-le")[: 2 * TEXT_LENGTH]
    return units.decode("utf-16-le", errors="ignore")
