"""Cancelling an event: the reason, two confirmations, and telling everyone."""

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.events import REASON_LENGTH
from handlers.drafts import InFlow, ask_for_a_button, on_answer, one_line
from handlers.events.callbacks.managing import CancelEvent, ConfirmCancel
from handlers.events.changed import changed
from handlers.events.current_question import ask
from handlers.events.plans import Flow, plan_of
from handlers.i18n import Translator
from handlers.phrases.answers import too_long
from handlers.screen import Reply
from services.bundle import Services
from services.cards.drafts import DraftCard
from services.cards.people import Visitor


def register(router: Router) -> None:
    """Register the first press, the reason, and the two confirmations."""
    presses = router.callback_query
    presses.register(begin, CancelEvent.filter())
    presses.register(ask_again, ConfirmCancel.filter(), InFlow(Flow.CANCEL, "sure"))
    presses.register(cancel, ConfirmCancel.filter(), InFlow(Flow.CANCEL, "really"))
    on_answer(router, Flow.CANCEL, "reason", take_reason)
    for step in ("sure", "really"):
        on_answer(router, Flow.CANCEL, step, ask_for_a_button)


async def begin(
    _press: CallbackQuery,
    callback_data: CancelEvent,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.event_overviews.editable(callback_data.event_id, visitor.person_id)
    draft = await services.drafts.start(
        visitor.person_id,
        Flow.CANCEL,
        "reason",
        event_id=card.event.event_id,
        title=card.event.title.text,
        zone=card.event.zone,
        starts_at=card.event.starts_at.isoformat(),
        ends_at=card.event.ends_at.isoformat(),
    )
    return ask(draft, services, t)


async def take_reason(
    _update: object,
    answer: str,
    draft: DraftCard,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    reason = one_line(answer)
    if problem := too_long(reason, REASON_LENGTH, t):
        return ask(draft, services, t, problem)
    draft = await services.drafts.move(visitor.person_id, "sure", reason=reason)
    return ask(draft, services, t)


async def ask_again(
    _press: CallbackQuery, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    draft = await services.drafts.move(visitor.person_id, "really")
    return ask(draft, services, t)


async def cancel(
    _press: CallbackQuery, draft: DraftCard, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    plan = plan_of(draft)
    number = await services.event_changes.cancel(plan.event_id, visitor.person_id, plan.reason)
    return await changed(plan.event_id, number, visitor, services, t)
