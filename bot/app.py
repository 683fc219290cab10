"""Assembles the bot: routers, database and clock."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cache

from aiogram import Bot

from bot.apart import Apart, run_apart
from bot.conversation import Conversation
from bot.features import LETTERS, build_routers
from bot.inbox import Inbox
from bot.jobs import Job, OpenServices, all_jobs, opener
from bot.listeners import Listeners
from bot.posts import PostKeeper
from bot.sender import Sender
from bot.telemetry import CountCalls, Telemetry
from domain.pace import LIFTED
from handlers.letters import by_name
from services.clock import Now
from storage.engine import Database
from storage.locks import Locks, locks_for
from storage.traffic import traffic_on

SELDOM = 600  # seconds; settle() runs jobs with at least this interval only if the clock has moved


@dataclass(frozen=True, slots=True)
class Look:
    """One run of a job: its time, and how often the tables it read had been written by then."""

    at: datetime
    written: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class App:
    """The assembled parts of one bot."""

    bot: Bot
    database: Database
    locks: Locks
    now: Now
    conversation: Conversation
    inbox: Inbox
    sender: Sender
    jobs: Sequence[Job]
    services: OpenServices
    telemetry: Telemetry
    operators: Collection[int]
    looks: dict[str, Look] = field(default_factory=dict)  # the last run of each job in settle()

    async def settle(self, seldom: int = SELDOM) -> None:
        """Process everything that is due: updates, jobs, messages, until nothing is left.

        Jobs with an interval of at least `seldom` seconds run once the clock has moved by that much. Others
        run when the clock moves or a table that they read is written; otherwise they would find the same as
        before.
        """
        busy = True
        while busy:
            await self.inbox.idle()
            await self.sender.drain()  # before the jobs, some of which depend on what has been sent
            busy = any([await self._look(job) for job in self.jobs if self._has_turn(job, seldom)])

    def _has_turn(self, job: Job, seldom: int) -> bool:
        last, now = self.looks.get(job.name), self.now()
        if last is None:
            return True
        if job.seconds >= seldom:
            return now - last.at >= timedelta(seconds=job.seconds)
        written = traffic_on(self.database.engine).written
        return last.at != now or any(
            written[table] != last.written[table] for table in last.written
        )

    async def _look(self, job: Job) -> int:
        traffic = traffic_on(self.database.engine)
        traffic.read.clear()
        at, written = self.now(), traffic.written.copy()
        done = await job.run(self.services)
        self.looks[job.name] = Look(at, {table: written[table] for table in traffic.read})
        return done

    async def next_due_at(self) -> datetime | None:
        """When the next job or message falls due."""
        async with self.services() as services:
            times = [await job.next_due_at(services) for job in self.jobs]
            times.append(await services.outbox.next_due_at())
        return min((at for at in times if at is not None), default=None)

    async def close(self) -> None:
        await self.bot.session.close()
        await self.locks.close()
        await self.database.close()


def build_app(
    bot: Bot,
    database: Database,
    now: Now,
    *,
    bot_username: str,
    operators: Collection[int],
    rate: float = LIFTED,
    apart: Apart = run_apart,
    inline: bool = True,
) -> App:
    """An app ready to process updates; several can coexist.

    `operators`: Telegram ids that may create hosts. `rate`: proactive messages a second; None for no
    limit. `apart` runs long work in another process. `inline`: whether @BotFather enabled typing the
    bot's name in other chats.
    """
    conversation = Conversation(
        bot, _listeners(), database, now, apart, bot_username, operators, inline
    )
    locks = locks_for(database.engine.url.render_as_string(hide_password=False))
    telemetry = Telemetry()
    bot.session.middleware(CountCalls(telemetry))
    return App(
        bot=bot,
        database=database,
        locks=locks,
        now=now,
        conversation=conversation,
        inbox=Inbox(bot, database, locks, now, conversation, telemetry),
        sender=Sender(bot, database, by_name(LETTERS), now, rate, operators),
        jobs=all_jobs(apart, PostKeeper(bot, bot_username).keep, operators),
        services=opener(database, now),
        telemetry=telemetry,
        operators=operators,
    )


@cache
def _listeners() -> Listeners:
    """Handlers shared by all apps of a process: they hold neither bot nor database, and are slow to build."""
    return Listeners(*build_routers())
