"""Organisers' own questions, in each language."""

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.people import LANGUAGES
from domain.questions import QuestionKind, read_question
from domain.refusal import Refusal, RefusalCode
from handlers.drafts import InFlow, ask_for_a_button, on_answer, on_old_buttons
from handlers.i18n import Translator
from handlers.navigation import ResumeDraft
from handlers.questions.callbacks import AskAs, WordQuestion, WriteQuestion
from handlers.questions.views import asking as views
from handlers.questions.views.organising import question_screen, questions_screen
from handlers.screen import Reply
from services.bundle import Services
from services.cards.drafts import DraftCard
from services.cards.people import Visitor

FLOW = "event_question"


def register(router: Router) -> None:
    """Register the presses that ask for words, and the words."""
    press = router.callback_query
    on_old_buttons(router, FLOW, [AskAs], ask_again)
    press.register(ask_own, WriteQuestion.filter())
    press.register(ask_words, WordQuestion.filter())
    press.register(put_as, AskAs.filter(), InFlow(FLOW, "kind"))
    press.register(ask_again, ResumeDraft.filter(), InFlow(FLOW))
    on_answer(router, FLOW, "question", take_own)
    on_answer(router, FLOW, "kind", ask_for_a_button)
    on_answer(router, FLOW, "words", take_words)


async def ask_own(
    _press: CallbackQuery,
    callback_data: WriteQuestion,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    event_id = callback_data.event_id
    await services.questions.card(visitor.person_id, event_id)  # checks the right
    await services.drafts.start(visitor.person_id, FLOW, "question", event_id=event_id)
    return Reply(views.own_question_screen(event_id, t))


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
    if options:
        return await _put(event_id, QuestionKind.CHOICE, text, options, visitor, services, t)
    moved = await services.drafts.move(visitor.person_id, "kind", text=text)
    return Reply(views.how_answered_screen(text, event_id, moved.revision, t))


async def put_as(
    _press: CallbackQuery,
    callback_data: AskAs,
    draft: DraftCard,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    if callback_data.kind not in (QuestionKind.YES_NO, QuestionKind.LINE):
        raise Refusal(RefusalCode.OUTDATED_BUTTON)
    event_id, text = draft.answers["event_id"], draft.answers["text"]
    return await _put(event_id, callback_data.kind, text, (), visitor, services, t)


async def ask_words(
    _press: CallbackQuery,
    callback_data: WordQuestion,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    question_id, language = callback_data.question_id, callback_data.language
    if language not in LANGUAGES:
        raise Refusal(RefusalCode.NOT_FOUND)
    card = await services.questions.one(visitor.person_id, question_id)
    await services.drafts.start(
        visitor.person_id, FLOW, "words", question_id=question_id, language=language
    )
    return Reply(views.words_screen(card.question, language, t))


async def take_words(
    _update: object,
    answer: str,
    draft: DraftCard,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    question_id, language = draft.answers["question_id"], draft.answers["language"]
    text, options = read_question(answer) or ("", ())
    person_id = visitor.person_id
    fits = text and await services.questions.word(person_id, question_id, language, text, options)
    card = await services.questions.one(person_id, question_id)
    if not fits:
        return Reply(views.words_screen(card.question, language, t, unclear=True))
    await services.drafts.drop(person_id)
    return Reply(question_screen(card, t), toast=t("Saved."))


async def ask_again(
    _press: CallbackQuery, draft: DraftCard, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    told = draft.answers
    match draft.step:
        case "words":
            card = await services.questions.one(visitor.person_id, told["question_id"])
            return Reply(views.words_screen(card.question, told["language"], t))
        case "kind":
            revision = draft.revision
            return Reply(views.how_answered_screen(told["text"], told["event_id"], revision, t))
        case _:
            return Reply(views.own_question_screen(told["event_id"], t))


async def _put(
    event_id: int,
    kind: QuestionKind,
    text: str,
    options: tuple[str, ...],
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    await services.questions.put(visitor.person_id, event_id, kind, text, options)
    await services.drafts.drop(visitor.person_id)
    card = await services.questions.card(visitor.person_id, event_id)
    return Reply(questions_screen(card, t), toast=t("Saved."))
