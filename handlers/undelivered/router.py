"""Routes presses about undelivered messages."""

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.i18n import Translator
from handlers.navigation import OpenUndelivered
from handlers.screen import Reply
from handlers.undelivered.views import undelivered_screen
from services.bundle import Services
from services.cards.people import Visitor


def build_router() -> Router:
    """The press of this feature."""
    router = Router(name="undelivered")
    router.callback_query.register(show, OpenUndelivered.filter())
    return router


async def show(
    _press: CallbackQuery,
    callback_data: OpenUndelivered,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    asked = callback_data
    card = await services.undelivered.of(
        visitor.person_id, asked.host_id, asked.event_id or None, asked.page
    )
    return Reply(undelivered_screen(card, t))
