"""The menu of commands in the chats of organisers: /organise stands first there."""

from collections.abc import Collection

from aiogram import Bot
from aiogram.types import BotCommand, BotCommandScopeChat

from bot.profile import commands, optional
from handlers.i18n import plain, translator
from services.cards.people import Visitor


class Menus:
    """Follows the role and language of whoever writes; Telegram is told only when they change.

    What was told is not kept: after a start each organiser's first message tells it once more.
    """

    def __init__(self, bot: Bot, operators: Collection[int]) -> None:
        self._bot, self._operators = bot, operators
        self._told: dict[int, str] = {}  # the language of the menu, by Telegram id

    async def follow(self, visitor: Visitor) -> None:
        """Bring the person's menu in step with what they may do."""
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
