"""An adviser's part: the pairs that let them look on, and what is written to both."""

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.partnerships import REMARK_LENGTH
from domain.refusal import Refusal, RefusalCode
from handlers.drafts import InFlow, leave_question, on_answer, on_old_buttons
from handlers.errors import sentence
from handlers.i18n import Translator
from handlers.navigation import OpenAdvised, ResumeDraft
from handlers.partnerships.callbacks import OpenAdvisedPair, SendRemark, WriteRemark
from handlers.partnerships.views.advising import (
    pair_screen,
    pairs_screen,
    preview_screen,
    writing_screen,
)
from handlers.phrases.answers import too_long
from handlers.phrases.times import told_by_day
from handlers.screen import Reply
from services.bundle import Services
from services.cards.drafts import DraftCard
from services.cards.people import Visitor

FLOW, TEXT = "remark", "text"


def register(router: Router) -> None:
    """Add these presses and the typed remark to the feature's router."""
    press = router.callback_query
    press.register(show_pairs, OpenAdvised.filter())
    press.register(show_pair, OpenAdvisedPair.filter())
    press.register(begin, WriteRemark.filter())
    press.register(show_step, ResumeDraft.filter(), InFlow(FLOW))
    on_old_buttons(router, FLOW, (SendRemark,), show_step)
    press.register(send, SendRemark.filter(), InFlow(FLOW))
    on_answer(router, FLOW, TEXT, take_remark)


async def show_pairs(
    _press: CallbackQuery,
    callback_data: OpenAdvised,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.advisers.pairs(
        visitor.person_id, callback_data.host_id, callback_data.page
    )
    return Reply(pairs_screen(card, t))


async def show_pair(
    _press: CallbackQuery,
    callback_data: OpenAdvisedPair,
    visitor: Visitor,
    draft: DraftCard | None,
    services: Services,
    t: Translator,
) -> Reply:
    await leave_question(visitor, services, draft, FLOW)
    card = await services.advisers.pair(
        visitor.person_id, callback_data.suggestion_id, callback_data.page
    )
    return Reply(pair_screen(card, t))


async def begin(
    _press: CallbackQuery,
    callback_data: WriteRemark,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    number = callback_data.suggestion_id
    card = await services.advisers.to_write_to(visitor.person_id, number)
    await services.drafts.start(
        visitor.person_id, FLOW, TEXT, suggestion_id=number, host_id=card.host_id
    )
    return Reply(writing_screen(card, t))


async def show_step(
    _press: CallbackQuery, visitor: Visitor, draft: DraftCard, services: Services, t: Translator
) -> Reply:
    """The question, or the look at what was written."""
    card = await services.advisers.pair(visitor.person_id, draft.answers["suggestion_id"])
    if "text" not in draft.answers:
        return Reply(writing_screen(card, t))
    return Reply(preview_screen(card, draft.answers["text"], draft.revision, t))


async def take_remark(
    _update: object,
    answer: str,
    visitor: Visitor,
    draft: DraftCard,
    services: Services,
    t: Translator,
) -> Reply:
    """What is too long is sent back, and the question stays."""
    card = await services.advisers.pair(visitor.person_id, draft.answers["suggestion_id"])
    if problem := too_long(answer, REMARK_LENGTH, t):
        return Reply(writing_screen(card, t), toast=problem)
    draft = await services.drafts.move(visitor.person_id, TEXT, text=answer)
    return Reply(preview_screen(card, answer, draft.revision, t))


async def send(
    _press: CallbackQuery, visitor: Visitor, draft: DraftCard, services: Services, t: Translator
) -> Reply:
    """To both, unless one of them has taken it back meanwhile."""
    await services.drafts.drop(visitor.person_id)
    number, text = draft.answers["suggestion_id"], draft.answers["text"]
    try:
        card = await services.advisers.write(visitor.person_id, number, text)
    except Refusal as refusal:
        if refusal.code is not RefusalCode.NOT_FOUND:
            raise
        left = await services.advisers.pairs(visitor.person_id, draft.answers["host_id"])
        return Reply(pairs_screen(left, t), toast=sentence(refusal.code, t))
    sent = told_by_day(card.told_at, card.zone, t) or t("Sent to both.")
    return Reply(pair_screen(card, t), toast=sent)
