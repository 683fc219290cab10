"""A greeting, thanks, a call for help or a wish to leave, typed where no question and no letter waits for words."""

from collections.abc import Collection

from aiogram import F, Router
from aiogram.types import Message

from domain.small_talk import Talk, talk_in
from handlers.drafts import TYPED
from handlers.i18n import Translator
from handlers.people.home import come_in
from handlers.people.router import show_help
from handlers.screen import Reply, Screen
from services.bundle import Services
from services.cards.drafts import DraftCard
from services.cards.people import Visitor


def build_talk_router() -> Router:
    """Build the router that comes after all that take typed words."""
    router = Router(name="talk")
    router.message.register(talk_back, TYPED, F.text.func(talk_in).as_("talk"))
    return router


async def talk_back(
    message: Message,
    talk: Talk,
    visitor: Visitor,
    draft: DraftCard | None,
    services: Services,
    operators: Collection[int],
    t: Translator,
) -> Reply:
    match talk:
        case Talk.GREETING:
            return await come_in(message, visitor, draft, services, operators, t)
        case Talk.HELP:
            return await show_help(message, visitor, operators, t)
        case Talk.THANKS:
            return Reply(Screen(t("You're welcome! /help shows what I can do.")))
        case Talk.LEAVING:
            return Reply(
                Screen(
                    t("/pause stops suggestions and news. /privacy shows and erases what I keep.")
                )
            )
