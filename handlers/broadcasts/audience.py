"""Choosing the audience of a broadcast."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.audiences import Audience, Segment, as_kept, changed, with_events
from domain.refusal import Refusal, RefusalCode
from handlers.broadcasts.callbacks.audience import (
    AgreeToAudience,
    ChangeAudience,
    ChooseSegment,
    ChooseSeries,
    ChooseValue,
    NarrowDown,
    OpenFacet,
)
from handlers.broadcasts.plans import FLOW, Plan, plan_of
from handlers.broadcasts.steps import step_screen
from handlers.broadcasts.views.audience import nobody_screen
from handlers.drafts import InFlow
from handlers.i18n import Translator
from handlers.navigation import WriteBroadcast, WriteToBoth, WriteToList
from handlers.screen import Reply
from services.bundle import Services
from services.cards.drafts import DraftCard
from services.cards.people import Visitor


def register(router: Router) -> None:
    """Register the first press, and the steps `segment` and `narrow`."""
    press, current = router.callback_query, InFlow(FLOW)
    press.register(begin_at_event, WriteBroadcast.filter())
    press.register(begin_at_host, WriteToList.filter())
    press.register(begin_with_both, WriteToBoth.filter())
    press.register(choose_segment, ChooseSegment.filter(), InFlow(FLOW, "segment"))
    press.register(narrow_down, NarrowDown.filter(), current)
    press.register(open_facet, OpenFacet.filter(), InFlow(FLOW, "narrow"))
    press.register(choose_value, ChooseValue.filter(), InFlow(FLOW, "narrow"))
    press.register(choose_series, ChooseSeries.filter(), InFlow(FLOW, "narrow"))
    press.register(agree, AgreeToAudience.filter(), InFlow(FLOW, "narrow"))
    press.register(change, ChangeAudience.filter(), current)


async def begin_at_event(
    _press: CallbackQuery,
    callback_data: WriteBroadcast,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    return await _begin(0, callback_data.event_id, visitor, services, t)


async def begin_at_host(
    _press: CallbackQuery,
    callback_data: WriteToList,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    return await _begin(callback_data.host_id, None, visitor, services, t)


async def begin_with_both(
    _press: CallbackQuery,
    callback_data: WriteToBoth,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    """Begin below the letter, which stays: the organiser reads there who the two are."""
    card = await services.introductions.by_hand(visitor.person_id, callback_data.suggestion_id)
    if card is None:
        raise Refusal(RefusalCode.NOT_FOUND)
    audience = as_kept(Audience((Segment.EVERYBODY,), person_ids=card.person_ids))
    reply = await _begin(card.host_id, card.event_id, visitor, services, t, audience)
    return replace(reply, fresh=True)


async def choose_segment(
    _press: CallbackQuery,
    callback_data: ChooseSegment,
    draft: DraftCard,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    plan = plan_of(draft)
    event_ids = () if plan.event_id is None else (plan.event_id,)
    audience = Audience((callback_data.segment,), event_ids)
    told = {"audience": as_kept(audience)}
    if callback_data.segment is Segment.UNANSWERED:
        told |= await _with_answer(plan, visitor, services)
    step = "preview" if plan.written else "text"
    draft = await services.drafts.move(visitor.person_id, step, **told)
    return Reply(await step_screen(draft, visitor, services, t))


async def _with_answer(plan: Plan, visitor: Visitor, services: Services) -> dict[str, Any]:
    """Add the RSVP button if the audience has not answered; it can be removed again."""
    events = await services.broadcasts.rsvp_events(visitor.person_id, plan.host_id, plan.event_id)
    return {"rsvp_event_id": plan.event_id} if events and plan.event_id else {}


async def narrow_down(
    _press: CallbackQuery, draft: DraftCard, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    kept = as_kept(plan_of(draft).audience)
    draft = await services.drafts.move(visitor.person_id, "narrow", audience=kept, facet=None)
    return Reply(await step_screen(draft, visitor, services, t))


async def open_facet(
    _press: CallbackQuery,
    callback_data: OpenFacet,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    draft = await services.drafts.move(
        visitor.person_id, "narrow", facet=callback_data.facet, page=callback_data.page
    )
    return Reply(await step_screen(draft, visitor, services, t))


async def choose_value(
    _press: CallbackQuery,
    callback_data: ChooseValue,
    draft: DraftCard,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    """Add or remove a value; a forged one is refused when the audience is read, and nothing is stored."""
    audience = changed(
        plan_of(draft).audience,
        callback_data.facet,
        callback_data.value,
        chosen=callback_data.chosen,
    )
    draft = await services.drafts.move(visitor.person_id, "narrow", audience=as_kept(audience))
    return Reply(await step_screen(draft, visitor, services, t))


async def choose_series(
    _press: CallbackQuery,
    callback_data: ChooseSeries,
    draft: DraftCard,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    plan, series_id = plan_of(draft), callback_data.series_id
    event_ids = await services.event_series.events(visitor.person_id, plan.host_id, series_id)
    audience = with_events(plan.audience, event_ids, chosen=callback_data.chosen)
    draft = await services.drafts.move(visitor.person_id, "narrow", audience=as_kept(audience))
    return Reply(await step_screen(draft, visitor, services, t))


async def agree(
    _press: CallbackQuery, draft: DraftCard, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    step = "preview" if plan_of(draft).written else "text"
    draft = await services.drafts.move(visitor.person_id, step, facet=None)
    return Reply(await step_screen(draft, visitor, services, t))


async def change(
    _press: CallbackQuery, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    draft = await services.drafts.move(visitor.person_id, "segment", facet=None)
    return Reply(await step_screen(draft, visitor, services, t))


async def _begin(
    host_id: int,
    event_id: int | None,
    visitor: Visitor,
    services: Services,
    t: Translator,
    audience: Mapping[str, Any] | None = None,
) -> Reply:
    """Begin, after checking the right to write; `audience` is set if it is chosen already."""
    form = await services.broadcasts.form(visitor.person_id, host_id, event_id)
    if audience is None and not any(reach.recipients for reach in form.segments.values()):
        return Reply(nobody_screen(form, None, t))
    draft = await services.drafts.start(
        visitor.person_id,
        FLOW,
        "text" if audience else "segment",
        host_id=form.host_id,
        event_id=event_id,
        language=form.language,
        audience=audience,
    )
    return Reply(await step_screen(draft, visitor, services, t))
