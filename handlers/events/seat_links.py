"""Seat links: created and revoked by organisers, used by whoever gets them."""

from aiogram import Router
from aiogram.filters import CommandObject
from aiogram.types import CallbackQuery, Message

from handlers.events.callbacks.seats import MakeSeatLink, OpenSeatLinks, WithdrawSeatLink
from handlers.events.views.card import event_screen
from handlers.events.views.seat_links import (
    opened_screen,
    seat_link_screen,
    seat_links_screen,
    taken,
    withdrawn,
)
from handlers.i18n import Translator
from handlers.links import SEAT, deep_link, opened
from handlers.navigation import TakeSeat
from handlers.screen import Reply
from services.bundle import Services
from services.cards.people import Visitor


def register(router: Router) -> None:
    """Register the link, and the presses that create, list, revoke and use links."""
    router.message.register(follow, opened(SEAT))
    router.callback_query.register(make, MakeSeatLink.filter())
    router.callback_query.register(show_links, OpenSeatLinks.filter())
    router.callback_query.register(withdraw, WithdrawSeatLink.filter())
    router.callback_query.register(take, TakeSeat.filter())


async def make(
    _press: CallbackQuery,
    callback_data: MakeSeatLink,
    visitor: Visitor,
    services: Services,
    bot_username: str,
    t: Translator,
) -> Reply:
    card = await services.seat_invitations.make(visitor.person_id, callback_data.event_id)
    return Reply(seat_link_screen(card, deep_link(bot_username, SEAT, card.token), t))


async def show_links(
    _press: CallbackQuery,
    callback_data: OpenSeatLinks,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    event_id, page = callback_data.event_id, callback_data.page
    return Reply(
        seat_links_screen(await services.seat_links.of(event_id, visitor.person_id, page), t)
    )


async def withdraw(
    _press: CallbackQuery,
    callback_data: WithdrawSeatLink,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    """Revoke a link; if somebody has just used it, the list shows who."""
    event_id, done = await services.seat_links.withdraw(
        callback_data.invitation_id, visitor.person_id
    )
    card = await services.seat_links.of(event_id, visitor.person_id, callback_data.page)
    return Reply(seat_links_screen(card, t), toast=withdrawn(t, done=done))


async def follow(
    _message: Message, command: CommandObject, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    """Open a seat link; the person now deals with the event's host."""
    token = (command.args or "").removeprefix(SEAT)
    card = await services.seat_invitations.opened(token, visitor.person_id)
    await services.people.visit_host(visitor.person_id, card.event.host_id)
    return Reply(opened_screen(card, t))


async def take(
    _press: CallbackQuery,
    callback_data: TakeSeat,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.seat_invitations.take(callback_data.token, visitor.person_id)
    return Reply(event_screen(card, t), toast=taken(t))
