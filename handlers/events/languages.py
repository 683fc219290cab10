"""The languages spoken at an event, unlike those in which the bot writes."""

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.events.callbacks.describing import OpenLanguages, SpeakLanguage
from handlers.events.views.languages import languages_screen
from handlers.i18n import Translator
from handlers.screen import Reply
from services.bundle import Services
from services.cards.people import Visitor


def register(router: Router) -> None:
    """Register the presses of one screen."""
    router.callback_query.register(show, OpenLanguages.filter())
    router.callback_query.register(speak, SpeakLanguage.filter())


async def show(
    _press: CallbackQuery,
    callback_data: OpenLanguages,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    card = await services.event_overviews.editable(callback_data.event_id, visitor.person_id)
    return Reply(languages_screen(card, t, from_draft=callback_data.from_draft))


async def speak(
    _press: CallbackQuery,
    callback_data: SpeakLanguage,
    visitor: Visitor,
    services: Services,
    t: Translator,
) -> Reply:
    event_id = callback_data.event_id
    await services.event_changes.speak(
        event_id, visitor.person_id, callback_data.language, spoken=callback_data.spoken
    )
    card = await services.event_overviews.editable(event_id, visitor.person_id)
    return Reply(languages_screen(card, t, from_draft=callback_data.from_draft))
