"""Routes presses about tables."""

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.i18n import Translator
from handlers.navigation import OpenTables
from handlers.phrases.times import told_by_day
from handlers.screen import Reply
from handlers.tables import swapping
from handlers.tables.callbacks import (
    ChooseMending,
    MendTables,
    PlanTables,
    SendTables,
    ShowRound,
    WishTables,
)
from handlers.tables.views import plan as views
from handlers.tables.views.rounds import round_screen
from services.bundle import Services
from services.cards.people import Visitor


def build_router() -> Router:
    """The presses of this feature."""
    router = Router(name="tables")
    router.callback_query.register(open_tables, OpenTables.filter())
    router.callback_query.register(wish, WishTables.filter())
    router.callback_query.register(plan, PlanTables.filter())
    router.callback_query.register(show_round, ShowRound.filter())
    router.callback_query.register(send, SendTables.filter())
    router.callback_query.register(choose_mending, ChooseMending.filter())
    router.callback_query.register(mend, MendTables.filter())
    swapping.register(router)
    return router


async def open_tables(
    _press: CallbackQuery,
    callback_data: OpenTables,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    """Show the plan, or what could be planned."""
    card = await services.table_plans.plan(visitor.person_id, callback_data.event_id)
    if card is not None:
        return Reply(views.plan_screen(card, t))
    wish = await services.table_plans.wish(visitor.person_id, callback_data.event_id)
    return Reply(views.wish_screen(wish, t))


async def wish(
    _press: CallbackQuery,
    callback_data: WishTables,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    event_id, tables, rounds = callback_data.event_id, callback_data.tables, callback_data.rounds
    card = await services.table_plans.wish(visitor.person_id, event_id, tables, rounds)
    return Reply(views.wish_screen(card, t))


async def plan(
    _press: CallbackQuery,
    callback_data: PlanTables,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    event_id, tables, rounds = callback_data.event_id, callback_data.tables, callback_data.rounds
    card = await services.table_plans.ask(visitor.person_id, event_id, tables, rounds)
    return Reply(views.plan_screen(card, t))


async def show_round(
    _press: CallbackQuery,
    callback_data: ShowRound,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.table_rounds.page(
        visitor.person_id, callback_data.event_id, callback_data.round, callback_data.page
    )
    return Reply(round_screen(card, t))


async def send(
    _press: CallbackQuery,
    callback_data: SendTables,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    event_id = callback_data.event_id
    told, unreached = await services.table_plans.send(visitor.person_id, event_id)
    card = await services.table_plans.plan(visitor.person_id, event_id)
    later = told_by_day(card.told_at, card.zone, t) if card else None
    now = t.plural("{n} person is being told.", "{n} people are being told.", told)
    return Reply(views.plan_screen(card, t, unreached) if card else None, toast=later or now)


async def choose_mending(
    _press: CallbackQuery,
    callback_data: ChooseMending,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.table_plans.plan(visitor.person_id, callback_data.event_id)
    if card is None:
        return Reply(toast=t("There is no plan of tables yet."))
    return Reply(views.mending_screen(card, t, here_only=callback_data.here_only))


async def mend(
    _press: CallbackQuery,
    callback_data: MendTables,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.table_plans.mend(
        visitor.person_id,
        callback_data.event_id,
        callback_data.past,
        here_only=callback_data.here_only,
    )
    return Reply(views.plan_screen(card, t))
