"""A host's credit to its funder: shown, written, removed."""

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.drafts import InFlow, leave_question, on_answer
from handlers.hosts.callbacks import CreditFunder, DropFunder
from handlers.hosts.views.funder import funder_screen
from handlers.i18n import Translator
from handlers.navigation import ResumeDraft
from handlers.screen import Reply
from services.bundle import Services
from services.cards.drafts import DraftCard
from services.cards.people import Visitor

FLOW = "funder"


def register(router: Router) -> None:
    """Register the presses and the typed credit."""
    router.callback_query.register(open_credit, CreditFunder.filter())
    router.callback_query.register(drop, DropFunder.filter())
    router.callback_query.register(resume, ResumeDraft.filter(), InFlow(FLOW))
    on_answer(router, FLOW, "credit", take)


async def open_credit(
    _press: CallbackQuery,
    callback_data: CreditFunder,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.funders.of(callback_data.host_id, visitor.person_id)
    await services.drafts.start(visitor.person_id, FLOW, "credit", host_id=callback_data.host_id)
    return Reply(funder_screen(card, t))


async def resume(
    _press: CallbackQuery, draft: DraftCard, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    card = await services.funders.of(draft.answers["host_id"], visitor.person_id)
    return Reply(funder_screen(card, t))


async def take(
    _update: object,
    answer: str,
    draft: DraftCard,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.funders.credit(draft.answers["host_id"], visitor.person_id, answer)
    await services.drafts.drop(visitor.person_id)
    return Reply(funder_screen(card, t, saved=True))


async def drop(
    _press: CallbackQuery,
    callback_data: DropFunder,
    visitor: Visitor,
    draft: DraftCard | None,
    services: Services,
    t: Translator,
) -> Reply:
    await leave_question(visitor, services, draft, FLOW)
    card = await services.funders.credit(callback_data.host_id, visitor.person_id, "")
    return Reply(funder_screen(card, t, saved=True))
