"""Additional questions, as participants answer them."""

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.questions import LINE_LENGTH
from domain.text import text_length
from handlers.drafts import InFlow, leave_question, on_answer, one_line
from handlers.i18n import Translator
from handlers.navigation import AnswerQuestions, ResumeDraft
from handlers.questions.callbacks import Choose, WriteLine
from handlers.questions.views import answering as views
from handlers.screen import Reply
from services.bundle import Services
from services.cards.drafts import DraftCard
from services.cards.people import Visitor

FLOW = "question_answer"


def register(router: Router) -> None:
    """Register participants' presses, and the lines they write."""
    press = router.callback_query
    press.register(show, AnswerQuestions.filter())
    press.register(choose, Choose.filter())
    press.register(ask, WriteLine.filter())
    press.register(ask_again, ResumeDraft.filter(), InFlow(FLOW))
    on_answer(router, FLOW, "line", take)


async def show(
    _press: CallbackQuery,
    callback_data: AnswerQuestions,
    visitor: Visitor,
    services: Services,
    draft: DraftCard | None,
    t: Translator,
) -> Reply:
    await leave_question(visitor, services, draft, FLOW)
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


async def ask(
    _press: CallbackQuery,
    callback_data: WriteLine,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    question_id = callback_data.question_id
    card = await services.question_answers.question(visitor.person_id, question_id)
    await services.drafts.start(visitor.person_id, FLOW, "line", question_id=question_id)
    return Reply(views.line_screen(card, t))


async def ask_again(
    _press: CallbackQuery, draft: DraftCard, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    question_id = draft.answers["question_id"]
    card = await services.question_answers.question(visitor.person_id, question_id)
    return Reply(views.line_screen(card, t))


async def take(
    _update: object,
    answer: str,
    draft: DraftCard,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    question_id, line = draft.answers["question_id"], one_line(answer)
    if text_length(line) > LINE_LENGTH:
        card = await services.question_answers.question(visitor.person_id, question_id)
        return Reply(views.line_screen(card, t, too_long=True))
    answered = await services.question_answers.write(visitor.person_id, question_id, line)
    await services.drafts.drop(visitor.person_id)
    return Reply(views.answers_screen(answered, t), toast=t("Saved."))
