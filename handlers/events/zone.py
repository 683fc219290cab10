"""Another time zone for an event: clock times stay, and participants are told as of a move."""

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.events import EventStatus
from handlers.drafts import InFlow, ask_for_a_button, on_answer
from handlers.events.callbacks.managing import ChangeZone, ConfirmZone, PickZone
from handlers.events.changed import changed
from handlers.events.current_question import ask
from handlers.events.plans import Flow, plan_of
from handlers.i18n import Translator
from handlers.phrases.answers import unknown_zone
from handlers.phrases.zones import zones_meant
from handlers.screen import Reply
from services.bundle import Services
from services.cards.drafts import DraftCard
from services.cards.people import Visitor


def register(router: Router) -> None:
    """Register the presses, and the answer in words."""
    press = router.callback_query
    press.register(begin, ChangeZone.filter())
    press.register(pick, PickZone.filter(), InFlow(Flow.ZONE, "zone"))
    press.register(change, ConfirmZone.filter(), InFlow(Flow.ZONE, "agree_zone"))
    on_answer(router, Flow.ZONE, "zone", take)
    on_answer(router, Flow.ZONE, "agree_zone", ask_for_a_button)


async def begin(
    _press: CallbackQuery,
    callback_data: ChangeZone,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    event = (
        await services.event_overviews.editable(callback_data.event_id, visitor.person_id)
    ).event
    draft = await services.drafts.start(
        visitor.person_id,
        Flow.ZONE,
        "zone",
        event_id=event.event_id,
        zone=event.zone,
        title=event.title.text,
        starts_at=event.starts_at.isoformat(),
        ends_at=event.ends_at.isoformat(),
        unseen=event.status is EventStatus.DRAFT,
    )
    return ask(draft, services, t)


async def pick(
    _press: CallbackQuery,
    callback_data: PickZone,
    draft: DraftCard,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    return await _read_back(callback_data.zone, draft, visitor, services, t)


async def take(
    _update: object,
    answer: str,
    draft: DraftCard,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    return await _read_back(answer, draft, visitor, services, t)


async def _read_back(
    said: str, draft: DraftCard, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    match zones_meant(said):
        case [zone]:
            draft = await services.drafts.move(visitor.person_id, "agree_zone", new_zone=zone)
            return ask(draft, services, t)
        case _:
            return ask(draft, services, t, unknown_zone(said, t))


async def change(
    _press: CallbackQuery, draft: DraftCard, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    plan = plan_of(draft)
    number = await services.event_changes.change_zone(
        plan.event_id, visitor.person_id, plan.new_zone
    )
    return await changed(plan.event_id, number, visitor, services, t)
