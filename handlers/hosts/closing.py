"""Closing a host, after a question that says what is erased."""

from datetime import UTC, datetime

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.hosts.callbacks import AskToClose, CloseHost
from handlers.hosts.views import closing as views
from handlers.i18n import Translator
from handlers.screen import Reply
from services.bundle import Services
from services.cards.people import Visitor


def register(router: Router) -> None:
    """Register the question and its yes."""
    router.callback_query.register(ask, AskToClose.filter())
    router.callback_query.register(close, CloseHost.filter())


async def ask(
    _press: CallbackQuery,
    callback_data: AskToClose,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.closures.ask(visitor.person_id, callback_data.host_id)
    return Reply(views.closure_screen(card, t))


async def close(
    _press: CallbackQuery,
    callback_data: CloseHost,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    asked_at = datetime.fromtimestamp(callback_data.asked_at, UTC)
    name = await services.closures.close(visitor.person_id, callback_data.host_id, asked_at)
    return Reply(views.closed_screen(name, t))
