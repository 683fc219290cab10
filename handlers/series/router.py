"""Routes updates about series."""

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.series import NAME_LENGTH
from domain.text import text_length
from handlers.drafts import InFlow, leave_question, on_answer, one_line
from handlers.i18n import Translator
from handlers.navigation import OpenSeries, ResumeDraft, ShowSeriesFigures
from handlers.screen import Reply
from handlers.series import views
from handlers.series.callbacks import NameSeries, PutInSeries
from services.bundle import Services
from services.cards.drafts import DraftCard
from services.cards.people import Visitor

FLOW = "series"


def build_router() -> Router:
    """Build the router for this feature's presses, and the name of a series."""
    router = Router(name="series")
    press = router.callback_query
    press.register(show, OpenSeries.filter())
    press.register(put, PutInSeries.filter())
    press.register(ask_name, NameSeries.filter())
    press.register(show_figures, ShowSeriesFigures.filter())
    press.register(ask_again, ResumeDraft.filter(), InFlow(FLOW))
    on_answer(router, FLOW, "name", take_name)
    return router


async def show(
    _press: CallbackQuery,
    callback_data: OpenSeries,
    visitor: Visitor,
    services: Services,
    draft: DraftCard | None,
    t: Translator,
) -> Reply:
    await leave_question(visitor, services, draft, FLOW)
    card = await services.event_series.card(visitor.person_id, callback_data.event_id)
    return Reply(views.series_screen(card, t))


async def put(
    _press: CallbackQuery,
    callback_data: PutInSeries,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    event_id = callback_data.event_id
    await services.event_series.put(visitor.person_id, event_id, callback_data.series_id or None)
    card = await services.event_series.card(visitor.person_id, event_id)
    return Reply(views.series_screen(card, t), toast=t("Saved."))


async def ask_name(
    _press: CallbackQuery,
    callback_data: NameSeries,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    event_id = callback_data.event_id
    await services.event_series.card(visitor.person_id, event_id)  # checks the right
    await services.drafts.start(visitor.person_id, FLOW, "name", event_id=event_id)
    return Reply(views.name_screen(event_id, NAME_LENGTH, t))


async def ask_again(_press: CallbackQuery, draft: DraftCard, t: Translator) -> Reply:
    return Reply(views.name_screen(draft.answers["event_id"], NAME_LENGTH, t))


async def take_name(
    _update: object,
    answer: str,
    draft: DraftCard,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    event_id, name = draft.answers["event_id"], one_line(answer)
    if not 0 < text_length(name) <= NAME_LENGTH:
        return Reply(views.name_screen(event_id, NAME_LENGTH, t, too_long=True))
    await services.event_series.name(visitor.person_id, event_id, name)
    await services.drafts.drop(visitor.person_id)
    card = await services.event_series.card(visitor.person_id, event_id)
    return Reply(views.series_screen(card, t), toast=t("Saved."))


async def show_figures(
    _press: CallbackQuery,
    callback_data: ShowSeriesFigures,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.event_series.figures(
        visitor.person_id, callback_data.event_id, callback_data.page
    )
    return Reply(views.series_figures_screen(card, t))
