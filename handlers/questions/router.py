"""Which update about an event's questions goes where."""

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.questions import QuestionKind, is_sensitive, read_question
from domain.refusal import Refusal, RefusalCode
from handlers.drafts import InFlow, leave_question, on_answer
from handlers.i18n import Translator
from handlers.navigation import AnswerQuestions, OpenQuestions, ResumeDraft
from handlers.questions import views
from handlers.questions.callbacks import (
    Choose,
    PutQuestion,
    RemoveQuestion,
    ShowNames,
    WriteQuestion,
)
from handlers.screen import Reply
from services.bundle import Services
from services.cards.drafts import DraftCard
from services.cards.people import Visitor

FLOW = "event_question"


def build_router() -> Router:
    """The presses and answers of this feature."""
    router = Router(name="questions")
    press = router.callback_query
    press.register(show_own, AnswerQuestions.filter())
    press.register(choose, Choose.filter())
    press.register(show, OpenQuestions.filter())
    press.register(put, PutQuestion.filter())
    press.register(ask_own, WriteQuestion.filter())
    press.register(remove, RemoveQuestion.filter())
    press.register(show_names, ShowNames.filter())
    press.register(ask_again, ResumeDraft.filter(), InFlow(FLOW))
    on_answer(router, FLOW, "question", take_own)
    return router


async def show_own(
    _press: CallbackQuery,
    callback_data: AnswerQuestions,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.question_answers.card(visitor.person_id, callback_data.event_id)
    return Reply(views.answers_screen(card, t))


async def choose(
    _press: CallbackQuery,
    callback_data: Choose,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.question_answers.answer(
        visitor.person_id,
        callback_data.question_id,
        callback_data.value,
        chosen=callback_data.chosen,
    )
    return Reply(views.answers_screen(card, t))


async def show(
    _press: CallbackQuery,
    callback_data: OpenQuestions,
    visitor: Visitor,
    services: Services,
    draft: DraftCard | None,
    t: Translator,
) -> Reply:
    await leave_question(visitor, services, draft, FLOW)
    card = await services.questions.card(visitor.person_id, callback_data.event_id)
    return Reply(views.questions_screen(card, t))


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
    return Reply(
        views.questions_screen(await services.questions.card(visitor.person_id, event_id), t)
    )


async def ask_own(
    _press: CallbackQuery,
    callback_data: WriteQuestion,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    event_id = callback_data.event_id
    await services.questions.card(visitor.person_id, event_id)  # refuses who may not
    await services.drafts.start(visitor.person_id, FLOW, "question", event_id=event_id)
    return Reply(views.own_question_screen(event_id, t))


async def ask_again(_press: CallbackQuery, draft: DraftCard, t: Translator) -> Reply:
    return Reply(views.own_question_screen(draft.answers["event_id"], t))


async def take_own(
    _update: object,
    answer: str,
    draft: DraftCard,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    event_id, read = draft.answers["event_id"], read_question(answer)
    if read is None:
        return Reply(views.own_question_screen(event_id, t, unclear=True))
    text, options = read
    kind = QuestionKind.CHOICE if options else QuestionKind.YES_NO
    await services.questions.put(visitor.person_id, event_id, kind, text, options)
    await services.drafts.drop(visitor.person_id)
    card = await services.questions.card(visitor.person_id, event_id)
    return Reply(views.questions_screen(card, t), toast=t("Saved."))


async def remove(
    _press: CallbackQuery,
    callback_data: RemoveQuestion,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    event_id = await services.questions.remove(visitor.person_id, callback_data.question_id)
    card = await services.questions.card(visitor.person_id, event_id)
    return Reply(views.questions_screen(card, t), toast=t("Removed."))


async def show_names(
    _press: CallbackQuery,
    callback_data: ShowNames,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.questions.names(
        visitor.person_id, callback_data.question_id, callback_data.page
    )
    return Reply(views.names_screen(card, t))
