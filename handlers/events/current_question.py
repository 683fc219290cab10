"""Shows the current question of a wizard about an event, also after a press on an old button."""

from datetime import date
from zoneinfo import ZoneInfo

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.drafts import InFlow, on_old_buttons
from handlers.events.callbacks.asking import (
    AgreeToTime,
    KeepAsItIs,
    LeaveQuestions,
    PickDay,
    PickEnd,
    PickHour,
    PickPlace,
    PickStart,
    ReturnTo,
    ShowMonth,
)
from handlers.events.callbacks.managing import ConfirmCancel, ConfirmMove, ConfirmZone, PickZone
from handlers.events.plans import Flow, plan_of
from handlers.events.views.management import manage_screen
from handlers.events.views.questions import left_screen, question_screen
from handlers.i18n import Html, Translator
from handlers.navigation import ResumeDraft
from handlers.screen import Reply
from services.bundle import Services
from services.cards.drafts import DraftCard
from services.cards.people import Visitor

WIZARD = (
    AgreeToTime,
    ConfirmCancel,
    ConfirmMove,
    ConfirmZone,
    KeepAsItIs,
    LeaveQuestions,
    PickDay,
    PickEnd,
    PickHour,
    PickPlace,
    PickStart,
    PickZone,
    ReturnTo,
    ShowMonth,
)


def register(router: Router) -> None:
    """Register before the wizards' own presses, so that an old button changes nothing."""
    for flow in Flow:
        on_old_buttons(router, flow, WIZARD, show_current)
        router.callback_query.register(show_current, ResumeDraft.filter(), InFlow(flow))
        router.callback_query.register(leave, LeaveQuestions.filter(), InFlow(flow))
        router.callback_query.register(return_to, ReturnTo.filter(), InFlow(flow))


def ask(draft: DraftCard, services: Services, t: Translator, problem: Html | None = None) -> Reply:
    """Show the draft's question."""
    plan = plan_of(draft)
    return Reply(question_screen(plan, services.now(), t, problem))


def today_in(zone: str, services: Services) -> date:
    """Today's date in the event's zone."""
    return services.now().astimezone(ZoneInfo(zone)).date()


async def show_current(
    _press: CallbackQuery, draft: DraftCard, services: Services, t: Translator
) -> Reply:
    return ask(draft, services, t)


async def return_to(
    _press: CallbackQuery,
    callback_data: ReturnTo,
    draft: DraftCard,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    if callback_data.step == plan_of(draft).step_before:
        draft = await services.drafts.move(visitor.person_id, callback_data.step)
    return ask(draft, services, t)


async def leave(
    _press: CallbackQuery, draft: DraftCard, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    """Return to the event, or to the desk if it was to be created."""
    plan = plan_of(draft)
    await services.drafts.drop(visitor.person_id)
    if not plan.event_id:
        return Reply(left_screen(plan, t))
    return Reply(
        manage_screen(await services.event_overviews.of(plan.event_id, visitor.person_id), t)
    )
