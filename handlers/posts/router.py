"""Routes updates from other chats."""

from aiogram import F, Router
from aiogram.types import ChosenInlineResult, InlineQuery

from handlers.i18n import Translator, translator
from handlers.links import EVENT, deep_link
from handlers.posts.views import insert
from handlers.screen import Inserts, Reply
from services.bundle import Services


def build_router() -> Router:
    """Build the router for what is typed after the bot's name anywhere, and for posts sent."""
    router = Router(name="posts")
    router.inline_query.register(offer)
    router.chosen_inline_result.register(keep, F.inline_message_id)
    return router


async def offer(typed: InlineQuery, services: Services, bot_username: str, t: Translator) -> Reply:
    cards = await services.posts.offered(typed.from_user.id, typed.query, t.language)
    found = [
        insert(card, deep_link(bot_username, EVENT, card.event.code), translator(card.language))
        for card in cards
    ]
    return Reply(inserts=Inserts(tuple(found), t("Open the chat")))


async def keep(chosen: ChosenInlineResult, services: Services) -> None:
    """Keep the post, so that it follows the event."""
    code, _, language = chosen.result_id.rpartition(":")
    await services.posts.keep(code, language, chosen.inline_message_id or "")
