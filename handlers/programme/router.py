"""Routes updates about programmes."""

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.drafts import leave_question
from handlers.i18n import Translator
from handlers.navigation import OpenProgramme
from handlers.phrases.answers import told
from handlers.programme import writing
from handlers.programme.callbacks import (
    ChooseKind,
    OpenItem,
    PutOff,
    RemoveItem,
    SetKind,
    TurnProgramme,
)
from handlers.programme.views.changing import item_screen, kinds_screen
from handlers.programme.views.programme import programme_screen
from handlers.screen import Reply
from services.bundle import Services
from services.cards.drafts import DraftCard
from services.cards.people import Visitor


def build_router() -> Router:
    """Build the router for this feature's presses and answers."""
    router = Router(name="programme")
    press = router.callback_query
    press.register(show, OpenProgramme.filter())
    press.register(turn, TurnProgramme.filter())
    press.register(open_item, OpenItem.filter())
    press.register(put_off, PutOff.filter())
    press.register(choose_kind, ChooseKind.filter())
    press.register(set_kind, SetKind.filter())
    press.register(remove, RemoveItem.filter())
    writing.register(router)
    return router


async def show(
    _press: CallbackQuery,
    callback_data: OpenProgramme,
    visitor: Visitor,
    services: Services,
    draft: DraftCard | None,
    t: Translator,
) -> Reply:
    """Show the current part; an open question about it is dropped."""
    await leave_question(visitor, services, draft, writing.FLOW)
    card = await services.programmes.card(visitor.person_id, callback_data.event_id)
    return Reply(programme_screen(card, t))


async def turn(
    _press: CallbackQuery,
    callback_data: TurnProgramme,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.programmes.card(
        visitor.person_id, callback_data.event_id, callback_data.page
    )
    return Reply(programme_screen(card, t))


async def open_item(
    _press: CallbackQuery,
    callback_data: OpenItem,
    visitor: Visitor,
    services: Services,
    draft: DraftCard | None,
    t: Translator,
) -> Reply:
    await leave_question(visitor, services, draft, writing.FLOW)
    card = await services.programmes.item(visitor.person_id, callback_data.item_id)
    return Reply(item_screen(card, t))


async def put_off(
    _press: CallbackQuery,
    callback_data: PutOff,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    item_id, minute = callback_data.item_id, callback_data.minute
    number = await services.programme_changes.put_off(visitor.person_id, item_id, minute)
    card = await services.programmes.item(visitor.person_id, item_id)
    return Reply(item_screen(card, t), toast=told(number, t))


async def choose_kind(
    _press: CallbackQuery,
    callback_data: ChooseKind,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.programmes.item(visitor.person_id, callback_data.item_id)
    return Reply(kinds_screen(card, t))


async def set_kind(
    _press: CallbackQuery,
    callback_data: SetKind,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    item_id = callback_data.item_id
    await services.programme_changes.be_a(visitor.person_id, item_id, callback_data.kind)
    return Reply(item_screen(await services.programmes.item(visitor.person_id, item_id), t))


async def remove(
    _press: CallbackQuery,
    callback_data: RemoveItem,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    event_id, number = await services.programme_changes.remove(
        visitor.person_id, callback_data.item_id
    )
    card = await services.programmes.card(visitor.person_id, event_id)
    return Reply(programme_screen(card, t), toast=told(number, t))
