"""Routes presses about an event's lists."""

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.i18n import Translator
from handlers.navigation import OpenLists
from handlers.reports import views
from handlers.reports.callbacks import TakeList
from handlers.reports.files import list_file
from handlers.screen import Reply
from services.bundle import Services
from services.cards.people import Visitor


def build_router() -> Router:
    """The presses of this feature."""
    router = Router(name="reports")
    router.callback_query.register(show_lists, OpenLists.filter())
    router.callback_query.register(take_list, TakeList.filter())
    return router


async def show_lists(
    _press: CallbackQuery,
    callback_data: OpenLists,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.lists.of(visitor.person_id, callback_data.event_id)
    return Reply(views.lists_screen(card, t))


async def take_list(
    _press: CallbackQuery,
    callback_data: TakeList,
    visitor: Visitor,
    services: Services,
    t: Translator,
    bot_username: str,
) -> Reply:
    event_id, kind = callback_data.event_id, callback_data.kind
    card = await services.lists.take(visitor.person_id, event_id, kind)
    file = list_file(card, callback_data.form, bot_username, t)
    return Reply(views.list_screen(card, file, t))
