"""Pausing, resuming and stopping a broadcast."""

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.broadcasts.callbacks.running import PauseBroadcast, ResumeBroadcast, StopBroadcast
from handlers.broadcasts.views import running as views
from handlers.i18n import Translator
from handlers.screen import Reply
from services.bundle import Services
from services.cards.people import Visitor


def register(router: Router) -> None:
    """Register the presses; each checks the right again, and repeating one changes nothing."""
    press = router.callback_query
    press.register(pause, PauseBroadcast.filter())
    press.register(resume, ResumeBroadcast.filter())
    press.register(stop, StopBroadcast.filter())


async def pause(
    _press: CallbackQuery,
    callback_data: PauseBroadcast,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.broadcast_controls.pause(visitor.person_id, callback_data.broadcast_id)
    return Reply(views.report_screen(card, t))


async def resume(
    _press: CallbackQuery,
    callback_data: ResumeBroadcast,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.broadcast_controls.resume(visitor.person_id, callback_data.broadcast_id)
    return Reply(views.report_screen(card, t))


async def stop(
    _press: CallbackQuery,
    callback_data: StopBroadcast,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.broadcast_controls.cancel(visitor.person_id, callback_data.broadcast_id)
    return Reply(views.report_screen(card, t))
