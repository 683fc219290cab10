"""Swapping two people at the tables of a round."""

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.i18n import Translator
from handlers.screen import Reply
from handlers.tables.callbacks import SwapAt, SwapSeats
from handlers.tables.views import swap as views
from handlers.tables.views.rounds import round_screen
from services.bundle import Services
from services.cards.people import Visitor


def register(router: Router) -> None:
    """Register the presses of a swap."""
    router.callback_query.register(choose, SwapAt.filter())
    router.callback_query.register(swap, SwapSeats.filter())


async def choose(
    _press: CallbackQuery,
    callback_data: SwapAt,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.table_rounds.all(
        visitor.person_id, callback_data.event_id, callback_data.round
    )
    chosen = next((one for one in card.tables if one.number == callback_data.table), None)
    if chosen is None:
        return Reply(views.which_table_screen(card, callback_data.first_id, t))
    first_id, page = callback_data.first_id, callback_data.page
    return Reply(views.which_person_screen(card, chosen, first_id, page, t))


async def swap(
    _press: CallbackQuery,
    callback_data: SwapSeats,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    round_ = callback_data.round
    event_id = await services.table_plans.swap(
        visitor.person_id, callback_data.first_id, callback_data.other_id, round_
    )
    card = await services.table_rounds.page(visitor.person_id, event_id, round_)
    return Reply(round_screen(card, t), toast=t("Swapped."))
