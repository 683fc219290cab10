"""Routes presses and lines of feedback."""

import re

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from domain.feedback import LINE_LENGTH
from handlers import drafts
from handlers.drafts import leave_question
from handlers.feedback import views
from handlers.feedback.callbacks import EndFeedback, RateEvent
from handlers.i18n import Translator
from handlers.navigation import OpenFeedback, ResumeDraft
from handlers.phrases.answers import too_long
from handlers.screen import Reply
from handlers.unfinished import would_lose
from services.bundle import Services
from services.cards.drafts import DraftCard
from services.cards.people import Visitor

FLOW = "feedback"
SCORE = re.compile(r"([1-5])(?: ?/ ?5)?[.!]*")


def build_router() -> Router:
    """Build the router for this feature's presses and the typed line."""
    router = Router(name="feedback")
    router.callback_query.register(rate, RateEvent.filter())
    router.callback_query.register(end, EndFeedback.filter())
    router.callback_query.register(show, OpenFeedback.filter())
    router.callback_query.register(resume, ResumeDraft.filter(), drafts.InFlow(FLOW))
    drafts.on_answer(router, FLOW, "line", say)
    drafts.on_answer(router, FLOW, "score", say_score)
    under_thanks = drafts.UnderLetter(lambda services: services.feedbacks.asked_by)
    router.message.register(take_at_once, drafts.TYPED, under_thanks)
    return router


async def rate(
    _press: CallbackQuery,
    callback_data: RateEvent,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    return await _rated(callback_data.event_id, callback_data.score, visitor, services, t)


async def take_at_once(
    _message: Message,
    about: int,
    answer: str,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    """Take a text typed right under the thanks: a score, or a line, after which the score is asked."""
    if score := SCORE.fullmatch(answer):
        return await _rated(about, int(score[1]), visitor, services, t)
    return await _said(about, answer, visitor, services, t)


async def resume(
    _press: CallbackQuery, draft: DraftCard, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    card = await services.feedbacks.thanks(visitor.person_id, draft.answers["event_id"])
    if card is None:
        return Reply(views.ended_screen(t))
    return Reply((views.said_screen if draft.step == "score" else views.line_screen)(card, t))


async def say(
    _update: object,
    answer: str,
    draft: DraftCard,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    return await _said(draft.answers["event_id"], answer, visitor, services, t)


async def say_score(
    update: object,
    answer: str,
    draft: DraftCard,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    if score := SCORE.fullmatch(answer):
        return await _rated(draft.answers["event_id"], int(score[1]), visitor, services, t)
    return await drafts.ask_for_a_button(update, t)


async def end(
    _press: CallbackQuery,
    visitor: Visitor,
    draft: DraftCard | None,
    services: Services,
    t: Translator,
) -> Reply:
    await leave_question(visitor, services, draft, FLOW)
    return Reply(views.ended_screen(t))


async def show(
    _press: CallbackQuery,
    callback_data: OpenFeedback,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.feedbacks.of_event(
        visitor.person_id, callback_data.event_id, callback_data.page
    )
    return Reply(views.feedback_screen(card, t))


async def _rated(
    event_id: int, score: int, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    """The screen after a score; asks for a line unless there is one already, or something else is half written."""
    card = await services.feedbacks.rate(visitor.person_id, event_id, score)
    if card.line or would_lose(await services.drafts.of(visitor.person_id)):
        await services.drafts.drop(visitor.person_id, FLOW)
        return Reply(views.ended_screen(t))
    await services.drafts.start(visitor.person_id, FLOW, "line", event_id=event_id)
    return Reply(views.line_screen(card, t))


async def _said(
    event_id: int, line: str, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    """The screen after a line; asks for a shorter one, or for the score if there is none yet."""
    person_id, too_much = visitor.person_id, too_long(line, LINE_LENGTH, t)
    card = await services.feedbacks.say(person_id, event_id, line)
    if card.score and not too_much:
        await services.drafts.drop(person_id, FLOW)
        return Reply(views.ended_screen(t))
    step = "line" if too_much else "score"
    await services.drafts.start(person_id, FLOW, step, event_id=event_id)
    if too_much:
        return Reply(views.line_screen(card, t, too_much))
    return Reply(views.said_screen(card, t))
