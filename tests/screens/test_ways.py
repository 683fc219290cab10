"""Every screen offers a way to continue, except those that are only read and dismissed."""

import re

import pytest

from domain.people import LANGUAGES
from handlers.i18n import translator
from handlers.screen import Link, Screen, Share
from tests.screens.showing import FEATURES, show
from tests.screens.words import ORDINARY

COMMAND = re.compile(r"(?<!\S)/[a-z]+")
ENDS = {
    # farewells: the person has just left
    "people/views/saved.py:declined_screen",
    "privacy/views/erasing.py:erased_screen",
    "hosts/views/organisers.py:role_given_up_screen",
    "check_in/views/attendance.py:presence_screen",
    # files and texts to download, sent below the screen that leads on
    "events/views/publishing.py:forward_screen",
    "discussion/views/collection.py:file_screen",
    "broadcasts/views/running.py:confirmed_screen",
    "broadcasts/views/running.py:progress_screen",
    "rsvp/views/answer.py:calendar_screen",
    "reports/views.py:list_screen",
    "partnerships/views/register.py:summary_screen",
    "posters/views.py:poster_screen",
    "venues/views.py:pin_screen",
    "events/views/card.py:photo_screen",
    "posts/views.py:post_screen",
    # messages from people to people, and alarms
    "alerts/views.py:alert_screen",
    "alerts/views.py:put_aside_screen",
}


def leads_on(screen: Screen) -> bool:
    """Whether it has a button that does something, a question to answer, or a command to press in the text."""
    pressed = [
        one for row in screen.rows for one in row if not isinstance(one.action, Link | Share)
    ]
    return bool(pressed or screen.asks or COMMAND.search(screen.text))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("feature", FEATURES)
def test_every_screen_has_a_way_on(feature: str, language: str) -> None:
    shown = show(FEATURES[feature], translator(language), ORDINARY)
    blind = {one.views[0] for one in shown if not leads_on(one.screen)}
    assert blind - ENDS == set()
