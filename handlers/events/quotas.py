"""Setting quotas by sector."""

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.drafts import InFlow, leave_question, on_answer
from handlers.events.callbacks.seats import AskForQuota, OpenQuotas, SetQuota
from handlers.events.moments import FLOW as MOMENT
from handlers.events.typed import read_seats
from handlers.events.views.quotas import quota_question_screen, quotas_changed, quotas_screen
from handlers.i18n import Html, Translator
from handlers.navigation import ResumeDraft
from handlers.screen import Reply
from services.bundle import Services
from services.cards.drafts import DraftCard
from services.cards.people import Visitor

FLOW, MOST = "quotas", "most"


def register(router: Router) -> None:
    """Register the presses, and the number in words."""
    press = router.callback_query
    press.register(show, OpenQuotas.filter())
    press.register(ask, AskForQuota.filter())
    press.register(pick, SetQuota.filter())
    press.register(ask_again, ResumeDraft.filter(), InFlow(FLOW, MOST))
    on_answer(router, FLOW, MOST, take)


async def show(
    _press: CallbackQuery,
    callback_data: OpenQuotas,
    visitor: Visitor,
    services: Services,
    draft: DraftCard | None,
    t: Translator,
) -> Reply:
    await leave_question(visitor, services, draft, FLOW, MOMENT)
    card = await services.quotas.card(visitor.person_id, callback_data.event_id)
    return Reply(quotas_screen(card, t))


async def ask(
    _press: CallbackQuery,
    callback_data: AskForQuota,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    event_id, sector = callback_data.event_id, callback_data.sector
    card = await services.quotas.card(visitor.person_id, event_id)
    await services.drafts.start(visitor.person_id, FLOW, MOST, event_id=event_id, sector=sector)
    return Reply(quota_question_screen(card, sector, t))


async def ask_again(
    _press: CallbackQuery, draft: DraftCard, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    return await _asked(draft, visitor, services, t)


async def pick(
    _press: CallbackQuery,
    callback_data: SetQuota,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    event_id, sector, most = callback_data.event_id, callback_data.sector, callback_data.most
    asked = await services.quotas.set_most(visitor.person_id, event_id, sector, most or None)
    return await _saved(event_id, asked, visitor, services, t)


async def take(
    _update: object,
    answer: str,
    draft: DraftCard,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    most = read_seats(answer, t)
    if isinstance(most, Html):
        return await _asked(draft, visitor, services, t, most)
    event_id, sector = draft.answers["event_id"], draft.answers["sector"]
    asked = await services.quotas.set_most(visitor.person_id, event_id, sector, most)
    return await _saved(event_id, asked, visitor, services, t)


async def _saved(
    event_id: int, asked: int, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    """The saved quotas; `asked`: how many people on the waitlist get an offer."""
    await services.drafts.drop(visitor.person_id, FLOW)
    card = await services.quotas.card(visitor.person_id, event_id)
    return Reply(quotas_screen(card, t), toast=quotas_changed(asked, t))


async def _asked(
    draft: DraftCard,
    visitor: Visitor,
    services: Services,
    t: Translator,
    problem: Html | None = None,
) -> Reply:
    card = await services.quotas.card(visitor.person_id, draft.answers["event_id"])
    return Reply(quota_question_screen(card, draft.answers["sector"], t, problem))
