"""The sandbox's state: the bot, accounts, chats, files, queries and the bot's settings."""

import itertools
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import telegram

from sandbox.chats import FIRST_PERSON_ID, Account, Room
from sandbox.faults import Faults
from sandbox.files import FileStore
from sandbox.limits import Limits
from sandbox.queries import Queries
from sandbox.updates import QueuedUpdate, UpdateQueue


@dataclass(slots=True)
class Webhook:
    """Where updates are delivered; an empty address means that the bot polls."""

    url: str = ""
    secret: str = ""
    max_connections: int = 40
    last_error_at: datetime | None = None
    last_error: str = ""


@dataclass(slots=True)
class World:
    """The state behind both entrances."""

    now: Callable[[], datetime]
    token: str
    username: str
    strict: bool
    accounts: dict[int, Account] = field(default_factory=dict)
    rooms: dict[int, Room] = field(default_factory=dict)
    files: FileStore = field(default_factory=FileStore)
    queries: Queries = field(default_factory=Queries)
    inline_messages: dict[str, tuple[int, int]] = field(default_factory=dict)  # chat and message
    faults: Faults = field(default_factory=Faults)
    webhook: Webhook = field(default_factory=Webhook)
    settings: dict[tuple[str, str], Any] = field(default_factory=dict)
    limits: Limits = field(init=False)
    updates: UpdateQueue = field(init=False)
    bot: telegram.User = field(init=False)
    message_ids: "itertools.count[int]" = field(default_factory=lambda: itertools.count(1))
    _group_ids: "itertools.count[int]" = field(
        default_factory=lambda: itertools.count(4_000_000_001)
    )

    def __post_init__(self) -> None:
        self.limits = Limits(self.now)
        self.updates = UpdateQueue(self.now, self._earn_reply)
        self.bot = telegram.User(
            id=int(self.token.partition(":")[0]),
            is_bot=True,
            first_name="Brunchbot",
            username=self.username,
        )

    def next_person_id(self) -> int:
        """An id for a new account."""
        return FIRST_PERSON_ID + len(self.accounts)

    def next_group_id(self, supergroup: bool) -> int:
        """An id for a new group, negative as in the Bot API."""
        number = next(self._group_ids)
        return -1_000_000_000_000 - number if supergroup else -number

    def open_room(self, chat: telegram.Chat) -> Room:
        """Creates a chat; private chats and small groups share one count of messages."""
        own = chat.type == telegram.Chat.SUPERGROUP
        room = Room(chat, itertools.count(1) if own else self.message_ids)
        self.rooms[chat.id] = room
        return room

    def _earn_reply(self, update: QueuedUpdate) -> None:
        chat = telegram.Update.de_json(update.body, None).effective_chat if self.strict else None
        if chat:
            self.limits.earn_reply(chat.id)
