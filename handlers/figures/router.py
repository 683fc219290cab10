"""Routes presses about figures."""

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.figures.views import figures_screen
from handlers.i18n import Translator
from handlers.navigation import OpenFigures
from handlers.screen import Reply
from services.bundle import Services
from services.cards.people import Visitor


def build_router() -> Router:
    """The press of this feature."""
    router = Router(name="figures")
    router.callback_query.register(show, OpenFigures.filter())
    return router


async def show(
    _press: CallbackQuery,
    callback_data: OpenFigures,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.figures.of(visitor.person_id, callback_data.event_id)
    return Reply(figures_screen(card, t))
