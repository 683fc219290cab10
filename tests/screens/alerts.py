"""What operators are told when something has failed."""

from collections.abc import Iterator

from handlers.alerts.views import alert_screen, put_aside_screen
from handlers.i18n import Translator
from handlers.screen import Screen
from services.alerts import LONGEST_ERROR
from services.cards.alerts import AlertCard
from tests.screens.words import ORDINARY, Words


def screens(t: Translator, words: Words) -> Iterator[Screen]:
    """With an update, and without one."""
    error = "ZeroDivisionError" if words is ORDINARY else "E" * LONGEST_ERROR
    yield alert_screen(AlertCard(error, words.number), t)
    yield alert_screen(AlertCard(error, None), t)
    yield put_aside_screen(AlertCard(error, None), t)
