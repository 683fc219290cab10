"""Copying an event: everything stays the same, only the time is asked."""

from zoneinfo import ZoneInfo

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.spoken_dates import Reason
from handlers.drafts import InFlow
from handlers.events.callbacks.asking import AgreeToTime
from handlers.events.callbacks.managing import CopyEvent
from handlers.events.current_question import ask
from handlers.events.plans import Flow, plan_of
from handlers.events.views.publishing import draft_screen
from handlers.i18n import Translator
from handlers.phrases.times import problem_with
from handlers.screen import Reply
from services.bundle import Services
from services.cards.drafts import DraftCard
from services.cards.people import Visitor


def register(router: Router) -> None:
    """Register the first press and the last; the time is asked as for any event."""
    router.callback_query.register(begin, CopyEvent.filter())
    router.callback_query.register(copy, AgreeToTime.filter(), InFlow(Flow.COPY, "agree"))


async def begin(
    _press: CallbackQuery,
    callback_data: CopyEvent,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    event = await services.event_copies.source(callback_data.event_id, visitor.person_id)
    month = services.now().astimezone(ZoneInfo(event.zone))
    draft = await services.drafts.start(
        visitor.person_id,
        Flow.COPY,
        "day",
        event_id=event.id,
        host_id=event.host_id,
        zone=event.zone,
        month=f"{month:%Y-%m}",
    )
    return ask(draft, services, t)


async def copy(
    _press: CallbackQuery, draft: DraftCard, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    plan = plan_of(draft)
    if plan.starts_at is None or plan.ends_at is None or plan.starts_at <= services.now():
        draft = await services.drafts.move(visitor.person_id, "day")
        return ask(draft, services, t, problem_with(Reason.PAST, t))
    event_id = await services.event_copies.copy(
        plan.event_id, visitor.person_id, plan.starts_at, plan.ends_at
    )
    await services.drafts.drop(visitor.person_id)
    return Reply(draft_screen(await services.events.card(event_id, visitor.person_id), t))
