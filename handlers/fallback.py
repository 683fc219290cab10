"""Handles what no feature did: old buttons, stray texts, voice and stickers, edits, blocking."""

from aiogram import F, Router
from aiogram.types import CallbackQuery, ChatMemberUpdated, Message
from magic_filter import RegexpMode

from domain.refusal import RefusalCode
from handlers.errors import sentence
from handlers.i18n import Translator, paragraphs
from handlers.screen import Reply, Screen
from services.bundle import Services
from services.cards.people import Visitor

TOO_LONG_A_NUMBER = r"\d{19}"  # more digits than any id has; the database takes 64 bits


def build_guard() -> Router:
    """Build the router that comes first: rejects presses that none of our buttons makes."""
    router = Router(name="guard")
    beyond = F.data.regexp(TOO_LONG_A_NUMBER, mode=RegexpMode.SEARCH)
    router.callback_query.register(explain_old_button, beyond)
    return router


def build_router() -> Router:
    """Build the router that comes last."""
    router = Router(name="fallback")
    router.my_chat_member.register(note_reachability)
    router.callback_query.register(explain_old_button)
    router.message.register(explain_text, F.text)
    router.message.register(explain_kind)
    router.edited_message.register(explain_edit)
    return router


async def note_reachability(update: ChatMemberUpdated, services: Services) -> None:
    """Note that someone blocked the bot, or came back."""
    gone = update.new_chat_member.status in ("kicked", "left")
    await services.people.reachable(update.from_user.id, reachable=not gone)


async def explain_old_button(_press: CallbackQuery, t: Translator) -> Reply:
    return Reply(toast=sentence(RefusalCode.OUTDATED_BUTTON, t))


async def explain_text(_message: Message, t: Translator, visitor: Visitor | None = None) -> Reply:
    desk = visitor is not None and visitor.organises
    return Reply(
        Screen(
            paragraphs(
                t(
                    "I'm not sure what to do with that, and nobody else reads it here. To answer a message, "
                    "please press a button under it. /tickets shows your seats, /events the events, /help the rest."
                ),
                t("What you organise is under /organise.") if desk else None,
            )
        )
    )


async def explain_kind(_message: Message, t: Translator) -> Reply:
    return Reply(Screen(t("I can read only written messages. /help shows what I can do.")))


async def explain_edit(_message: Message) -> None:
    """Say that editing a message changes nothing: its first version was taken already."""
