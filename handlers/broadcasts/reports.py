"""What organisers read about broadcasts: a desk's list, a report, people not reached."""

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.broadcasts.callbacks.running import ListUnreached, OpenBroadcasts, OpenReport
from handlers.broadcasts.views import running as views
from handlers.i18n import Translator
from handlers.screen import Reply
from services.bundle import Services
from services.cards.people import Visitor


def register(router: Router) -> None:
    """Register presses that need no draft; each checks the right again."""
    press = router.callback_query
    press.register(open_list, OpenBroadcasts.filter())
    press.register(open_report, OpenReport.filter())
    press.register(list_unreached, ListUnreached.filter())


async def open_list(
    _press: CallbackQuery,
    callback_data: OpenBroadcasts,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.broadcast_reports.of_desk(
        visitor.person_id, callback_data.host_id, callback_data.event_id or None, callback_data.page
    )
    return Reply(views.broadcasts_screen(card, t))


async def open_report(
    _press: CallbackQuery,
    callback_data: OpenReport,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.broadcast_reports.of(visitor.person_id, callback_data.broadcast_id)
    return Reply(views.report_screen(card, t))


async def list_unreached(
    _press: CallbackQuery,
    callback_data: ListUnreached,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.broadcast_reports.unreached(
        visitor.person_id, callback_data.broadcast_id, callback_data.page
    )
    return Reply(views.unreached_screen(card, t))
