"""Routes updates about hosts and their organisers."""

from collections.abc import Collection

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from handlers.hosts import closing, funder, invitations, opening, roles
from handlers.hosts.callbacks import ListHosts, TurnHosts
from handlers.hosts.views import desk as views
from handlers.i18n import Translator
from handlers.navigation import OpenHost
from handlers.screen import Reply
from services.bundle import Services
from services.cards.people import Visitor


def build_router() -> Router:
    """Build the router for this feature's commands and presses."""
    router = Router(name="hosts")
    router.message.register(organise, Command("organise"))
    router.callback_query.register(list_hosts, ListHosts.filter())
    router.callback_query.register(turn_hosts, TurnHosts.filter())
    router.callback_query.register(show_desk, OpenHost.filter())
    for part in (opening, roles, invitations, funder, closing):
        part.register(router)
    return router


async def organise(
    _message: Message,
    visitor: Visitor,
    services: Services,
    operators: Collection[int],
    t: Translator,
) -> Reply:
    """Show the desk, the choice of desks, or for an operator without any, creating a host."""
    hosts = await services.hosts.of_organiser(visitor.person_id)
    operator = visitor.telegram_id in operators
    match len(hosts):
        case 0 if operator:
            return await opening.begin(visitor, services, t)
        case 0:
            operated = bool(operators)
            return Reply(
                views.nothing_to_organise_screen(visitor.telegram_id, t, operated=operated)
            )
        case 1:
            desk = await services.hosts.desk(hosts[0].host_id, visitor.person_id)
            return Reply(views.desk_screen(desk, t, others=operator))
        case _:
            return Reply(views.hosts_screen(hosts, t, operator=operator))


async def list_hosts(
    _press: CallbackQuery,
    visitor: Visitor,
    services: Services,
    operators: Collection[int],
    t: Translator,
) -> Reply:
    hosts = await services.hosts.of_organiser(visitor.person_id)
    return Reply(views.hosts_screen(hosts, t, operator=visitor.telegram_id in operators))


async def turn_hosts(
    _press: CallbackQuery,
    callback_data: TurnHosts,
    visitor: Visitor,
    services: Services,
    operators: Collection[int],
    t: Translator,
) -> Reply:
    hosts = await services.hosts.of_organiser(visitor.person_id)
    operator = visitor.telegram_id in operators
    return Reply(views.hosts_screen(hosts, t, operator=operator, page=callback_data.page))


async def show_desk(
    _press: CallbackQuery,
    callback_data: OpenHost,
    visitor: Visitor,
    services: Services,
    operators: Collection[int],
    t: Translator,
) -> Reply:
    desk = await services.hosts.desk(callback_data.host_id, visitor.person_id, callback_data.page)
    several = len(await services.hosts.of_organiser(visitor.person_id)) > 1
    others = several or visitor.telegram_id in operators
    return Reply(views.desk_screen(desk, t, others=others))
