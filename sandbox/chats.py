"""Telegram's state of people and chats: accounts, messages, members, keyboards."""

import itertools
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

import telegram

FIRST_PERSON_ID = 7_000_000_001  # beyond 32 bits, as new accounts are
_steps = itertools.count(1)


class Standing(StrEnum):
    """Someone's standing in a group."""

    CREATOR = "creator"
    ADMINISTRATOR = "administrator"
    MEMBER = "member"
    LEFT = "left"
    KICKED = "kicked"


@dataclass(slots=True)
class Account:
    """One person's account and its permissions for the bot."""

    profile: telegram.User
    phone: str
    part: str = ""
    started: bool = False
    blocked: bool = False
    deactivated: bool = False


@dataclass(slots=True)
class Room:
    """One chat with its messages, oldest first."""

    chat: telegram.Chat
    ids: "itertools.count[int]"
    messages: dict[int, telegram.Message] = field(default_factory=dict)
    changes: dict[int, int] = field(default_factory=dict)
    keyboard: telegram.ReplyKeyboardMarkup | None = None
    pinned: list[int] = field(default_factory=list)
    actions: list[str] = field(default_factory=list)
    members: dict[int, Standing] = field(default_factory=dict)
    upgraded_to: int | None = None

    @property
    def is_private(self) -> bool:
        """Whether this is the bot's chat with one person."""
        return self.chat.type == telegram.Chat.PRIVATE

    def keep(self, message: telegram.Message) -> None:
        """Stores a new message or the new form of one."""
        self.messages[message.message_id] = message
        self.changes[message.message_id] = next_step()

    def drop(self, message_id: int) -> None:
        """Deletes a message for everybody."""
        del self.messages[message_id], self.changes[message_id]
        if message_id in self.pinned:
            self.pinned.remove(message_id)


def next_step() -> int:
    """A number that grows with every change, for ordering."""
    return next(_steps)


def seconds(moment: datetime) -> int:
    """Whole seconds since 1970, as the Bot API writes times."""
    return int(moment.timestamp())
