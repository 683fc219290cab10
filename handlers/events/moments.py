"""The times when people can answer and when quotas end: in words, or from common ones."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.refusal import Refusal, RefusalCode
from domain.spoken_dates import Unclear
from domain.wall_clock import days_before
from handlers.drafts import InFlow, leave_question, on_answer
from handlers.errors import sentence
from handlers.events.callbacks.moments import AskForMoment, Moment, OpenDeadlines, PickMoment
from handlers.events.timing import read_before
from handlers.events.views.moments import USUAL, deadlines_screen, moment_question_screen
from handlers.events.views.quotas import quotas_changed, quotas_screen
from handlers.i18n import Html, Translator
from handlers.navigation import ResumeDraft
from handlers.phrases.times import problem_with
from handlers.screen import Reply
from services.bundle import Services
from services.cards.drafts import DraftCard
from services.cards.people import Visitor

FLOW = "moment"


def register(router: Router) -> None:
    """Register the presses, and the answers in words."""
    press = router.callback_query
    press.register(show, OpenDeadlines.filter())
    press.register(ask, AskForMoment.filter())
    press.register(pick, PickMoment.filter())
    press.register(ask_again, ResumeDraft.filter(), InFlow(FLOW))
    for moment in Moment:
        on_answer(router, FLOW, moment, take)


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
    callback_data: AskForMoment,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    event_id, moment = callback_data.event_id, callback_data.moment
    draft = await services.drafts.start(visitor.person_id, FLOW, moment, event_id=event_id)
    return await _asked(draft, visitor, services, t)


async def ask_again(
    _press: CallbackQuery, draft: DraftCard, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    return await _asked(draft, visitor, services, t)


async def pick(
    _press: CallbackQuery,
    callback_data: PickMoment,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    """Pick one of the usual numbers of calendar days before the start, or none."""
    event_id, moment, days = callback_data.event_id, callback_data.moment, callback_data.days
    if days < 0:
        return await _set(event_id, moment, None, visitor, services, t)
    if days not in USUAL[moment]:
        raise Refusal(RefusalCode.OUTDATED_BUTTON)
    card = await services.rsvp_windows.card(visitor.person_id, event_id)
    at = days_before(card.starts_at, days, ZoneInfo(card.zone))
    return await _set(event_id, moment, at, visitor, services, t)


async def take(
    _update: object,
    answer: str,
    draft: DraftCard,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    event_id = draft.answers["event_id"]
    card = await services.rsvp_windows.card(visitor.person_id, event_id)
    zone, now = ZoneInfo(card.zone), services.now()
    read = read_before(answer, card.starts_at, zone, visitor.language, now)
    if isinstance(read, Unclear):
        return await _asked(draft, visitor, services, t, problem_with(read.reason, t))
    at = read.starts.astimezone(UTC)
    try:
        return await _set(event_id, Moment(draft.step), at, visitor, services, t)
    except Refusal as refusal:
        if refusal.code is not RefusalCode.TIMES_OUT_OF_ORDER:
            raise
        return await _asked(draft, visitor, services, t, sentence(refusal.code, t))


async def _set(
    event_id: int,
    moment: Moment,
    at: datetime | None,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    """Store the time (None: none) and return to where it was asked."""
    who, windows = visitor.person_id, services.rsvp_windows
    if moment is Moment.OPEN_TO_ALL:
        asked = await services.quotas.open_at(who, event_id, at)
        quotas = await services.quotas.card(who, event_id)
        reply = Reply(quotas_screen(quotas, t), toast=quotas_changed(asked, t))
    else:
        change = windows.open_at if moment is Moment.ANSWERS_FROM else windows.close_at
        reply = Reply(deadlines_screen(await change(who, event_id, at), t), toast=t("Saved."))
    await services.drafts.drop(who, FLOW)
    return reply


async def _asked(
    draft: DraftCard,
    visitor: Visitor,
    services: Services,
    t: Translator,
    problem: Html | None = None,
) -> Reply:
    card = await services.rsvp_windows.card(visitor.person_id, draft.answers["event_id"])
    moment, zone, now = Moment(draft.step), ZoneInfo(card.zone), services.now()
    to_come = [days for days in USUAL[moment] if days_before(card.starts_at, days, zone) > now]
    return Reply(moment_question_screen(card, moment, to_come, t, problem))
