"""The place of an event: typed, or picked from earlier ones; for creating and moving alike."""

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.events import PLACE_LENGTH
from handlers.drafts import InFlow, on_answer, one_line
from handlers.events.callbacks.asking import PickPlace
from handlers.events.current_question import ask
from handlers.events.plans import Flow, plan_of
from handlers.i18n import Translator
from handlers.phrases.answers import too_long
from handlers.screen import Reply
from services.bundle import Services
from services.cards.drafts import DraftCard
from services.cards.people import Visitor

THEN = {Flow.CREATE: "seats", Flow.MOVE: "confirm"}  # the next question


def register(router: Router) -> None:
    """Register the press and the answer, in each flow that asks for a place."""
    for flow in THEN:
        router.callback_query.register(pick_place, PickPlace.filter(), InFlow(flow, "place"))
        on_answer(router, flow, "place", take_place)


async def pick_place(
    _press: CallbackQuery,
    callback_data: PickPlace,
    draft: DraftCard,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    place = plan_of(draft).known_at(callback_data.number)
    if place is None:
        return ask(draft, services, t)
    draft = await services.drafts.move(visitor.person_id, THEN[Flow(draft.flow)], place=place)
    return ask(draft, services, t)


async def take_place(
    _update: object,
    answer: str,
    draft: DraftCard,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    place = one_line(answer)
    if problem := too_long(place, PLACE_LENGTH, t):
        return ask(draft, services, t, problem)
    draft = await services.drafts.move(visitor.person_id, THEN[Flow(draft.flow)], place=place)
    return ask(draft, services, t)
