"""The organisers' side: writing, opening and closing prompts, hiding answers, sending the collection."""

from dataclasses import replace

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from domain.discussion import QUESTION_LENGTH, questions_in
from domain.people import goes_on
from domain.text import text_length
from handlers.discussion.callbacks import (
    AskRemoval,
    AskToSend,
    HideAnswer,
    MovePrompt,
    RemovePrompt,
    SendCollection,
    WritePrompts,
)
from handlers.discussion.views.answers import prompt_screen, removal_screen
from handlers.discussion.views.collection import sending_screen
from handlers.discussion.views.prompts import prompts_screen, question_too_long, writing_screen
from handlers.drafts import InFlow, leave_question, on_answer
from handlers.i18n import Translator
from handlers.navigation import ResumeDraft
from handlers.phrases.times import told_by_day
from handlers.screen import Reply
from services.bundle import Services
from services.cards.discussion import PromptsCard
from services.cards.drafts import MORE, DraftCard
from services.cards.people import Visitor

FLOW, TEXT = "prompts", "text"


def register(router: Router) -> None:
    """Add these presses and the typed questions to the feature's router."""
    press = router.callback_query
    press.register(begin_writing, WritePrompts.filter())
    press.register(ask_again, ResumeDraft.filter(), InFlow(FLOW))
    router.message.register(finish, InFlow(FLOW, MORE), F.text.func(goes_on))
    for step in (TEXT, MORE):
        on_answer(router, FLOW, step, take_questions)
    press.register(move, MovePrompt.filter())
    press.register(ask_removal, AskRemoval.filter())
    press.register(remove, RemovePrompt.filter())
    press.register(hide, HideAnswer.filter())
    press.register(ask_to_send, AskToSend.filter())
    press.register(send, SendCollection.filter())


async def await_first_questions(
    card: PromptsCard, visitor: Visitor, draft: DraftCard | None, services: Services
) -> bool:
    """Take what an organiser types below an empty discussion as questions, unless something else is asked.

    Returns whether it is awaited.
    """
    await leave_question(visitor, services, draft, FLOW)
    elsewhere = draft is not None and draft.flow != FLOW
    if elsewhere or card.prompts or not card.organised:
        return False
    await services.drafts.start(visitor.person_id, FLOW, MORE, event_id=card.event_id)
    return True


async def begin_writing(
    _press: CallbackQuery,
    callback_data: WritePrompts,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    event_id = callback_data.event_id
    await services.prompts.write(visitor.person_id, event_id, ())  # checks the right
    await services.drafts.start(visitor.person_id, FLOW, TEXT, event_id=event_id)
    return Reply(writing_screen(event_id, t))


async def ask_again(_press: CallbackQuery, draft: DraftCard, t: Translator) -> Reply:
    return Reply(writing_screen(draft.answers["event_id"], t))


async def take_questions(
    _update: object,
    answer: str,
    draft: DraftCard,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    event_id, questions = draft.answers["event_id"], questions_in(answer)
    longest = max(map(text_length, questions), default=0)
    if not questions or longest > QUESTION_LENGTH:
        problem = question_too_long(longest, t) if questions else None
        return Reply(writing_screen(event_id, t, problem))
    await services.prompts.write(visitor.person_id, event_id, questions)
    await services.drafts.move(visitor.person_id, MORE)
    card = await services.discussions.of(visitor.person_id, event_id)
    screen = replace(prompts_screen(card, t), asks=True)
    return Reply(screen, toast=t("Noted. Open each when its time has come."))


async def finish(
    _message: Message, draft: DraftCard, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    """Take a typed "done" as what it says: it is no question, and those written are stored."""
    await services.drafts.drop(visitor.person_id)
    card = await services.discussions.of(visitor.person_id, draft.answers["event_id"])
    return Reply(prompts_screen(card, t), toast=t("Saved."))


async def move(
    _press: CallbackQuery,
    callback_data: MovePrompt,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    prompt_id = callback_data.prompt_id
    told = await services.prompts.move(visitor.person_id, prompt_id, callback_data.state)
    card = await services.discussions.card(visitor.person_id, prompt_id)
    later = told_by_day(card.asked_at, card.zone, t)
    now = t.plural("{n} person is being asked.", "{n} people are being asked.", told)
    return Reply(prompt_screen(card, t), toast=(later or now) if told else None)


async def ask_removal(
    _press: CallbackQuery,
    callback_data: AskRemoval,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.discussions.card(visitor.person_id, callback_data.prompt_id)
    return Reply(removal_screen(card, t))


async def remove(
    _press: CallbackQuery,
    callback_data: RemovePrompt,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    event_id = await services.prompts.remove(visitor.person_id, callback_data.prompt_id)
    card = await services.discussions.of(visitor.person_id, event_id)
    return Reply(prompts_screen(card, t), toast=t("Removed."))


async def hide(
    _press: CallbackQuery,
    callback_data: HideAnswer,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    prompt_id = await services.prompts.hide(
        visitor.person_id, callback_data.answer_id, hidden=callback_data.hidden
    )
    card = await services.discussions.card(visitor.person_id, prompt_id, callback_data.page)
    return Reply(prompt_screen(card, t))


async def ask_to_send(
    _press: CallbackQuery,
    callback_data: AskToSend,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.discussions.collection(visitor.person_id, callback_data.event_id)
    event = await services.events.card(callback_data.event_id, visitor.person_id)
    return Reply(sending_screen(card, event, services.now(), t))


async def send(
    _press: CallbackQuery,
    callback_data: SendCollection,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    told = await services.prompts.send_collection(visitor.person_id, callback_data.event_id)
    card = await services.discussions.of(visitor.person_id, callback_data.event_id)
    said = t.plural("It goes to {n} person.", "It goes to {n} people.", told)
    return Reply(prompts_screen(card, t), toast=said if told else t("Everybody has it already."))
