"""People who register and answer, each taking the next step whenever the bot shows something new."""

import asyncio
from collections import defaultdict
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

from domain.roles import Role
from handlers.hosts.callbacks import CreateInvitation
from sandbox.core import Sandbox
from sandbox.params import Upload

PATIENCE = 240  # real seconds, used up only if something is broken
# What continues from any screen a person may be at; the first that fits is pressed.
WAYS_ON = (
    "✅ Save",
    "No, show the question",
    "Show the question",
    "I'm coming",
    "I'd like to come",
    "16 or over",
    "NGO",
    "Yes, they may",
    "Through the organiser",
    "Skip",
    "Next",
)
# A text and a re-sent question crossed. Acting at once on both answers makes the next ones cross too, for ever
# (seen: 9,000 updates of one visitor); people first look whether the bot has more to say.
CROSSED, CALM = "We were in the middle of something", 1.0
# What only people who have answered are told. The length of the waitlist is told to strangers as well:
# a visitor taking it for their own answer would leave without one.
THROUGH = ("seat is reserved", "You are coming.", "ou are on the waitlist")


class Telegram(Sandbox):
    """A sandbox that signals when the bot has done something in a chat."""

    def __init__(self) -> None:
        super().__init__(now=lambda: datetime.now(UTC), sleep=_at_most_a_second)
        self.news: dict[str, asyncio.Event] = defaultdict(asyncio.Event)

    async def call(
        self,
        token: str,
        method: str,
        params: Mapping[str, Any],
        files: Mapping[str, Upload] | None = None,
    ) -> Any:
        try:
            return await super().call(token, method, params, files)
        finally:
            self.news[str(params.get("chat_id", ""))].set()


async def _at_most_a_second(seconds: float) -> None:
    """Limit the wait to a second; Telegram would wait minutes before retrying a webhook."""
    await a_while(min(seconds, 1))


@dataclass
class Visitor:
    """A person who takes the next step each time the bot has shown something new."""

    telegram: Telegram
    name: str
    payload: str
    reopened: int = 0  # how often the link was reopened because nothing led on
    through: bool = False

    def __post_init__(self) -> None:
        self.account = self.telegram.person(self.name)
        self.organisation = sha256(self.name.encode()).hexdigest()[:12].translate(LETTERS)

    async def comes(self) -> None:
        """Follow the event's link, register, and get a seat or a place on the waitlist."""
        self.account.start(self.payload)
        while True:
            await self._something_new()
            if any(said in self.account.screen for said in THROUGH):
                self.through = True
                return
            if CROSSED in self.account.screen:
                await a_while(CALM)
            self._act()

    def _act(self) -> None:
        screen, buttons = self.account.screen, self.account.buttons
        way = next((way for way in WAYS_ON if any(way in one for one in buttons)), None)
        if "Which organisation do you represent?" in screen:
            self.account.say(self.organisation)
        elif "What is your name?" in screen:
            self.account.tap(self.name)
        elif way is not None:
            self.account.tap(way)
        else:  # home, say
            self.reopened += 1
            self.account.start(self.payload)

    async def _something_new(self) -> None:
        """Wait until the bot's newest message is another one, or was edited.

        An edit may change only what its buttons refer to, after a press that came too late.
        """
        news, before = self.telegram.news[str(self.account.id)], self._newest()
        async with asyncio.timeout(PATIENCE):
            while self._newest() == before:
                news.clear()
                await news.wait()

    def _newest(self) -> tuple[int, int] | None:
        newest, room = self.account.newest, self.telegram.world.rooms.get(self.account.id)
        if newest is None or room is None:
            return None
        return newest.message_id, room.changes[newest.message_id]


LETTERS = str.maketrans("0123456789", "ghijklmnop")  # a one-word name unlike any other


class Inviter(Visitor):
    """An organiser who makes invitations; each press adds one more if it takes effect twice."""

    pressed = 0

    async def invites(self, host_id: int, times: int) -> None:
        self.account.start()
        await self._something_new()
        for _ in range(times):
            self.account.press(CreateInvitation(host_id=host_id, role=Role.DOOR).pack())
            self.pressed += 1
            await self._something_new()


async def a_while(seconds: float) -> None:
    """Let real time pass, which the processes need."""
    with suppress(TimeoutError):
        await asyncio.wait_for(asyncio.Event().wait(), seconds)
