"""Event posts in other chats."""

from collections.abc import Iterator
from dataclasses import replace

from domain.events import EventStatus, RsvpWindow
from handlers.i18n import Translator
from handlers.posts.views import insert, post_screen
from handlers.screen import Screen
from services.cards.posts import PostCard
from tests.screens.events import ENDS_AT, LINK, STARTS_AT, event, mix
from tests.screens.words import Words


def screens(t: Translator, words: Words) -> Iterator[Screen]:
    """Each in each of its forms."""
    card = event(words)
    for one in (
        card,
        replace(card, seats_left=0),
        replace(card, seats_left=0, begun=True),
        replace(card, seats_left=5, mix=mix(STARTS_AT)),
        replace(card, seats_left=5, mix=mix(None)),
        replace(card, over=True),
        replace(card, status=EventStatus.CANCELLED),
        replace(card, window=RsvpWindow.NOT_YET, opens_at=STARTS_AT),
        replace(card, window=RsvpWindow.CLOSED, closes_at=ENDS_AT),
    ):
        yield insert(PostCard(one, t.language), LINK, t).screen
        yield post_screen(PostCard(one, t.language), LINK, t)
