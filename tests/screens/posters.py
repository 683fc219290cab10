"""The screens about posters."""

from collections.abc import Iterator

from domain.people import LANGUAGES
from handlers.i18n import Translator
from handlers.posters.views import poster_screen
from handlers.screen import Screen
from services.cards.posters import PosterCard
from tests.screens.events import ENDS_AT, LINK, STARTS_AT, written
from tests.screens.words import Words


def screens(t: Translator, words: Words) -> Iterator[Screen]:
    """Each screen in each of its forms."""
    title = written(words.title, words)
    card = PosterCard(
        event_id=words.number,
        title=title,
        host_name=words.host,
        starts_at=STARTS_AT,
        ends_at=ENDS_AT,
        zone="Europe/Budapest",
        place=words.place,
        code="c" * 11,
        language=t.language,
        languages=LANGUAGES,
    )
    for pdf in (True, False):
        yield poster_screen(card, LINK, t, t, pdf=pdf)
