"""The letters about an offered seat."""

from handlers.letters import LetterKind
from handlers.rsvp.views.answer import offer_ended_screen, offer_screen
from services.bundle import Services
from services.cards.events import EventCard
from services.cards.outbox import Owed
from services.cards.rsvps import OfferNews


async def load_news(services: Services, owed: Owed) -> EventCard | None:
    """Load the event, if the letter is still true."""
    return await services.offers.news(owed)


LETTERS = (
    LetterKind(OfferNews.MADE, load_news, offer_screen),
    LetterKind(OfferNews.LAPSED, load_news, offer_ended_screen, strips=OfferNews.MADE),
    LetterKind(OfferNews.WITHDRAWN, load_news, offer_ended_screen, strips=OfferNews.MADE),
)
