"""What an organiser fixes: pins, a pair of their own, and the rest chosen anew around them."""

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from handlers.drafts import InFlow, on_answer, on_old_buttons
from handlers.i18n import Translator
from handlers.introductions.callbacks import AddPair, ChooseAnew, ChooseAttendee, PinSuggestion
from handlers.introductions.views.pins import pair_screen
from handlers.introductions.views.review import review_screen
from handlers.navigation import ResumeDraft
from handlers.screen import Reply
from services.bundle import Services
from services.cards.drafts import DraftCard
from services.cards.people import Visitor

FLOW = "pair"
ONE, OTHER = "one", "other"


def register(router: Router) -> None:
    """Add the presses and typed answers of this flow to the feature's router."""
    router.callback_query.register(pin, PinSuggestion.filter())
    router.callback_query.register(choose_anew, ChooseAnew.filter())
    router.callback_query.register(begin, AddPair.filter())
    router.callback_query.register(show_step, InFlow(FLOW), ResumeDraft.filter())
    on_old_buttons(router, FLOW, (ChooseAttendee,), show_step)
    router.callback_query.register(choose_one, ChooseAttendee.filter(), InFlow(FLOW, ONE))
    router.callback_query.register(choose_other, ChooseAttendee.filter(), InFlow(FLOW, OTHER))
    on_answer(router, FLOW, ONE, search)
    on_answer(router, FLOW, OTHER, search)


async def pin(
    _press: CallbackQuery,
    callback_data: PinSuggestion,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    event_id = await services.pins.pin(
        visitor.person_id, callback_data.suggestion_id, pinned=callback_data.pinned
    )
    card = await services.reviews.card(visitor.person_id, event_id, callback_data.page)
    return Reply(review_screen(card, t))


async def choose_anew(
    _press: CallbackQuery,
    callback_data: ChooseAnew,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    await services.pins.choose_anew(visitor.person_id, callback_data.event_id)
    return await _review(callback_data.event_id, visitor, services, t)


async def begin(
    _press: CallbackQuery,
    callback_data: AddPair,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    """Begin choosing a pair; raises Refusal for anyone who may not review suggestions."""
    event_id = callback_data.event_id
    await services.pins.attendees(visitor.person_id, event_id)
    draft = await services.drafts.start(
        visitor.person_id, FLOW, ONE, event_id=event_id, one_id=None, text=""
    )
    return await _step(draft, visitor, services, t)


async def show_step(
    _press: CallbackQuery, visitor: Visitor, draft: DraftCard, services: Services, t: Translator
) -> Reply:
    return await _step(draft, visitor, services, t)


async def search(
    _update: Message | CallbackQuery,
    answer: str,
    visitor: Visitor,
    draft: DraftCard,
    services: Services,
    t: Translator,
) -> Reply:
    draft = await services.drafts.move(visitor.person_id, draft.step, text=answer[:64])
    return await _step(draft, visitor, services, t)


async def choose_one(
    _press: CallbackQuery,
    callback_data: ChooseAttendee,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    draft = await services.drafts.move(
        visitor.person_id, OTHER, one_id=callback_data.membership_id, text=""
    )
    return await _step(draft, visitor, services, t)


async def choose_other(
    _press: CallbackQuery,
    callback_data: ChooseAttendee,
    visitor: Visitor,
    draft: DraftCard,
    services: Services,
    t: Translator,
) -> Reply:
    """Pin the pair; if that is impossible, say so above the question, which stays."""
    event_id = draft.answers["event_id"]
    await services.pins.add(
        visitor.person_id, event_id, draft.answers["one_id"], callback_data.membership_id
    )
    await services.drafts.drop(visitor.person_id)
    return await _review(event_id, visitor, services, t)


async def _step(draft: DraftCard, visitor: Visitor, services: Services, t: Translator) -> Reply:
    said = draft.answers
    card = await services.pins.attendees(
        visitor.person_id, said["event_id"], said["text"], said["one_id"]
    )
    return Reply(pair_screen(card, draft.revision, t))


async def _review(event_id: int, visitor: Visitor, services: Services, t: Translator) -> Reply:
    card = await services.reviews.card(visitor.person_id, event_id)
    return Reply(review_screen(card, t))
