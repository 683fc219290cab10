"""The sandbox: one bot's Telegram, with an entrance for calls and one for people."""

import asyncio
import inspect
import re
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from enum import StrEnum
from typing import Any

import telegram

from sandbox.chats import Account
from sandbox.errors import ApiError, ConnectionDroppedError
from sandbox.faults import Delay, DroppedAfter, DroppedBefore, Fault, Faults, refusal
from sandbox.methods import BY_LOWER_NAME
from sandbox.params import Params, Upload
from sandbox.people import SandboxPerson
from sandbox.wire import to_json
from sandbox.world import World

TOKEN = "42:SANDBOX"
USERNAME = "brunchbot_sandbox_bot"
REAL_TOKEN = re.compile(r"\d{8,}:[\w-]{30,}")


class Step(StrEnum):
    """How far the page may move time."""

    HOUR = "hour"
    DAY = "day"
    NEXT = "next"  # to the next message due
    DOORS = "doors"  # to when the next event's door opens
    AFTER = "after"  # to when the next event is over and its follow-up begins


Travel = Callable[[Step], Awaitable[None]]


class Sandbox:
    """Telegram on your own machine, for one bot.

    `now` gives the time (aware UTC) of messages, limits and expiry; long polls and delays wait in real time.
    `strict` enforces Telegram's rate limits. `travel`, if set, lets the page move that clock. Raises
    ValueError for a token that looks real: none should be typed, stored or shown here.
    """

    def __init__(
        self,
        *,
        now: Callable[[], datetime],
        strict: bool = False,
        token: str = TOKEN,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        if REAL_TOKEN.fullmatch(token):
            raise ValueError(f"the sandbox takes made-up tokens only, such as {TOKEN}")
        self.world = World(now, token, USERNAME, strict)
        self.people: dict[int, SandboxPerson] = {}
        self.sleep = sleep
        self.travel: Travel | None = None

    @property
    def token(self) -> str:
        """The bot's token."""
        return self.world.token

    @property
    def username(self) -> str:
        """The bot's username, without @."""
        return self.world.username

    @property
    def faults(self) -> Faults:
        """The faults of the next calls."""
        return self.world.faults

    async def call(
        self,
        token: str,
        method: str,
        params: Mapping[str, Any],
        files: Mapping[str, Upload] | None = None,
    ) -> Any:
        """Makes one call of the Bot API, with JSON in and out.

        Raises ApiError if Telegram refuses, ConnectionDroppedError if a fault breaks the connection.
        """
        if token != self.world.token:
            raise ApiError(401, "Unauthorized")
        called = BY_LOWER_NAME.get(method.lower())
        if called is None:
            raise ApiError(404, "Not Found: method not found")
        arguments = Params(params, files or {})
        fault = self.faults.take(method, arguments.text("chat_id"))
        await self._before(fault)
        result = called(self.world, arguments)
        if inspect.isawaitable(result):
            result = await result
        if isinstance(fault, DroppedAfter):
            raise ConnectionDroppedError
        return to_json(result)

    async def _before(self, fault: Fault | None) -> None:
        match fault:
            case None | DroppedAfter():
                return
            case Delay(seconds):
                await self.sleep(seconds)
            case DroppedBefore():
                raise ConnectionDroppedError
            case _ if error := refusal(fault):
                raise error

    def person(
        self,
        first_name: str,
        *,
        last_name: str | None = None,
        username: str | None = None,
        language: str | None = "en",
        phone: str | None = None,
        part: str = "",
    ) -> SandboxPerson:
        """Adds a new person, who has not started the bot yet.

        `language` is that of their Telegram app; `part` describes them to whoever plays them.
        """
        user_id = self.world.next_person_id()
        profile = telegram.User(
            id=user_id,
            is_bot=False,
            first_name=first_name,
            last_name=last_name,
            username=username,
            language_code=language,
        )
        self.world.accounts[user_id] = Account(profile, phone or f"+000{user_id % 10**9:09}", part)
        self.people[user_id] = SandboxPerson(self.world, user_id)
        return self.people[user_id]

    def take_updates(self) -> list[dict[str, Any]]:
        """Takes and confirms all updates waiting for the bot, for tests that do not poll."""
        updates = self.world.updates
        taken = [updates.fetch(update) for update in updates.pending()]
        updates.keep_last(0)
        return taken

    def unanswered(self) -> list[telegram.CallbackQuery]:
        """Taps that the bot did not answer, oldest first."""
        return self.world.queries.unanswered()

    def download(self, path: str) -> bytes | None:
        """The content of a file by the path from getFile."""
        file = self.world.files.by_path.get(path)
        return file.content if file else None
