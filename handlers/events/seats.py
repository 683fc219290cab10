"""Changing the number of seats."""

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.refusal import Refusal, RefusalCode
from handlers.drafts import on_answer
from handlers.errors import sentence
from handlers.events.callbacks.seats import ChangeSeats
from handlers.events.current_question import ask
from handlers.events.plans import Flow, plan_of
from handlers.events.typed import read_seats
from handlers.events.views.management import manage_screen
from handlers.events.views.quotas import seats_changed
from handlers.i18n import Html, Translator
from handlers.screen import Reply
from services.bundle import Services
from services.cards.drafts import DraftCard
from services.cards.people import Visitor


def register(router: Router) -> None:
    """Register the press that asks, and the answer."""
    router.callback_query.register(ask_seats, ChangeSeats.filter())
    on_answer(router, Flow.RESIZE, "seats", take_seats)


async def ask_seats(
    _press: CallbackQuery,
    callback_data: ChangeSeats,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.event_overviews.editable(callback_data.event_id, visitor.person_id)
    draft = await services.drafts.start(
        visitor.person_id,
        Flow.RESIZE,
        "seats",
        event_id=card.event.event_id,
        seats=card.event.seats,
    )
    return ask(draft, services, t)


async def take_seats(
    _update: object,
    answer: str,
    draft: DraftCard,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    seats = read_seats(answer, t)
    if isinstance(seats, Html):
        return ask(draft, services, t, seats)
    event_id = plan_of(draft).event_id
    try:
        asked = await services.event_changes.resize(event_id, visitor.person_id, seats)
    except Refusal as refusal:
        if refusal.code is not RefusalCode.SEATS_BELOW_GOING:
            raise
        return ask(draft, services, t, sentence(refusal.code, t))
    await services.drafts.drop(visitor.person_id)
    card = await services.event_overviews.of(event_id, visitor.person_id)
    return Reply(manage_screen(card, t), toast=seats_changed(asked, t))
