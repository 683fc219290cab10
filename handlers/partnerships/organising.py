"""The organisers' part: the register, what was learned, what goes to a closing meeting and to a funder."""

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.partnerships import Scope
from handlers.i18n import Translator
from handlers.navigation import OpenRegister, ShowFunderReport
from handlers.partnerships.callbacks import ShowLessons, TakeSummary
from handlers.partnerships.summary_file import summary_file
from handlers.partnerships.views.funder_report import funder_report_screen
from handlers.partnerships.views.register import lessons_screen, register_screen, summary_screen
from handlers.screen import Reply
from services.bundle import Services
from services.cards.people import Visitor


def register(router: Router) -> None:
    """Add these presses to the feature's router."""
    press = router.callback_query
    press.register(show_register, OpenRegister.filter())
    press.register(show_lessons, ShowLessons.filter())
    press.register(take_summary, TakeSummary.filter())
    press.register(show_report, ShowFunderReport.filter())


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


async def take_summary(
    _press: CallbackQuery,
    callback_data: TakeSummary,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.registers.summary(visitor.person_id, callback_data.host_id)
    return Reply(summary_screen(card, summary_file(card, t), t))


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
