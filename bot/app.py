"""Puts the bot together: one dispatcher, one database, one clock."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache

from aiogram import Bot, Dispatcher

from bot.conversation import Conversation
from bot.features import LETTERS, build_routers
from bot.inbox import Inbox
from bot.jobs import Job, OpenServices, all_jobs, opener
from bot.sender import Sender
from bot.solver import Solve, solve_apart
from bot.telemetry import CountCalls, Telemetry
from domain.pace import LIFTED
from handlers.letters import by_name
from services.clock import Now
from storage.engine import Database
from storage.locks import Locks, locks_for

SELDOM = 60  # seconds between two runs of a job, above which nothing waits for it


@dataclass(frozen=True, slots=True)
class App:
    """The running parts of one bot."""

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
    operators: frozenset[int]
    runs: dict[str, datetime] = field(default_factory=dict)  # when settle() last ran each job
    settled: set[tuple[datetime, int]] = field(default_factory=set)  # when, after how many units

    async def settle(self) -> None:
        """Do all that is due now: updates, jobs, messages, until nothing is left.

        If neither clock nor database has moved since the last time, that is nothing.
        """
        await self.inbox.idle()
        busy = (self.now(), self.database.units) not in self.settled
        while busy:
            await self.inbox.idle()
            done = [await job.run(self.services) for job in self.jobs if self._has_turn(job)]
            busy = bool(await self.sender.drain() or sum(done))
        self.settled.clear()
        if not (self.sender.in_trouble or self.sender.pause):
            self.settled.add((self.now(), self.database.units))

    def _has_turn(self, job: Job) -> bool:
        """A job that the scheduler runs seldom waits for the clock; the others follow every change."""
        now, last = self.now(), self.runs.get(job.name)
        if last is not None and job.seconds > SELDOM and (now - last).total_seconds() < job.seconds:
            return False
        self.runs[job.name] = now
        return True

    async def next_due_at(self) -> datetime | None:
        """The next time at which a job or a message falls due."""
        async with self.services() as services:
            times = [await job.next_due_at(services) for job in self.jobs]
            times.append(await services.outbox.next_due_at())
        return min((at for at in times if at is not None), default=None)

    async def close(self) -> None:
        await self.bot.session.close()
        await self.locks.close()
        await self.database.close()


@cache
def dispatcher() -> Dispatcher:
    """The way of an update to its handler: it keeps nothing, so one serves every app of a process."""
    found = Dispatcher(disable_fsm=True)
    found.include_routers(*build_routers())
    return found


def build_app(
    bot: Bot,
    database: Database,
    now: Now,
    *,
    bot_username: str,
    operators: Sequence[int] = (),
    rate: float = LIFTED,
    solve: Solve = solve_apart,
) -> App:
    """An app that is ready to be handed updates; a second one beside it does no harm.

    ``operators``: Telegram ids that may open hosts. ``rate``: proactive messages a second; none, and nothing limits
    them.
    """
    told = {"bot_username": bot_username, "operators": frozenset(operators)}
    conversation = Conversation(bot, dispatcher(), database, now, **told)
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
        jobs=all_jobs(solve),
        services=opener(database, now),
        telemetry=telemetry,
        operators=frozenset(operators),
    )
