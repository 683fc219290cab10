"""Changing one thing of an event: the number of seats, or a text in one language."""

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.events import DESCRIPTION_LENGTH, MOST_SEATS, TITLE_LENGTH
from domain.people import LANGUAGES
from domain.refusal import Refusal, RefusalCode
from handlers.drafts import on_answer
from handlers.errors import sentence
from handlers.events.callbacks import ChangeSeats, ChangeText, ChooseText
from handlers.events.plans import Flow, plan_of
from handlers.events.questions import ask
from handlers.events.views.management import manage_screen, texts_screen
from handlers.events.views.words import not_a_number, too_long
from handlers.events.words import one_line, read_seats
from handlers.i18n import Translator
from handlers.screen import Reply
from services.bundle import Services
from services.cards.drafts import DraftCard
from services.cards.events import ManagedEventCard
from services.cards.people import Visitor


def register(router: Router) -> None:
    """The presses that ask, and the answers."""
    router.callback_query.register(ask_seats, ChangeSeats.filter())
    router.callback_query.register(choose_text, ChooseText.filter())
    router.callback_query.register(ask_text, ChangeText.filter())
    on_answer(router, Flow.RESIZE, "seats", take_seats)
    on_answer(router, Flow.REWORD, "text", take_text)


async def ask_seats(
    _press: CallbackQuery,
    callback_data: ChangeSeats,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await _editable(callback_data.event_id, visitor, services)
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
    seats = read_seats(answer)
    if seats is None:
        return ask(draft, services, t, not_a_number(MOST_SEATS, t))
    event_id = plan_of(draft).event_id
    try:
        await services.event_changes.resize(event_id, visitor.person_id, seats)
    except Refusal as refusal:
        if refusal.code is not RefusalCode.SEATS_BELOW_GOING:
            raise
        return ask(draft, services, t, sentence(refusal.code, t))
    await services.drafts.drop(visitor.person_id)
    card = await services.event_overviews.of(event_id, visitor.person_id)
    return Reply(manage_screen(card, t), toast=t("The number of seats has been changed."))


async def choose_text(
    _press: CallbackQuery,
    callback_data: ChooseText,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    return Reply(texts_screen(await _editable(callback_data.event_id, visitor, services), t))


async def ask_text(
    _press: CallbackQuery,
    callback_data: ChangeText,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    field, language = callback_data.field, callback_data.language
    if field not in ("title", "description") or language not in LANGUAGES:
        raise Refusal(RefusalCode.NOT_FOUND)
    await _editable(callback_data.event_id, visitor, services)
    draft = await services.drafts.start(
        visitor.person_id,
        Flow.REWORD,
        "text",
        event_id=callback_data.event_id,
        field=field,
        language=language,
    )
    return ask(draft, services, t)


async def take_text(
    _update: object,
    answer: str,
    draft: DraftCard,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    plan = plan_of(draft)
    most = TITLE_LENGTH if plan.field == "title" else DESCRIPTION_LENGTH
    text = one_line(answer) if plan.field == "title" else answer
    if len(text) > most:
        return ask(draft, services, t, too_long(len(text), most, t))
    await services.event_changes.reword(
        plan.event_id, visitor.person_id, plan.field, plan.language, text
    )
    await services.drafts.drop(visitor.person_id)
    card = await _editable(plan.event_id, visitor, services)
    return Reply(texts_screen(card, t), toast=t("The text has been changed."))


async def _editable(event_id: int, visitor: Visitor, services: Services) -> ManagedEventCard:
    card = await services.event_overviews.of(event_id, visitor.person_id)
    if not card.can_edit:
        raise Refusal(RefusalCode.NOT_ALLOWED)
    return card
