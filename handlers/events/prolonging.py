"""Prolonging an event with one tap."""

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.events.callbacks.managing import AskHowLong, RunUntil
from handlers.events.views.management import manage_screen
from handlers.events.views.prolonging import prolong_screen
from handlers.i18n import Translator
from handlers.screen import Reply
from services.bundle import Services
from services.cards.people import Visitor


def register(router: Router) -> None:
    """Register the two presses."""
    router.callback_query.register(ask, AskHowLong.filter())
    router.callback_query.register(prolong, RunUntil.filter())


async def ask(
    _press: CallbackQuery,
    callback_data: AskHowLong,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.prolongings.choices(visitor.person_id, callback_data.event_id)
    return Reply(prolong_screen(card, t))


async def prolong(
    _press: CallbackQuery,
    callback_data: RunUntil,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    event_id, person_id = callback_data.event_id, visitor.person_id
    await services.prolongings.until(person_id, event_id, callback_data.minute)
    card = await services.event_overviews.of(event_id, person_id)
    toast = t("It ends at {hour} now.", hour=t.hour(card.event.ends_at, card.event.zone))
    return Reply(manage_screen(card, t), toast=toast)
