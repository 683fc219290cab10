"""Arriving: /start without a link, with a host's, or with an unknown one."""

from collections.abc import Collection

from aiogram import F, Router
from aiogram.filters import CommandObject, CommandStart
from aiogram.types import CallbackQuery, Message

from handlers.i18n import Translator
from handlers.links import EVENT, HOST, INVITATION, SEAT, TICKET, opened
from handlers.people.callbacks import GoHome
from handlers.people.steps import going_on
from handlers.people.views.home import home_screen
from handlers.screen import Reply
from services.bundle import Services
from services.cards.drafts import DraftCard
from services.cards.people import Visitor

OTHERS = (EVENT, TICKET, INVITATION, SEAT)
"""Links that other features handle."""


def register(router: Router) -> None:
    """Register the entry points, leaving other features' links to them."""
    router.message.register(open_host, opened(HOST))
    router.message.register(come_in, CommandStart(magic=~F.args.func(_is_of_others)))
    router.callback_query.register(go_home, GoHome.filter())


async def open_host(
    _message: Message, command: CommandObject, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    """Show the home of one host, with whom the person now deals."""
    card = await services.home.card(visitor.person_id, code=(command.args or "")[len(HOST) :])
    if len(card.hosts) == 1:
        await services.people.visit_host(visitor.person_id, card.hosts[0].host_id)
    return Reply(home_screen(card, visitor, t))


async def come_in(
    _message: Message,
    visitor: Visitor,
    draft: DraftCard | None,
    services: Services,
    operators: Collection[int],
    t: Translator,
) -> Reply:
    """Show home; someone in the middle of registering is taken there."""
    card = await services.home.card(visitor.person_id)
    if not card.member_of and (begun := going_on(draft, visitor, t)):
        return begun
    operator = visitor.telegram_id in operators
    return Reply(home_screen(card, visitor, t, operator=operator))


async def go_home(
    _press: CallbackQuery, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    return Reply(home_screen(await services.home.card(visitor.person_id), visitor, t))


def _is_of_others(payload: str | None) -> bool:
    return (payload or "").startswith(OTHERS)
