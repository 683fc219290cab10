"""The world of every conversation: sandbox, dispatcher, database and clock, and its people."""

import re
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from datetime import UTC, datetime, timedelta

from aiogram import Bot
from aiogram.types import Update
from sqlmodel import col, exists, select
from sqlmodel.ext.asyncio.session import AsyncSession

from bot.apart import Found, Task
from bot.app import App, Look, build_app
from bot.time_travel import MovableClock, travel
from domain.delivery import NOT_MADE, UpdateState
from sandbox.core import Sandbox
from sandbox.people import SandboxPerson
from sandbox.session import SandboxSession
from services.bundle import Services
from storage.engine import Database
from storage.models import InboxUpdate, OutboxMessage

# A Monday in autumn, before the clock change; most stories hold their brunch some days later.
START = datetime(2026, 10, 5, 8, 0, tzinfo=UTC)
MINUTE = 60  # a step of a story takes less
FAILED = select(  # updates, messages
    exists().where(col(InboxUpdate.state) == UpdateState.FAILED),
    exists().where(col(OutboxMessage.error) == NOT_MADE),
)


async def run_here(work: Callable[[Task], Found], task: Task) -> Found:
    """Run in this process what the bot runs in another, so stories need not wait for it to start."""
    return work(task)


class World:
    """One bot in its sandbox; only `World` moves `clock`."""

    def __init__(self, database_url: str, start: datetime = START) -> None:
        self._url = database_url
        self.clock = MovableClock(start)
        self.telegram = Sandbox(now=self.clock)
        self.operator = self.person("Operator")
        self.operators: tuple[int, ...] = (self.operator.id,)
        self.app = self._build()
        for job in self.app.jobs:
            if job.seconds >= MINUTE:  # there is nothing for it to find yet
                self.app.looks[job.name] = Look(start, {})

    def _build(self) -> App:
        bot = Bot(self.telegram.token, session=SandboxSession(self.telegram))
        return build_app(
            bot,
            Database(self._url),
            self.clock,
            bot_username=self.telegram.username,
            operators=self.operators,
            apart=run_here,
        )

    def person(self, name: str, *, language: str = "en", username: str | None = None) -> "Actor":
        """A person with Telegram who has not started the bot yet."""
        account = self.telegram.person(name, language=language, username=username)
        return Actor(self, account)

    async def met_before(self, person: "Actor") -> None:
        """Have the person start the bot earlier; that conversation is no longer visible."""
        profile = person.account.account.profile
        person.account.start()
        self.telegram.take_updates()
        async with self.services() as services:
            await services.people.meet(
                profile.id,
                name=profile.full_name,
                username=profile.username,
                language_code=profile.language_code,
            )

    def services(self) -> AbstractAsyncContextManager[Services]:
        """The services in a unit of work, which is committed."""
        return self.app.services()

    async def settle(self) -> None:
        """Let the bot do everything due now; fails if it failed, or left a tap unanswered."""
        await self._take_in()
        await self.app.settle(seldom=MINUTE)
        await self._assert_all_is_well()

    async def wait(self, **duration: float) -> None:
        """Let time pass (`hours=2`), each thing happening when it falls due."""
        await self.until(self.clock() + timedelta(**duration))

    async def until(self, at: datetime) -> None:
        """Let time pass until then."""
        await self._take_in()
        await travel(self.app, self.clock, at)
        await self._assert_all_is_well()

    def another_process(self) -> App:
        """A second bot on the same database, like another process."""
        return self._build()

    async def restart(self) -> None:
        """Replace the bot's process by another; only the database remains."""
        await self.app.close()
        self.app = self._build()
        await self.app.inbox.sweep()

    async def close(self) -> None:
        await self.app.close()

    async def _take_in(self) -> None:
        updates = self.telegram.take_updates()
        await self.app.inbox.accept(
            [Update.model_validate(one, context={"bot": self.app.bot}) for one in updates]
        )

    async def _assert_all_is_well(self) -> None:
        async with AsyncSession(self.app.database.engine) as session:
            found = (await session.exec(FAILED)).one()
        assert not found[0], "an update failed; the log says why"
        assert not found[1], "a message could not be made; the log says why"
        assert not self.telegram.unanswered(), "a tap was left unanswered"


class Actor:
    """A person in a story: acts, waits for the bot, and reads the chat."""

    def __init__(self, world: World, account: SandboxPerson) -> None:
        self._world = world
        self.account = account

    @property
    def id(self) -> int:
        return self.account.id

    async def starts(self, payload: str = "") -> None:
        self.account.start(payload)
        await self._world.settle()

    async def follows(self, url: str) -> None:
        self.account.follow(url)
        await self._world.settle()

    async def says(self, *texts: str) -> None:
        """Send each text as a separate message, in order."""
        for text in texts:
            self.account.say(text)
            await self._world.settle()

    async def says_formatted(self, source: str) -> None:
        """Send a text with bold, links and other formatting, given as Telegram's HTML."""
        self.account.say_formatted(source)
        await self._world.settle()

    async def taps(self, *labels: str) -> None:
        """Press each button in turn, found by its label or part of it."""
        for label in labels:
            self.account.tap(label)
            await self._world.settle()

    async def presses(self, data: str, message_id: int | None = None) -> None:
        """Press an old or forged button, by its callback data."""
        self.account.press(data, message_id)
        await self._world.settle()

    def sees(self, text: str) -> bool:
        """Whether the text is in what arrived or changed since this person last acted."""
        return self.account.sees(text)

    @property
    def screen(self) -> str:
        """The newest message with its buttons, as plain text."""
        return self.account.screen

    @property
    def chat(self) -> str:
        """The whole chat, as plain text."""
        return self.account.transcript()

    @property
    def toast(self) -> str | None:
        """The pop-up answer to the last tap."""
        return self.account.toast or self.account.alert

    @property
    def link(self) -> str:
        """The last t.me link in the chat."""
        links = re.findall(r"https://t\.me/\S+\?start=[\w-]+", self.chat)
        assert links, f"no link in the chat:\n{self.chat}"
        return str(links[-1])
