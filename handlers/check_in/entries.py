"""Acting for people without Telegram, who phone: releasing a seat, erasing everything."""

from datetime import UTC, datetime

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.refusal import Refusal, RefusalCode
from handlers.check_in.callbacks import AnswerForEntry, AskToErase, EraseEntry, OpenEntry
from handlers.check_in.views.entries import (
    answered_for,
    entries_screen,
    entry_screen,
    erased,
    erasing_screen,
)
from handlers.errors import sentence
from handlers.i18n import Translator
from handlers.navigation import OpenEntries
from handlers.screen import Reply
from services.bundle import Services
from services.cards.people import Visitor


def register(router: Router) -> None:
    """Register the list and the presses about one person."""
    router.callback_query.register(show_all, OpenEntries.filter())
    router.callback_query.register(show, OpenEntry.filter())
    router.callback_query.register(answer, AnswerForEntry.filter())
    router.callback_query.register(ask_to_erase, AskToErase.filter())
    router.callback_query.register(erase, EraseEntry.filter())


async def show_all(
    _press: CallbackQuery,
    callback_data: OpenEntries,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    event_id, page = callback_data.event_id, callback_data.page
    return Reply(entries_screen(await services.entries.of(visitor.person_id, event_id, page), t))


async def show(
    _press: CallbackQuery,
    callback_data: OpenEntry,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.entries.card(visitor.person_id, callback_data.rsvp_id)
    return Reply(entry_screen(card, t))


async def answer(
    _press: CallbackQuery,
    callback_data: AnswerForEntry,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.entries.answer(
        visitor.person_id, callback_data.rsvp_id, callback_data.answer
    )
    return Reply(entry_screen(card, t), toast=answered_for(callback_data.answer, t))


async def ask_to_erase(
    _press: CallbackQuery,
    callback_data: AskToErase,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.entries.ask_erasure(visitor.person_id, callback_data.rsvp_id)
    return Reply(erasing_screen(card, t))


async def erase(
    _press: CallbackQuery,
    callback_data: EraseEntry,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    """Erase and show the list without them; an old "yes" is asked again."""
    me, rsvp_id = visitor.person_id, callback_data.rsvp_id
    card = await services.entries.ask_erasure(me, rsvp_id)
    try:
        await services.entries.erase(
            me, rsvp_id, datetime.fromtimestamp(callback_data.asked_at, UTC)
        )
    except Refusal as refusal:
        if refusal.code is not RefusalCode.OUTDATED_BUTTON:
            raise
        return Reply(erasing_screen(card, t), toast=sentence(refusal.code, t))
    left = await services.entries.of(me, card.entry.event_id)
    return Reply(entries_screen(left, t), toast=erased(t))
