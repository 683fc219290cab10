"""The two sides' part in advice: to let an adviser look on, and to read what was written."""

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.i18n import Translator
from handlers.partnerships.callbacks import LetLookOn, OpenAdvice
from handlers.partnerships.views.advice import advice_screen
from handlers.partnerships.views.progress import progress_screen
from handlers.screen import Reply
from services.bundle import Services
from services.cards.people import Visitor


def register(router: Router) -> None:
    """Add these presses to the feature's router."""
    router.callback_query.register(show, OpenAdvice.filter())
    router.callback_query.register(answer, LetLookOn.filter())


async def show(
    _press: CallbackQuery,
    callback_data: OpenAdvice,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.remarks.card(
        visitor.person_id, callback_data.suggestion_id, callback_data.page
    )
    offered = card.pair.advisers or card.pair.let_in or card.remark
    return Reply(advice_screen(card, t) if offered else progress_screen(card.pair, t))


async def answer(
    _press: CallbackQuery,
    callback_data: LetLookOn,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    yes = callback_data.yes
    card = await services.remarks.let_in(visitor.person_id, callback_data.suggestion_id, yes=yes)
    back = t("The advisers see nothing of you two any more.")
    return Reply(advice_screen(card, t), toast=t("Thank you, noted.") if yes else back)
