"""Moving an event: new time or place, old and new side by side, and telling everyone."""

from dataclasses import replace
from zoneinfo import ZoneInfo

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.events import EventStatus
from handlers.drafts import InFlow, ask_for_a_button, on_answer
from handlers.events.callbacks.asking import KeepAsItIs
from handlers.events.callbacks.managing import ConfirmMove, MoveEvent
from handlers.events.changed import changed
from handlers.events.current_question import ask
from handlers.events.plans import Flow, plan_of
from handlers.i18n import Translator
from handlers.screen import Reply
from services.bundle import Services
from services.cards.drafts import DraftCard
from services.cards.people import Visitor


def register(router: Router) -> None:
    """Register the first press, and all answers except the time."""
    presses = router.callback_query
    presses.register(begin, MoveEvent.filter())
    presses.register(keep_time, KeepAsItIs.filter(), InFlow(Flow.MOVE, "day"))
    presses.register(keep_place, KeepAsItIs.filter(), InFlow(Flow.MOVE, "place"))
    presses.register(move, ConfirmMove.filter(), InFlow(Flow.MOVE, "confirm"))
    on_answer(router, Flow.MOVE, "confirm", ask_for_a_button)


async def begin(
    _press: CallbackQuery,
    callback_data: MoveEvent,
    visitor: Visitor,
    draft: DraftCard | None,
    services: Services,
    t: Translator,
) -> Reply:
    """Begin, or go on where this was left, unless the event has changed since."""
    card = await services.event_overviews.editable(callback_data.event_id, visitor.person_id)
    event = card.event
    times = {"starts_at": event.starts_at.isoformat(), "ends_at": event.ends_at.isoformat()}
    before = {**times, "place": event.place}
    if draft is not None and _is_begun(draft, event.event_id, before):
        return replace(ask(draft, services, t), toast=t("Let's go on."))
    draft = await services.drafts.start(
        visitor.person_id,
        Flow.MOVE,
        "day",
        event_id=event.event_id,
        host_id=event.host_id,
        zone=event.zone,
        title=event.title.text,
        month=f"{event.starts_at.astimezone(ZoneInfo(event.zone)):%Y-%m}",
        unseen=event.status is EventStatus.DRAFT,
        place=event.place,
        before=before,
        **times,
    )
    return ask(draft, services, t)


def _is_begun(draft: DraftCard, event_id: int, before: dict[str, str]) -> bool:
    """Whether something was answered already about moving the event from where it still is."""
    told = draft.answers
    same = draft.flow == Flow.MOVE and told["event_id"] == event_id and told["before"] == before
    return same and draft.step != "day"


async def keep_time(
    _press: CallbackQuery, draft: DraftCard, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    before = draft.answers["before"]
    draft = await services.drafts.move(
        visitor.person_id,
        "place",
        starts_at=before["starts_at"],
        ends_at=before["ends_at"],
        known=list(await services.venues.used(plan_of(draft).host_id)),
    )
    return ask(draft, services, t)


async def keep_place(
    _press: CallbackQuery, draft: DraftCard, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    place = draft.answers["before"]["place"]
    draft = await services.drafts.move(visitor.person_id, "confirm", place=place)
    return ask(draft, services, t)


async def move(
    _press: CallbackQuery, draft: DraftCard, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    plan = plan_of(draft)
    if plan.starts_at is None or plan.ends_at is None:
        return ask(draft, services, t)
    number = await services.event_changes.move(plan.event_id, visitor.person_id, *plan.changes)
    return await changed(plan.event_id, number, visitor, services, t)
