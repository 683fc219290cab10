"""Routes updates about events."""

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message

from domain.refusal import Refusal
from handlers.errors import sentence
from handlers.events import (
    cancelling,
    copying,
    creation,
    current_question,
    delegations,
    languages,
    management,
    moments,
    moving,
    photo,
    places,
    prolonging,
    quotas,
    seat_links,
    seats,
    texts,
    timing,
    waitlist,
    zone,
)
from handlers.events.views.card import event_screen, photo_screen
from handlers.events.views.listing import events_screen
from handlers.i18n import Translator
from handlers.links import EVENT, opened
from handlers.navigation import OpenEvent, OpenEventBelow, OpenEvents
from handlers.screen import Reply
from services.bundle import Services
from services.cards.people import Visitor

PARTS = (
    current_question,
    management,
    creation,
    copying,
    moving,
    photo,
    places,
    prolonging,
    seats,
    quotas,
    waitlist,
    seat_links,
    moments,
    delegations,
    languages,
    texts,
    cancelling,
    timing,
    zone,
)
"""Organisers' actions, a module each."""


def build_router() -> Router:
    """Build the router for this feature's commands, links and presses."""
    router = Router(name="events")
    router.message.register(show_events, Command("events"))
    router.message.register(follow_link, opened(EVENT))
    router.callback_query.register(turn_to_events, OpenEvents.filter())
    router.callback_query.register(show_event, OpenEvent.filter())
    router.callback_query.register(show_event, OpenEventBelow.filter())
    for part in PARTS:
        part.register(router)
    return router


async def show_events(
    _message: Message, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    return Reply(events_screen(await services.events.upcoming(visitor.person_id), t))


async def turn_to_events(
    _press: CallbackQuery,
    callback_data: OpenEvents,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.events.upcoming(visitor.person_id, callback_data.page)
    return Reply(events_screen(card, t))


async def follow_link(
    _message: Message, command: CommandObject, visitor: Visitor, services: Services, t: Translator
) -> Reply:
    """Open an event's deep link; the person now deals with its host."""
    code = (command.args or "").removeprefix(EVENT)
    try:
        card = await services.events.by_code(code, visitor.person_id)
    except Refusal as refusal:  # a truncated link, or one to a draft: other events remain
        others = await services.events.upcoming(visitor.person_id)
        return Reply(events_screen(others, t), toast=sentence(refusal.code, t))
    await services.people.visit_host(visitor.person_id, card.host_id)
    return Reply(event_screen(card, t), led_by=photo_screen(card, t))


async def show_event(
    _press: CallbackQuery,
    callback_data: OpenEvent | OpenEventBelow,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.events.card(callback_data.event_id, visitor.person_id)
    below = isinstance(callback_data, OpenEventBelow)
    return Reply(
        event_screen(card, t), fresh=below, led_by=photo_screen(card, t) if below else None
    )
