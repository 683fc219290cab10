"""Limits on an organisation's people and their companions."""

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.events.callbacks.seats import LetBring, LetSend, OpenDelegations
from handlers.events.views.delegations import delegations_screen
from handlers.i18n import Translator
from handlers.screen import Reply
from services.bundle import Services
from services.cards.people import Visitor


def register(router: Router) -> None:
    """Register the presses of one screen."""
    router.callback_query.register(show, OpenDelegations.filter())
    router.callback_query.register(let_bring, LetBring.filter())
    router.callback_query.register(let_send, LetSend.filter())


async def show(
    _press: CallbackQuery,
    callback_data: OpenDelegations,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.delegations.card(visitor.person_id, callback_data.event_id)
    return Reply(delegations_screen(card, t))


async def let_bring(
    _press: CallbackQuery,
    callback_data: LetBring,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    event_id = callback_data.event_id
    await services.delegations.let_bring(visitor.person_id, event_id, callback_data.number)
    card = await services.delegations.card(visitor.person_id, event_id)
    return Reply(delegations_screen(card, t))


async def let_send(
    _press: CallbackQuery,
    callback_data: LetSend,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    event_id, number = callback_data.event_id, callback_data.number
    await services.delegations.let_send(visitor.person_id, event_id, number or None)
    card = await services.delegations.card(visitor.person_id, event_id)
    return Reply(delegations_screen(card, t))
