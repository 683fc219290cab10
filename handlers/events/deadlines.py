"""From when until when people can answer: said in words, or one of the usual times."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.refusal import Refusal, RefusalCode
from domain.spoken_dates import Unclear
from domain.wall_clock import days_before
from handlers.drafts import InFlow, leave_question, on_answer
from handlers.errors import sentence
from handlers.events.callbacks import AskForDeadline, OpenDeadlines, PickDeadline
from handlers.events.timing import read_before
from handlers.events.views.deadlines import (
    DAYS_BEFORE,
    deadline_question_screen,
    deadlines_screen,
)
from handlers.i18n import Html, Translator
from handlers.navigation import ResumeDraft
from handlers.phrases.times import problem_with
from handlers.screen import Reply
from services.bundle import Services
from services.cards.drafts import DraftCard
from services.cards.events import EventCard
from services.cards.people import Visitor

FLOW = "answer_until"


def register(router: Router) -> None:
    """The presses, and the answers in words."""
    press = router.callback_query
    press.register(show, OpenDeadlines.filter())
    press.register(ask, AskForDeadline.filter())
    press.register(pick, PickDeadline.filter())
    for step in ("opens", "closes"):
        press.register(ask_again, ResumeDraft.filter(), InFlow(FLOW, step))
        on_answer(router, FLOW, step, take)


async def show(
    _press: CallbackQuery,
    callback_data: OpenDeadlines,
    visitor: Visitor,
    services: Services,
    draft: DraftCard | None,
    t: Translator,
) -> Reply:
    await leave_question(visitor, services, draft, FLOW)
    card = await services.rsvp_windows.card(visitor.person_id, callback_data.event_id)
    return Reply(deadlines_screen(card, t))


async def ask(
    _press: CallbackQuery,
    callback_data: AskForDeadline,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.rsvp_windows.card(visitor.person_id, callback_data.event_id)
    step = "closes" if callback_data.closes else "opens"
    await services.drafts.start(visitor.person_id, FLOW, step, event_id=card.event_id)
    return Reply(deadline_question_screen(card, t, closes=callback_data.closes))


async def ask_again(
    _press: CallbackQuery, draft: DraftCard, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    return await _asked(draft, visitor, services, t)


async def pick(
    _press: CallbackQuery,
    callback_data: PickDeadline,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    """So many days before the start, by the wall clock; -1: no limit."""
    card = await services.rsvp_windows.card(visitor.person_id, callback_data.event_id)
    days, at = callback_data.days, None
    if days in DAYS_BEFORE:
        at = days_before(card.starts_at, days, ZoneInfo(card.zone))
    return await _set(card, at, visitor, services, t, closes=callback_data.closes)


async def take(
    _update: object,
    answer: str,
    draft: DraftCard,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.rsvp_windows.card(visitor.person_id, draft.answers["event_id"])
    zone, now = ZoneInfo(card.zone), services.now()
    read = read_before(answer, card.starts_at, zone, visitor.language, now)
    if isinstance(read, Unclear):
        return await _asked(draft, visitor, services, t, problem_with(read.reason, t))
    at = read.starts.astimezone(UTC)
    try:
        return await _set(card, at, visitor, services, t, closes=draft.step == "closes")
    except Refusal as refusal:
        if refusal.code is not RefusalCode.TIMES_OUT_OF_ORDER:
            raise
        return await _asked(draft, visitor, services, t, sentence(refusal.code, t))


async def _set(
    card: EventCard,
    at: datetime | None,
    visitor: Visitor,
    services: Services,
    t: Translator,
    *,
    closes: bool,
) -> Reply:
    change = services.rsvp_windows.close_at if closes else services.rsvp_windows.open_at
    card = await change(visitor.person_id, card.event_id, at)
    await services.drafts.drop(visitor.person_id)
    return Reply(deadlines_screen(card, t), toast=t("Saved."))


async def _asked(
    draft: DraftCard,
    visitor: Visitor,
    services: Services,
    t: Translator,
    problem: Html | None = None,
) -> Reply:
    card = await services.rsvp_windows.card(visitor.person_id, draft.answers["event_id"])
    return Reply(deadline_question_screen(card, t, problem, closes=draft.step == "closes"))
