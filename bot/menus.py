"""The command menu in organisers' chats, where /organise comes first."""

from collections.abc import Collection

from aiogram import Bot
from aiogram.types import BotCommand, BotCommandScopeChat

from bot.profile import commands, optional
from handlers.i18n import plain, translator
from services.cards.people import Visitor


class Menus:
    """Follows each visitor's role and language; Telegram is told only of changes.

    The menus set are not stored: after a start, each organiser's first message sets theirs again.
    """

    def __init__(self, bot: Bot, operators: Collection[int]) -> None:
        self._bot, self._operators = bot, operators
        self._told: dict[int, str] = {}  # the language of the menu, by Telegram id

    async def follow(self, visitor: Visitor) -> None:
        """Update the person's menu to what they may do."""
        chat = visitor.telegram_id
        organises = visitor.organises or chat in self._operators
        wanted = visitor.language if organises else None
        if wanted == self._told.get(chat):
            return
        scope = BotCommandScopeChat(chat_id=chat)
        if wanted is None:
            del self._told[chat]
            await optional(self._bot.delete_my_commands(scope=scope))
            return
        self._told[chat] = wanted
        t = translator(wanted)
        organise = BotCommand(command="organise", description=plain(t("Events that you organise")))
        await optional(self._bot.set_my_commands([organise, *commands(t)], scope=scope))
