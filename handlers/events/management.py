"""An organiser's view of one event: figures, comers, publishing and the link."""

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.events import EventStatus
from handlers.events.callbacks.managing import (
    PreviewEvent,
    PublishEvent,
    ShareEvent,
    ShowComers,
    WriteForward,
)
from handlers.events.views import management as views
from handlers.events.views import publishing
from handlers.events.views.card import photo_screen
from handlers.events.views.comers import comers_screen
from handlers.events.views.editing import edit_screen
from handlers.i18n import Translator
from handlers.links import EVENT, deep_link
from handlers.navigation import EditEvent, ManageEvent
from handlers.screen import Reply, Screen
from services.bundle import Services
from services.cards.people import Visitor


def register(router: Router) -> None:
    """Register the presses of the management screen that change at most whether it is published."""
    router.callback_query.register(manage, ManageEvent.filter())
    router.callback_query.register(edit, EditEvent.filter())
    router.callback_query.register(show_comers, ShowComers.filter())
    router.callback_query.register(preview, PreviewEvent.filter())
    router.callback_query.register(publish, PublishEvent.filter())
    router.callback_query.register(share, ShareEvent.filter())
    router.callback_query.register(write_forward, WriteForward.filter())


async def manage(
    _press: CallbackQuery,
    callback_data: ManageEvent,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.event_overviews.of(callback_data.event_id, visitor.person_id)
    return Reply(views.manage_screen(card, t))


async def edit(
    _press: CallbackQuery,
    callback_data: EditEvent,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.event_overviews.editable(callback_data.event_id, visitor.person_id)
    return Reply(edit_screen(card, t))


async def show_comers(
    _press: CallbackQuery,
    callback_data: ShowComers,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.event_overviews.comers(
        callback_data.event_id, visitor.person_id, callback_data.page
    )
    return Reply(comers_screen(card, t))


async def preview(
    _press: CallbackQuery,
    callback_data: PreviewEvent,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.event_overviews.of(callback_data.event_id, visitor.person_id)
    if card.event.status is EventStatus.DRAFT:
        return Reply(publishing.draft_screen(card.event, t))
    return Reply(publishing.preview_screen(card.event, t), led_by=photo_screen(card.event, t))


async def publish(
    _press: CallbackQuery,
    callback_data: PublishEvent,
    visitor: Visitor,
    services: Services,
    bot_username: str,
    inline: bool,
    t: Translator,
) -> Reply:
    await services.event_changes.publish(callback_data.event_id, visitor.person_id)
    screen = await _way_in(callback_data.event_id, visitor, services, bot_username, t, inline)
    return Reply(screen, toast=t("Published."))


async def share(
    _press: CallbackQuery,
    callback_data: ShareEvent,
    visitor: Visitor,
    services: Services,
    bot_username: str,
    inline: bool,
    t: Translator,
) -> Reply:
    event_id = callback_data.event_id
    return Reply(await _way_in(event_id, visitor, services, bot_username, t, inline))


async def _way_in(
    event_id: int,
    visitor: Visitor,
    services: Services,
    bot_username: str,
    t: Translator,
    inline: bool,
) -> Screen:
    """What to spread: the link, the post and the posters."""
    card = await services.events.card(event_id, visitor.person_id)
    languages = (await services.posters.card(visitor.person_id, event_id)).languages
    given = await services.seat_links.are_given(event_id)
    link = deep_link(bot_username, EVENT, card.code)
    return publishing.link_screen(card, link, languages, t, links_given=given, inline=inline)


async def write_forward(
    _press: CallbackQuery,
    callback_data: WriteForward,
    visitor: Visitor,
    services: Services,
    bot_username: str,
    t: Translator,
) -> Reply:
    card = await services.event_overviews.of(callback_data.event_id, visitor.person_id)
    link = deep_link(bot_username, EVENT, card.event.code)
    return Reply(publishing.forward_screen(card.event, link, t), fresh=True)
