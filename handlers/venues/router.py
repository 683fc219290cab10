"""Routes updates about places."""

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.drafts import leave_question
from handlers.i18n import Translator
from handlers.navigation import OpenVenue, ShowWay
from handlers.screen import Reply
from handlers.venues import asking, views
from handlers.venues.callbacks import DropLink, DropPin, ShowPin
from services.bundle import Services
from services.cards.drafts import DraftCard
from services.cards.people import Visitor


def build_router() -> Router:
    """Build the router for this feature's presses and answers."""
    router = Router(name="venues")
    press = router.callback_query
    press.register(show_way, ShowWay.filter())
    press.register(show_pin, ShowPin.filter())
    press.register(open_venue, OpenVenue.filter())
    press.register(drop_pin, DropPin.filter())
    press.register(drop_link, DropLink.filter())
    asking.register(router)
    return router


async def show_way(
    _press: CallbackQuery,
    callback_data: ShowWay,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.venues.way(visitor.person_id, callback_data.event_id)
    return Reply(views.way_screen(card, t))


async def show_pin(
    _press: CallbackQuery,
    callback_data: ShowPin,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.venues.way(visitor.person_id, callback_data.event_id)
    return Reply(views.pin_screen(card, t))


async def open_venue(
    _press: CallbackQuery,
    callback_data: OpenVenue,
    visitor: Visitor,
    services: Services,
    draft: DraftCard | None,
    t: Translator,
) -> Reply:
    """Show the place as known; an open question about it is dropped."""
    await leave_question(visitor, services, draft, asking.FLOW)
    card = await services.venues.card(visitor.person_id, callback_data.event_id)
    return Reply(views.venue_screen(card, t))


async def drop_pin(
    _press: CallbackQuery,
    callback_data: DropPin,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.venues.pin(visitor.person_id, callback_data.event_id, None)
    return Reply(views.venue_screen(card, t))


async def drop_link(
    _press: CallbackQuery,
    callback_data: DropLink,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.venues.go_online(visitor.person_id, callback_data.event_id, None)
    return Reply(views.venue_screen(card, t))
