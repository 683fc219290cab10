"""Inviting organisers by a link, and accepting such a link."""

from aiogram import Router
from aiogram.filters import CommandObject
from aiogram.types import CallbackQuery, Message

from handlers.hosts.callbacks import (
    AcceptInvitation,
    CreateInvitation,
    OpenRoleLinks,
    RevokeInvitation,
    WithdrawRoleLink,
)
from handlers.hosts.views import invitations as views
from handlers.hosts.views import organisers
from handlers.i18n import Translator
from handlers.links import INVITATION, deep_link, opened
from handlers.navigation import InviteOrganiser
from handlers.screen import Reply
from services.bundle import Services
from services.cards.people import Visitor


def register(router: Router) -> None:
    """Register the presses and the deep link."""
    router.message.register(open_invitation, opened(INVITATION))
    router.callback_query.register(choose_role, InviteOrganiser.filter())
    router.callback_query.register(create, CreateInvitation.filter())
    router.callback_query.register(revoke, RevokeInvitation.filter())
    router.callback_query.register(show_links, OpenRoleLinks.filter())
    router.callback_query.register(withdraw, WithdrawRoleLink.filter())
    router.callback_query.register(accept, AcceptInvitation.filter())


async def choose_role(
    _press: CallbackQuery,
    callback_data: InviteOrganiser,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    host_id, event_id = callback_data.host_id, callback_data.event_id or None
    roles = await services.invitations.offers(visitor.person_id, host_id, event_id)
    event = await services.events.card(event_id, visitor.person_id) if event_id else None
    return Reply(views.choose_role_screen(host_id, event, roles, t))


async def create(
    _press: CallbackQuery,
    callback_data: CreateInvitation,
    visitor: Visitor,
    services: Services,
    bot_username: str,
    t: Translator,
) -> Reply:
    card = await services.invitations.invite(
        visitor.person_id,
        callback_data.host_id,
        callback_data.role,
        callback_data.event_id or None,
    )
    link = deep_link(bot_username, INVITATION, card.token)
    return Reply(views.link_screen(card, link, t))


async def revoke(
    _press: CallbackQuery,
    callback_data: RevokeInvitation,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    await services.invitations.revoke(callback_data.invitation_id, visitor.person_id)
    return Reply(views.revoked_screen(t), toast=t("The link no longer works."))


async def show_links(
    _press: CallbackQuery,
    callback_data: OpenRoleLinks,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.invitations.still_open(
        visitor.person_id, callback_data.host_id, callback_data.page
    )
    return Reply(views.links_screen(card, t))


async def withdraw(
    _press: CallbackQuery,
    callback_data: WithdrawRoleLink,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    me = visitor.person_id
    host_id = await services.invitations.revoke(callback_data.invitation_id, me)
    card = await services.invitations.still_open(me, host_id, callback_data.page)
    return Reply(views.links_screen(card, t), toast=t("The link no longer works."))


async def open_invitation(
    _message: Message, command: CommandObject, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    token = (command.args or "").removeprefix(INVITATION)
    card = await services.invitations.opened(token, visitor.person_id)
    return Reply(views.invitation_screen(card, t))


async def accept(
    _press: CallbackQuery,
    callback_data: AcceptInvitation,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.invitations.accept(callback_data.token, visitor.person_id, visitor.name)
    return Reply(organisers.welcome_screen(card, t))
