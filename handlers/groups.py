"""What the bot says in groups: nothing personal, only the way to the private chat."""

import re

from aiogram import F, Router
from aiogram.filters import Command, CommandObject
from aiogram.types import Message

from handlers.i18n import Translator
from handlers.links import EVENT, HOST
from handlers.screen import Button, Link, Reply, Screen, column

# Public things only: a ticket or an invitation typed in a group is not passed on.
PUBLIC = re.compile(rf"({EVENT}|{HOST})[A-Za-z0-9_-]{{1,60}}")
COMMANDS = (
    "start",
    "help",
    "events",
    "tickets",
    "profile",
    "introductions",
    "pause",
    "stop",
    "language",
    "privacy",
    "cancel",
    "organise",
)


def build_router() -> Router:
    """Build a router that takes everything in groups, so that no feature sees it."""
    router = Router(name="groups")
    outside = F.chat.type != "private"
    router.message.register(point_to_private_chat, outside, Command(*COMMANDS))
    router.message.register(keep_silent, outside)
    router.edited_message.register(keep_silent, outside)
    router.callback_query.register(keep_silent, F.message.chat.type != "private")
    router.my_chat_member.register(keep_silent, outside)
    return router


async def point_to_private_chat(
    _message: Message, command: CommandObject, t: Translator, bot_username: str
) -> Reply:
    """Answer a command in a group with a link; one naming an event or a host leads there."""
    named = command.command == "start" and PUBLIC.fullmatch(command.args or "")
    payload = command.args if named else "from_group"
    link = Link(f"https://t.me/{bot_username}?start={payload}")
    text = t("Everything about you stays between us. Let's talk in private.")
    return Reply(Screen(text, column(Button(t("Open the chat"), link))))


async def keep_silent(_update: object) -> None:
    """Do nothing: there is nothing to say to a whole group."""
