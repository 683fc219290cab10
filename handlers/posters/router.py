"""Routes presses about posters."""

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.i18n import Translator, translator
from handlers.links import EVENT, deep_link
from handlers.navigation import TakePoster
from handlers.posters.views import poster_screen
from handlers.screen import Reply
from services.bundle import Services
from services.cards.people import Visitor


def build_router() -> Router:
    """The presses of this feature."""
    router = Router(name="posters")
    router.callback_query.register(take, TakePoster.filter())
    return router


async def take(
    _press: CallbackQuery,
    callback_data: TakePoster,
    visitor: Visitor,
    services: Services,
    bot_username: str,
    t: Translator,
) -> Reply:
    language, pdf = callback_data.language, callback_data.pdf
    card = await services.posters.card(visitor.person_id, callback_data.event_id, language)
    link = deep_link(bot_username, EVENT, card.code)
    return Reply(poster_screen(card, link, t, translator(card.language), pdf=pdf))
