"""The screens of a broadcast: within Telegram's limits, the longest text among them."""

from dataclasses import replace

import pytest

from domain.broadcasts import TEXT_LENGTH, Segment
from domain.people import LANGUAGES
from handlers.broadcasts import views
from handlers.i18n import Translator, translator
from handlers.screen import Screen
from services.cards.broadcasts import Audience, BroadcastCard, BroadcastForm, BroadcastReport
from services.cards.events import Written
from tests.conversations.limits import AWKWARD, keep_the_limits

BIG = 2**53
TITLE = Written(AWKWARD, "hu", foreign=True)
AUDIENCE = Audience(Segment.WAITLISTED, 1234, 22)
CARD = BroadcastCard(AWKWARD[:128], TITLE, "<b>&amp;</b>" * TEXT_LENGTH, "pl", foreign=True)
REPORT = BroadcastReport(BIG, BIG, TITLE, Segment.ATTENDED, 1234, 1000, 100, 100, 34)


def screens(t: Translator) -> list[Screen]:
    """Every screen of the feature, in its longest form."""
    audiences = tuple(replace(AUDIENCE, segment=segment) for segment in Segment)
    return [
        views.segment_screen(BroadcastForm(BIG, TITLE, AWKWARD[:128], audiences), BIG, t),
        views.segment_screen(BroadcastForm(BIG, TITLE, AWKWARD[:128], ()), BIG, t),
        views.text_screen(AUDIENCE, BIG, t),
        views.too_long_screen(4096, BIG, t),
        views.preview_screen(CARD, AUDIENCE, BIG, t),
        views.broadcast_screen(CARD, t),
        views.report_screen(REPORT, t),
        views.report_screen(replace(REPORT, left=0), t),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_screen_keeps_telegrams_limits(language: str) -> None:
    shown = screens(translator(language))
    assert [one for one in shown if not keep_the_limits(one)] == []
