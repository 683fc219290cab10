"""Setting when what quotas left opens to all."""

from datetime import UTC
from zoneinfo import ZoneInfo

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.refusal import Refusal, RefusalCode
from domain.spoken_dates import Unclear
from domain.wall_clock import days_before
from handlers.drafts import InFlow, on_answer
from handlers.errors import sentence
from handlers.events.callbacks import AskWhenOpen, OpenSeats
from handlers.events.quotas import FLOW, saved
from handlers.events.timing import read_before
from handlers.events.views.quota_opening import opening_question_screen
from handlers.i18n import Html, Translator
from handlers.navigation import ResumeDraft
from handlers.phrases.times import problem_with
from handlers.screen import Reply
from services.bundle import Services
from services.cards.drafts import DraftCard
from services.cards.people import Visitor

OPENS = "opens"


def register(router: Router) -> None:
    """The presses, and the moment in words."""
    press = router.callback_query
    press.register(ask, AskWhenOpen.filter())
    press.register(pick, OpenSeats.filter())
    press.register(ask_again, ResumeDraft.filter(), InFlow(FLOW, OPENS))
    on_answer(router, FLOW, OPENS, take)


async def ask(
    _press: CallbackQuery,
    callback_data: AskWhenOpen,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.quotas.card(visitor.person_id, callback_data.event_id)
    await services.drafts.start(visitor.person_id, FLOW, OPENS, event_id=card.event_id)
    return Reply(opening_question_screen(card, t))


async def ask_again(
    _press: CallbackQuery, draft: DraftCard, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    return await _asked(draft, visitor, services, t)


async def pick(
    _press: CallbackQuery,
    callback_data: OpenSeats,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    """So many days before the start, by the wall clock; -1: not before."""
    card = await services.quotas.card(visitor.person_id, callback_data.event_id)
    days, at = callback_data.days, None
    if days >= 0:
        at = days_before(card.starts_at, days, ZoneInfo(card.zone))
    asked = await services.quotas.open_at(visitor.person_id, card.event_id, at)
    return await saved(card.event_id, asked, visitor, services, t)


async def take(
    _update: object,
    answer: str,
    draft: DraftCard,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    event_id = draft.answers["event_id"]
    card = await services.quotas.card(visitor.person_id, event_id)
    zone, now = ZoneInfo(card.zone), services.now()
    read = read_before(answer, card.starts_at, zone, visitor.language, now)
    if isinstance(read, Unclear):
        return await _asked(draft, visitor, services, t, problem_with(read.reason, t))
    try:
        at = read.starts.astimezone(UTC)
        asked = await services.quotas.open_at(visitor.person_id, event_id, at)
    except Refusal as refusal:
        if refusal.code is not RefusalCode.TIMES_OUT_OF_ORDER:
            raise
        return await _asked(draft, visitor, services, t, sentence(refusal.code, t))
    return await saved(event_id, asked, visitor, services, t)


async def _asked(
    draft: DraftCard,
    visitor: Visitor,
    services: Services,
    t: Translator,
    problem: Html | None = None,
) -> Reply:
    card = await services.quotas.card(visitor.person_id, draft.answers["event_id"])
    return Reply(opening_question_screen(card, t, problem))
