"""Routes updates about oneself."""

from collections.abc import Collection

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from handlers.i18n import Translator, translator
from handlers.people import home, profile, questions, registration
from handlers.people.callbacks import ChooseLanguage, ShowHelp
from handlers.people.views.language import help_screen, language_screen
from handlers.screen import Reply, Screen
from services.bundle import Services
from services.cards.drafts import DraftCard
from services.cards.people import Visitor


def build_router() -> Router:
    """Build the router for this feature's commands and presses."""
    router = Router(name="people")
    router.message.register(show_languages, Command("language"))
    router.callback_query.register(choose_language, ChooseLanguage.filter())
    router.message.register(show_help, Command("help"))
    router.callback_query.register(show_help, ShowHelp.filter())
    router.message.register(leave, Command("cancel"))
    for part in (profile, registration, questions, home):
        part.register(router)
    return router


async def show_languages(_message: Message, draft: DraftCard | None, t: Translator) -> Reply:
    return Reply(language_screen(t, asking=draft is not None))


async def choose_language(
    _press: CallbackQuery,
    callback_data: ChooseLanguage,
    visitor: Visitor,
    draft: DraftCard | None,
    services: Services,
) -> Reply:
    """Change the language; the answer is in the new one already."""
    await services.people.speak(visitor.person_id, callback_data.language)
    t = translator(callback_data.language)
    return Reply(language_screen(t, asking=draft is not None), toast=t("From now on in English."))


async def show_help(
    _update: Message | CallbackQuery, visitor: Visitor, operators: Collection[int], t: Translator
) -> Reply:
    organises = visitor.organises or visitor.telegram_id in operators
    return Reply(help_screen(t, organises=organises))


async def leave(
    _message: Message, visitor: Visitor, draft: DraftCard | None, services: Services, t: Translator
) -> Reply:
    """Drop what was under way; nothing saved is touched."""
    await services.drafts.drop(visitor.person_id)
    if draft is None:
        return Reply(Screen(t("There is nothing to cancel. /help shows what I can do.")))
    return Reply(Screen(t("Cancelled. What you saved stays as it is. /events shows the events.")))
