"""Routes updates about suggestions and introductions."""

from dataclasses import replace

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from domain.introductions import Answer, refusal_said
from domain.people import agrees
from handlers.drafts import TYPED, UnderLetter, leave_question
from handlers.i18n import Translator
from handlers.introductions import finding, pinning
from handlers.introductions.callbacks import (
    AnswerSuggestion,
    AnswerTrio,
    ProposeTrio,
    ReleaseAll,
    ReleaseSuggestion,
    ShowNeeds,
    ShowTrios,
    StrikeSuggestion,
    SwapSuggestion,
    TurnMine,
)
from handlers.introductions.views.mine import mine_screen
from handlers.introductions.views.needs import needs_screen
from handlers.introductions.views.review import review_screen, swapped_toast
from handlers.introductions.views.suggestion import suggestion_screen
from handlers.introductions.views.trios import trios_screen
from handlers.navigation import OpenIntroductions, OpenSuggestion, ReviewSuggestions
from handlers.screen import Reply
from services.bundle import Services
from services.cards.drafts import DraftCard
from services.cards.people import Visitor


def build_router() -> Router:
    """Build the router for this feature's commands and presses."""
    router = Router(name="introductions")
    router.message.register(show_mine, Command("introductions"))
    router.callback_query.register(show_mine, OpenIntroductions.filter())
    router.callback_query.register(turn_mine, TurnMine.filter())
    router.callback_query.register(show_one, OpenSuggestion.filter())
    router.callback_query.register(answer, AnswerSuggestion.filter())
    router.callback_query.register(answer, AnswerTrio.filter())
    suggested = UnderLetter(lambda services: services.introductions.made_by)
    router.message.register(agree, TYPED, F.text.func(agrees), suggested)
    refused = F.text.func(refusal_said).as_("said")
    router.message.register(refuse, TYPED, refused, suggested)
    router.callback_query.register(review, ReviewSuggestions.filter())
    router.callback_query.register(release, ReleaseSuggestion.filter())
    router.callback_query.register(strike, StrikeSuggestion.filter())
    router.callback_query.register(swap, SwapSuggestion.filter())
    router.callback_query.register(release_all, ReleaseAll.filter())
    router.callback_query.register(show_needs, ShowNeeds.filter())
    router.callback_query.register(show_trios, ShowTrios.filter())
    router.callback_query.register(propose_trio, ProposeTrio.filter())
    finding.register(router)
    pinning.register(router)
    return router


async def show_mine(
    _update: Message | CallbackQuery, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    return Reply(mine_screen(await services.introductions.mine(visitor.person_id), t))


async def turn_mine(
    _press: CallbackQuery,
    callback_data: TurnMine,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    mine = await services.introductions.mine(visitor.person_id)
    return Reply(mine_screen(mine, t, callback_data.page))


async def show_one(
    _press: CallbackQuery,
    callback_data: OpenSuggestion,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.introductions.card(visitor.person_id, callback_data.suggestion_id)
    return Reply(suggestion_screen(card, t))


async def answer(
    _press: CallbackQuery,
    callback_data: AnswerSuggestion | AnswerTrio,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    """Record an answer to one or to both others of a trio; the screen explains it, and that nobody is told of a no."""
    said, introductions = callback_data.answer, services.introductions
    if said is Answer.NONE:  # forged: none of our buttons does that
        return await show_mine(_press, visitor, services, t)
    if said is Answer.YES:
        await services.memberships.renew_username(visitor.person_id, visitor.username)
    asked = visitor.person_id, callback_data.suggestion_id, said
    if isinstance(callback_data, AnswerTrio):
        card = await introductions.answer_trio(*asked, only=callback_data.only)
    else:
        card = await introductions.answer(*asked)
    return Reply(suggestion_screen(card, t))


async def agree(
    _message: Message, about: int, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    """A yes typed right under a suggestion."""
    await services.memberships.renew_username(visitor.person_id, visitor.username)
    card = await services.introductions.answer(visitor.person_id, about, Answer.YES)
    return Reply(suggestion_screen(card, t))


async def refuse(
    _message: Message,
    about: int,
    said: Answer,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    """A "not now" typed right under a suggestion; of a mere no it is asked whether it is one for good."""
    if said is Answer.NOT_NOW:
        card = await services.introductions.answer(visitor.person_id, about, said)
        return Reply(suggestion_screen(card, t))
    card = await services.introductions.card(visitor.person_id, about)
    return Reply(suggestion_screen(card, t), toast=t("Please choose with the buttons below."))


async def review(
    _press: CallbackQuery,
    callback_data: ReviewSuggestions,
    visitor: Visitor,
    draft: DraftCard | None,
    services: Services,
    t: Translator,
) -> Reply:
    await leave_question(visitor, services, draft, pinning.FLOW)
    return await _review(services, visitor, callback_data.event_id, callback_data.page, t)


async def release(
    _press: CallbackQuery,
    callback_data: ReleaseSuggestion,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    event_id = await services.reviews.release(visitor.person_id, callback_data.suggestion_id)
    return await _review(services, visitor, event_id, callback_data.page, t)


async def strike(
    _press: CallbackQuery,
    callback_data: StrikeSuggestion,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    event_id = await services.reviews.strike(visitor.person_id, callback_data.suggestion_id)
    return await _review(services, visitor, event_id, callback_data.page, t)


async def swap(
    _press: CallbackQuery,
    callback_data: SwapSuggestion,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    """Strike the suggestion; the next best for the two replaces it in the review."""
    event_id, new = await services.swaps.swap(visitor.person_id, callback_data.suggestion_id)
    shown = await _review(services, visitor, event_id, callback_data.page, t)
    return replace(shown, toast=swapped_toast(new, t))


async def release_all(
    _press: CallbackQuery,
    callback_data: ReleaseAll,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    await services.reviews.release_all(visitor.person_id, callback_data.event_id)
    return await _review(services, visitor, callback_data.event_id, 0, t)


async def show_needs(
    _press: CallbackQuery,
    callback_data: ShowNeeds,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.needs.card(visitor.person_id, callback_data.event_id)
    return Reply(needs_screen(card, t))


async def show_trios(
    _press: CallbackQuery,
    callback_data: ShowTrios,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.trios.card(visitor.person_id, callback_data.event_id)
    return Reply(trios_screen(card, t))


async def propose_trio(
    _press: CallbackQuery,
    callback_data: ProposeTrio,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    event_id = await services.trios.propose(
        visitor.person_id, callback_data.suggestion_id, callback_data.third_id
    )
    return Reply(trios_screen(await services.trios.card(visitor.person_id, event_id), t))


async def _review(
    services: Services, visitor: Visitor, event_id: int, page: int, t: Translator
) -> Reply:
    card = await services.reviews.card(visitor.person_id, event_id, page)
    return Reply(review_screen(card, t))
