"""The bot's profile in Telegram: its commands and description, in each language."""

from collections.abc import Awaitable

import structlog
from aiogram import Bot
from aiogram.exceptions import ClientDecodeError, TelegramAPIError
from aiogram.types import BotCommand

from domain.people import LANGUAGES
from handlers.i18n import Translator, plain, translator

log = structlog.get_logger(__name__)


async def introduce_bot(bot: Bot) -> None:
    """Set commands and descriptions; if a server refuses them, the bot starts all the same."""
    for language in LANGUAGES:
        t = translator(language)
        code = None if language == "en" else language  # English for everyone else
        await optional(bot.set_my_commands(commands(t), language_code=code))
        await optional(bot.set_my_short_description(plain(_short(t)), language_code=code))
        await optional(bot.set_my_description(plain(_long(t)), language_code=code))


def commands(t: Translator) -> list[BotCommand]:
    """The commands in everybody's menu."""
    described = {
        "events": t("Upcoming events"),
        "tickets": t("Your tickets"),
        "introductions": t("Suggestions and introductions"),
        "profile": t("Your profile"),
        "pause": t("Pause suggestions and messages"),
        "language": t("English, Polski, Magyar"),
        "privacy": t("Your data"),
        "help": t("What I can do"),
        "cancel": t("Leave what you were doing"),
    }
    return [BotCommand(command=name, description=plain(text)) for name, text in described.items()]


def _short(t: Translator) -> str:
    return t("Registers you for brunches between sectors and introduces you to partners.")


def _long(t: Translator) -> str:
    return t(
        "I look after brunches where associations, companies, local government and others meet: "
        "your seat, your reminders, and after the event introductions to people who fit."
    )


async def optional(call: Awaitable[object]) -> None:
    """Make a call that the bot can do without."""
    try:
        await call
    except (TelegramAPIError, ClientDecodeError) as refused:
        log.warning("optional call refused", error=refused.message)
