"""Sending a broadcast: the preview, a test copy, the time, and the confirmation."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.refusal import Refusal, RefusalCode
from domain.spoken_dates import Reason, Understood, read_moment
from handlers.broadcasts import steps
from handlers.broadcasts.callbacks.sending import (
    ConfirmBroadcast,
    DiscardBroadcast,
    OpenPreview,
    PickTime,
    SendBroadcast,
    SendLater,
    SendTestCopy,
)
from handlers.broadcasts.plans import FLOW, plan_of
from handlers.broadcasts.views.message import broadcast_screen
from handlers.broadcasts.views.running import confirmed_screen, report_screen
from handlers.drafts import InFlow, on_answer
from handlers.i18n import Translator
from handlers.screen import Reply, Screen
from services.bundle import Services
from services.cards.drafts import DraftCard
from services.cards.people import Visitor

_FURTHEST = 2_000_000_000  # minutes; a forged time beyond this cannot be converted


def register(router: Router) -> None:
    """Register the presses of the steps `preview`, `when` and `sure`."""
    press, current = router.callback_query, InFlow(FLOW)
    press.register(open_preview, OpenPreview.filter(), current)
    press.register(send_test_copy, SendTestCopy.filter(), current)
    press.register(send, SendBroadcast.filter(), InFlow(FLOW, "preview"))
    press.register(send_later, SendLater.filter(), current)
    press.register(pick_time, PickTime.filter(), current)
    press.register(confirm, ConfirmBroadcast.filter(), InFlow(FLOW, "sure"))
    press.register(discard, DiscardBroadcast.filter(), current)
    for step in ("when", "sure"):
        on_answer(router, FLOW, step, take_time)


async def open_preview(
    _press: CallbackQuery, draft: DraftCard, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    step = "preview" if plan_of(draft).written else "text"
    draft = await services.drafts.move(visitor.person_id, step, due_at=None)
    return Reply(await steps.step_screen(draft, visitor, services, t))


async def send_test_copy(
    _press: CallbackQuery, draft: DraftCard, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    """Send exactly what recipients get, below the preview, which stays."""
    plan = plan_of(draft)
    card = await services.broadcasts.preview(
        visitor.person_id, plan.host_id, plan.event_id, plan.contents
    )
    return Reply(broadcast_screen(card, t), toast=t("Only you got this copy."), fresh=True)


async def send(
    press: CallbackQuery, draft: DraftCard, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    """Send at once by day; at night ask first."""
    plan = plan_of(draft)
    form = await services.broadcasts.form(visitor.person_id, plan.host_id, plan.event_id)
    if steps.night(form, services.now()) is None:
        return await confirm(press, draft, visitor, services, t)
    draft = await services.drafts.move(visitor.person_id, "sure", due_at=None)
    return Reply(await steps.step_screen(draft, visitor, services, t))


async def send_later(
    _press: CallbackQuery, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    draft = await services.drafts.move(visitor.person_id, "when", due_at=None)
    return Reply(await steps.step_screen(draft, visitor, services, t))


async def pick_time(
    _press: CallbackQuery,
    callback_data: PickTime,
    draft: DraftCard,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    minutes = min(max(callback_data.minutes, 0), _FURTHEST)
    at = datetime.fromtimestamp(minutes * 60, UTC)
    return await _plan_for(at, draft, visitor, services, t)


async def take_time(
    _update: object,
    answer: str,
    draft: DraftCard,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    """Take a time in natural words; an end is ignored."""
    plan = plan_of(draft)
    form = await services.broadcasts.form(visitor.person_id, plan.host_id, plan.event_id)
    local_now = services.now().astimezone(ZoneInfo(form.zone))
    read = read_moment(answer, visitor.language, now_local=local_now)
    if isinstance(read, Understood):
        return await _plan_for(read.starts, draft, visitor, services, t)
    return await _ask_again(read.reason, visitor, services, t)


async def confirm(
    _press: CallbackQuery, draft: DraftCard, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    """Send and drop the draft in one transaction: a second press finds nothing to send."""
    plan = plan_of(draft)
    if plan.due_at is not None and plan.due_at <= services.now():
        return await _ask_again(Reason.PAST, visitor, services, t)
    confirmed = await services.broadcasts.confirm(visitor.person_id, plan.order)
    await services.drafts.drop(visitor.person_id)
    card = await services.broadcast_reports.of(visitor.person_id, confirmed.broadcast_id)
    if confirmed.new and not card.waiting:
        return Reply(confirmed_screen(card.progress.recipients, t))
    return Reply(report_screen(card, t))


async def discard(
    _press: CallbackQuery, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    await services.drafts.drop(visitor.person_id)
    return Reply(Screen(t("Nothing was sent.")))


async def _plan_for(
    at: datetime, draft: DraftCard, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    if not plan_of(draft).written:
        raise Refusal(RefusalCode.OUTDATED_BUTTON)
    if at <= services.now():
        return await _ask_again(Reason.PAST, visitor, services, t)
    told = at.astimezone(UTC).isoformat()
    draft = await services.drafts.move(visitor.person_id, "sure", due_at=told)
    return Reply(await steps.step_screen(draft, visitor, services, t))


async def _ask_again(reason: Reason, visitor: Visitor, services: Services, t: Translator) -> Reply:
    draft = await services.drafts.move(visitor.person_id, "when", due_at=None)
    plan = plan_of(draft)
    return Reply(await steps.when(plan, visitor.person_id, services, t, reason))
