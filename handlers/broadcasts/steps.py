"""Shows the current step of a broadcast being written, also after a press on an old button."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.broadcasts import suggested_times
from domain.refusal import RefusalCode
from domain.spoken_dates import Reason
from domain.wall_clock import in_quiet_hours, next_allowed
from handlers import drafts
from handlers.broadcasts.callbacks.audience import (
    AgreeToAudience,
    ChangeAudience,
    ChooseSegment,
    ChooseSeries,
    ChooseValue,
    NarrowDown,
    OpenFacet,
)
from handlers.broadcasts.callbacks.contents import (
    AddRsvp,
    AskForLink,
    DropLink,
    DropMedia,
    DropText,
    OpenButtons,
    OpenLanguages,
    RewriteBroadcast,
)
from handlers.broadcasts.callbacks.sending import (
    ConfirmBroadcast,
    DiscardBroadcast,
    OpenPreview,
    PickTime,
    SendBroadcast,
    SendLater,
    SendTestCopy,
)
from handlers.broadcasts.plans import FLOW, Plan, plan_of
from handlers.broadcasts.views import audience, sending, writing
from handlers.errors import sentence
from handlers.i18n import Html, Translator
from handlers.navigation import ResumeDraft
from handlers.phrases.times import problem_with
from handlers.screen import Reply, Screen
from services.bundle import Services
from services.cards.broadcasts import BroadcastForm
from services.cards.drafts import DraftCard
from services.cards.people import Visitor

WIZARD = (
    ChooseSegment,
    ChooseSeries,
    NarrowDown,
    OpenFacet,
    ChooseValue,
    AgreeToAudience,
    ChangeAudience,
    RewriteBroadcast,
    OpenLanguages,
    DropText,
    DropMedia,
    OpenButtons,
    AddRsvp,
    AskForLink,
    DropLink,
    OpenPreview,
    SendTestCopy,
    SendBroadcast,
    SendLater,
    PickTime,
    ConfirmBroadcast,
    DiscardBroadcast,
)


def register_old_buttons(router: Router) -> None:
    """Register before the wizard's own presses, so that an old button changes nothing."""
    drafts.on_old_buttons(router, FLOW, WIZARD, show_current)


def register(router: Router) -> None:
    """Register after them: shows the question again."""
    router.callback_query.register(resume, ResumeDraft.filter(), drafts.InFlow(FLOW))


async def resume(
    _press: CallbackQuery, draft: DraftCard, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    return Reply(await step_screen(draft, visitor, services, t))


async def show_current(
    _press: CallbackQuery, draft: DraftCard, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    """Answer an old button of this wizard with a notice and the current step."""
    screen = await step_screen(draft, visitor, services, t)
    return Reply(screen, toast=sentence(RefusalCode.OUTDATED_BUTTON, t))


async def step_screen(
    draft: DraftCard, visitor: Visitor, services: Services, t: Translator
) -> Screen:
    """The screen of the draft's current step; checks the right to write again."""
    plan, me = plan_of(draft), visitor.person_id
    match plan.step:
        case "segment":
            form = await services.broadcasts.form(me, plan.host_id, plan.event_id)
            return audience.segment_screen(form, plan, t)
        case "narrow":
            return await _narrowing(plan, me, services, t)
        case "text":
            choices = await services.broadcasts.choices(
                me, plan.host_id, plan.event_id, plan.audience
            )
            return writing.text_screen(choices, plan, t)
        case "languages":
            return writing.languages_screen(plan, t)
        case "buttons" | "link":
            return await _buttons(plan, me, services, t)
        case "when":
            return await when(plan, me, services, t)
        case "sure":
            return await _sure(plan, me, services, t)
        case _:
            return await _preview(plan, me, services, t)


async def when(
    plan: Plan, person_id: int, services: Services, t: Translator, reason: Reason | None = None
) -> Screen:
    """The question for the time, in the desk's zone."""
    form = await services.broadcasts.form(person_id, plan.host_id, plan.event_id)
    times = suggested_times(services.now(), ZoneInfo(form.zone))
    problem: Html | None = problem_with(reason, t) if reason else None
    return sending.when_screen(times, form.zone, plan, t, problem)


def night(form: BroadcastForm, at: datetime) -> datetime | None:
    """The end of the quiet hours, if a time falls into them."""
    zone = ZoneInfo(form.zone)
    return next_allowed(at, zone) if in_quiet_hours(at, zone) else None


async def _narrowing(plan: Plan, me: int, services: Services, t: Translator) -> Screen:
    form = await services.broadcasts.form(me, plan.host_id, plan.event_id)
    choices = await services.broadcasts.choices(me, plan.host_id, plan.event_id, plan.audience)
    if plan.facet is None:
        return audience.narrow_screen(form, choices, plan, t)
    return audience.facet_screen(form, choices, plan, plan.facet, t)


async def _buttons(plan: Plan, me: int, services: Services, t: Translator) -> Screen:
    events = await services.broadcasts.rsvp_events(me, plan.host_id, plan.event_id)
    if plan.step == "link":
        return writing.link_screen(plan, t)
    return writing.buttons_screen(events, plan, t)


async def _preview(plan: Plan, me: int, services: Services, t: Translator) -> Screen:
    choices = await services.broadcasts.choices(me, plan.host_id, plan.event_id, plan.audience)
    card = await services.broadcasts.preview(me, plan.host_id, plan.event_id, plan.contents)
    return sending.preview_screen(replace(card, foreign=False), choices.reach, plan, t)


async def _sure(plan: Plan, me: int, services: Services, t: Translator) -> Screen:
    form = await services.broadcasts.form(me, plan.host_id, plan.event_id)
    choices = await services.broadcasts.choices(me, plan.host_id, plan.event_id, plan.audience)
    at = plan.due_at or services.now()
    return sending.sure_screen(choices.reach, at, night(form, at), form.zone, plan, t)
