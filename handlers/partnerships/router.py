"""Which update about what came of introductions goes where."""

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.partnerships import Scope
from handlers.i18n import Translator
from handlers.navigation import OpenRegister, ShowFunderReport
from handlers.partnerships import advice, advising, telling
from handlers.partnerships.callbacks import ShowLessons
from handlers.partnerships.views.funder_report import funder_report_screen
from handlers.partnerships.views.register import lessons_screen, register_screen
from handlers.screen import Reply
from services.bundle import Services
from services.cards.people import Visitor


def build_router() -> Router:
    """The presses of this feature, and what is typed: a lesson, a remark."""
    router = Router(name="partnerships")
    router.callback_query.register(show_register, OpenRegister.filter())
    router.callback_query.register(show_lessons, ShowLessons.filter())
    router.callback_query.register(show_report, ShowFunderReport.filter())
    for part in (telling, advice, advising):
        part.register(router)
    return router


async def show_register(
    _press: CallbackQuery,
    callback_data: OpenRegister,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.registers.card(
        visitor.person_id, callback_data.host_id, callback_data.page
    )
    return Reply(register_screen(card, t))


async def show_lessons(
    _press: CallbackQuery,
    callback_data: ShowLessons,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.registers.lessons(
        visitor.person_id, callback_data.host_id, callback_data.page
    )
    return Reply(lessons_screen(card, t))


async def show_report(
    _press: CallbackQuery,
    callback_data: ShowFunderReport,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    reports = services.funder_reports
    of = {
        Scope.EVENT: reports.of_event,
        Scope.SERIES: reports.of_series,
        Scope.HOST: reports.of_host,
    }
    card = await of[callback_data.scope](visitor.person_id, callback_data.subject_id)
    return Reply(funder_report_screen(card, t))
