"""An event's questions for organisers: counts, answers, removal, retention."""

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.questions import is_sensitive
from domain.refusal import Refusal, RefusalCode
from handlers.drafts import leave_question
from handlers.i18n import Translator
from handlers.navigation import OpenQuestions
from handlers.questions.asking import FLOW
from handlers.questions.callbacks import (
    ChooseKeeping,
    KeepFor,
    NameAnswers,
    OpenQuestion,
    PutQuestion,
    RemoveQuestion,
)
from handlers.questions.views import asking, organising
from handlers.screen import Reply, Screen
from services.bundle import Services
from services.cards.drafts import DraftCard
from services.cards.people import Visitor


def register(router: Router) -> None:
    """Register organisers' presses that ask for no words."""
    press = router.callback_query
    press.register(show, OpenQuestions.filter())
    press.register(show_one, OpenQuestion.filter())
    press.register(show_names, NameAnswers.filter())
    press.register(put, PutQuestion.filter())
    press.register(remove, RemoveQuestion.filter())
    press.register(choose_keeping, ChooseKeeping.filter())
    press.register(keep, KeepFor.filter())


async def show(
    _press: CallbackQuery,
    callback_data: OpenQuestions,
    visitor: Visitor,
    services: Services,
    draft: DraftCard | None,
    t: Translator,
) -> Reply:
    await leave_question(visitor, services, draft, FLOW)
    return Reply(await _all(callback_data.event_id, visitor, services, t))


async def show_one(
    _press: CallbackQuery,
    callback_data: OpenQuestion,
    visitor: Visitor,
    services: Services,
    draft: DraftCard | None,
    t: Translator,
) -> Reply:
    await leave_question(visitor, services, draft, FLOW)
    card = await services.questions.one(
        visitor.person_id, callback_data.question_id, callback_data.page
    )
    return Reply(organising.question_screen(card, t))


async def show_names(
    _press: CallbackQuery,
    callback_data: NameAnswers,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.questions.named(
        visitor.person_id, callback_data.question_id, callback_data.page
    )
    return Reply(organising.question_screen(card, t))


async def put(
    _press: CallbackQuery,
    callback_data: PutQuestion,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    if not is_sensitive(callback_data.kind):
        raise Refusal(RefusalCode.NOT_FOUND)
    event_id = callback_data.event_id
    await services.questions.put(visitor.person_id, event_id, callback_data.kind)
    return Reply(await _all(event_id, visitor, services, t))


async def remove(
    _press: CallbackQuery,
    callback_data: RemoveQuestion,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    event_id = await services.questions.remove(visitor.person_id, callback_data.question_id)
    return Reply(await _all(event_id, visitor, services, t), toast=t("Removed."))


async def choose_keeping(
    _press: CallbackQuery,
    callback_data: ChooseKeeping,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.questions.card(visitor.person_id, callback_data.event_id)
    return Reply(asking.keeping_screen(card, t))


async def keep(
    _press: CallbackQuery,
    callback_data: KeepFor,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    event_id = callback_data.event_id
    await services.questions.keep(visitor.person_id, event_id, callback_data.days)
    return Reply(await _all(event_id, visitor, services, t), toast=t("Saved."))


async def _all(event_id: int, visitor: Visitor, services: Services, t: Translator) -> Screen:
    card = await services.questions.card(visitor.person_id, event_id)
    return organising.questions_screen(card, t)
