"""The participants' side: answering a prompt, supporting others, withdrawing an answer."""

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from domain.discussion import ANSWER_LENGTH
from domain.refusal import Refusal, RefusalCode
from handlers.discussion.callbacks import GiveAnswer, SignAnswer, SupportAnswer, WithdrawAnswer
from handlers.discussion.views.answers import (
    answering_screen,
    prompt_screen,
    signing_screen,
)
from handlers.drafts import (
    TYPED,
    InFlow,
    UnderLetter,
    ask_for_a_button,
    on_answer,
    on_old_buttons,
)
from handlers.i18n import Translator
from handlers.navigation import ResumeDraft
from handlers.phrases.answers import too_long
from handlers.screen import Reply, Screen
from services.bundle import Services
from services.cards.drafts import DraftCard
from services.cards.people import Visitor

FLOW, TEXT, SIGN = "answer", "text", "sign"


def register(router: Router) -> None:
    """Add these presses and the typed answer to the feature's router."""
    press = router.callback_query
    on_old_buttons(router, FLOW, (SignAnswer,), show_step)
    press.register(begin, GiveAnswer.filter())
    press.register(show_step, ResumeDraft.filter(), InFlow(FLOW))
    on_answer(router, FLOW, TEXT, take_answer)
    on_answer(router, FLOW, SIGN, ask_for_a_button)
    router.message.register(
        take_at_once, TYPED, UnderLetter(lambda services: services.discussions.put_by)
    )
    press.register(give, SignAnswer.filter(), InFlow(FLOW, SIGN))
    press.register(support, SupportAnswer.filter())
    press.register(withdraw, WithdrawAnswer.filter())


async def begin(
    _press: CallbackQuery,
    callback_data: GiveAnswer,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    prompt_id = callback_data.prompt_id
    card = await services.discussions.card(visitor.person_id, prompt_id)
    if not card.can_answer:
        raise Refusal(RefusalCode.PROMPT_CLOSED)
    await services.drafts.start(visitor.person_id, FLOW, TEXT, prompt_id=prompt_id)
    return Reply(answering_screen(card, t))


async def show_step(
    _press: CallbackQuery, draft: DraftCard, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    """Show the current question."""
    if draft.step == SIGN:
        return await _ask_how(draft, visitor, services, t)
    card = await services.discussions.card(visitor.person_id, draft.answers["prompt_id"])
    return Reply(answering_screen(card, t))


async def take_answer(
    _update: object,
    answer: str,
    draft: DraftCard,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    if problem := too_long(answer, ANSWER_LENGTH, t):
        card = await services.discussions.card(visitor.person_id, draft.answers["prompt_id"])
        return Reply(answering_screen(card, t, problem))
    draft = await services.drafts.move(visitor.person_id, SIGN, text=answer)
    return await _ask_how(draft, visitor, services, t)


async def take_at_once(
    message: Message,
    about: int,
    answer: str,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    """Take a text typed right under a question as the answer, without a press."""
    draft = await services.drafts.start(visitor.person_id, FLOW, TEXT, prompt_id=about)
    return await take_answer(message, answer, draft, visitor, services, t)


async def give(
    _press: CallbackQuery,
    callback_data: SignAnswer,
    draft: DraftCard,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    """Store the answer and drop the draft in one transaction: a second press stores nothing twice."""
    prompt_id = draft.answers["prompt_id"]
    await services.answers.give(
        visitor.person_id, prompt_id, draft.answers["text"], signed=callback_data.signed
    )
    await services.drafts.drop(visitor.person_id)
    card = await services.discussions.card(visitor.person_id, prompt_id)
    return Reply(prompt_screen(card, t), toast=t("Thank you! Everybody can read it now."))


async def support(
    _press: CallbackQuery,
    callback_data: SupportAnswer,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    prompt_id = await services.answers.support(
        visitor.person_id, callback_data.answer_id, yes=callback_data.yes
    )
    card = await services.discussions.card(visitor.person_id, prompt_id, callback_data.page)
    return Reply(prompt_screen(card, t))


async def withdraw(
    _press: CallbackQuery,
    callback_data: WithdrawAnswer,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    """Whoever has no seat any more does not read on."""
    prompt_id = await services.answers.withdraw(visitor.person_id, callback_data.answer_id)
    gone = t("Your answer is gone.")
    try:
        card = await services.discussions.card(visitor.person_id, prompt_id, callback_data.page)
    except Refusal:
        return Reply(Screen(gone), toast=gone)
    return Reply(prompt_screen(card, t), toast=gone)


async def _ask_how(draft: DraftCard, visitor: Visitor, services: Services, t: Translator) -> Reply:
    organisation = await services.answers.speaks_for(visitor.person_id, draft.answers["prompt_id"])
    return Reply(signing_screen(draft.answers["text"], organisation, draft.revision, t))
