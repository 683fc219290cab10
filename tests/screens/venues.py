"""The screens about where an event is."""

from collections.abc import Iterator
from dataclasses import replace

from domain.places import MapPoint
from domain.rsvp import RsvpStatus
from handlers.i18n import Translator
from handlers.screen import Screen
from handlers.venues import views
from services.cards.venues import VenueCard, WayCard
from tests.screens.events import answered, written
from tests.screens.words import Words

LINK = "https://meet.example.org/" + "x" * 40


def screens(t: Translator, words: Words) -> Iterator[Screen]:
    """Each screen in each of its forms."""
    event = replace(answered(RsvpStatus.GOING, words), has_way=True, online_url=LINK)
    directions = written((words.description * 2)[:600], words)
    way = WayCard(event, MapPoint(48.1035, 20.7784), directions)
    bare = WayCard(replace(event, online_url=None), None, None)
    for one in (way, bare):
        yield views.way_screen(one, t)
        yield views.pin_screen(one, t)
        yield views.venue_screen(VenueCard(one, ("pl",)), t)
    for unclear in (False, True):
        yield views.pin_question_screen(words.number, t, unclear=unclear)
        yield views.link_question_screen(words.number, t, unclear=unclear)
    yield views.directions_question_screen(words.number, "hu", t)
