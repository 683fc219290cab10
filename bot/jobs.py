"""The jobs: each looks for what has fallen due, in short units of work, and says how much it did."""

from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Iterable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Protocol, TypeVar

import structlog
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError, SQLAlchemyError

from bot.apart import Apart, Task
from bot.solver import seats, solution
from bot.telemetry import Telemetry
from services.bundle import Services
from services.clock import Now
from storage.engine import Database

log = structlog.get_logger(__name__)
OpenServices = Callable[[], AbstractAsyncContextManager[Services]]
Answer = TypeVar("Answer", contravariant=True)


class Solved(Protocol[Task, Answer]):
    """A service between people and a solver."""

    async def asked(self) -> Sequence[int]: ...

    async def snapshot(self, event_id: int, /) -> Task | None: ...

    async def record_solution(self, task: Task, answer: Answer, /) -> None: ...


@dataclass(frozen=True, slots=True)
class Job:
    """Something that is looked after every so many seconds.

    `run` does all that is due now and returns how much that was; `next_due_at` tells when more
    will be, for those who move the clock from one due time to the next.
    """

    name: str
    seconds: int
    run: Callable[[OpenServices], Awaitable[int]]
    next_due_at: Callable[[Services], Awaitable[datetime | None]]


def opener(database: Database, now: Now) -> OpenServices:
    """Opens a unit of work and gives its services."""

    @asynccontextmanager
    async def open_services() -> AsyncIterator[Services]:
        async with database.unit() as unit:
            yield Services(unit, now)

    return open_services


async def run_job(
    job: Job, open_services: OpenServices, telemetry: Telemetry, operators: Collection[int]
) -> None:
    """One round of a job; failures are logged and told to the operators, and the next round tries again."""
    failures: Sequence[Exception] = ()
    with structlog.contextvars.bound_contextvars(job=job.name):
        try:
            with telemetry.run(job.name, job.seconds):
                await job.run(open_services)
        except ExceptionGroup as several:  # each was logged when it failed
            failures = several.exceptions
        except Exception as failure:
            log.exception("job failed")
            failures = (failure,)
    for kind in sorted({type(one).__name__ for one in failures}):
        await _alert(open_services, operators, f"{job.name}, {kind}")


async def _alert(open_services: OpenServices, operators: Collection[int], error: str) -> None:
    with suppress(SQLAlchemyError, OSError):  # the database is what failed
        async with open_services() as services:
            await services.alerts.tell(operators, error)


async def each(items: Iterable[int], work: Callable[[int], Awaitable[int]]) -> int:
    """Do each by itself, so that one host's bad row keeps no other host waiting; how much was done.

    Raises what failed, in the end and together; at once if the database is gone, where all others would fail too.
    """
    done, failures = 0, list[Exception]()
    for item in items:
        try:
            done += await work(item)
        except Exception as failure:
            log.exception("job failed", at=item)
            failures.append(failure)
            if _is_outage(failure):
                break
    if failures:
        raise ExceptionGroup("some failed", failures)
    return done


def _is_outage(failure: Exception) -> bool:
    """Whether the database is gone, and not a row of it wrong."""
    lost = isinstance(failure, DBAPIError) and failure.connection_invalidated
    return lost or isinstance(failure, (OperationalError, InterfaceError, OSError))


async def each_due(
    open_services: OpenServices,
    due: Callable[[Services], Awaitable[Sequence[int]]],
    work: Callable[[Services, int], Awaitable[int]],
) -> int:
    """Look for what is due, and do each in a unit of its own, so that nobody else waits long."""
    async with open_services() as services:
        items = await due(services)

    async def in_a_unit(item: int) -> int:
        async with open_services() as services:
            return await work(services, item)

    return await each(items, in_a_unit)


async def forget(open_services: OpenServices, operators: Collection[int]) -> int:
    """Erase what has been kept long enough."""
    async with open_services() as services:
        return (
            await services.people.forget_strangers(operators)
            + await services.erasures.tidy()
            + await services.questions.forget()
        )


async def keep_waitlists(open_services: OpenServices) -> int:
    """Bring offers in step with seats; each event in steps of its own, so that nobody waits long."""
    return await each_due(
        open_services,
        lambda services: services.waitlists.lines(),
        lambda services, event_id: services.waitlists.keep(event_id),
    )


async def remind(open_services: OpenServices) -> int:
    return await each_due(
        open_services,
        _reminders_due,
        lambda services, reminder_id: services.reminders.owe(reminder_id),
    )


async def _reminders_due(services: Services) -> Sequence[int]:
    if not await services.reminders.wait():
        return ()
    await services.reminders.plan()
    return await services.reminders.due()


async def _never(_services: Services) -> None:
    return None


async def solve(
    open_services: OpenServices,
    of: Callable[[Services], Solved[Task, Answer]],
    work: Callable[[Task], Answer],
    apart: Apart,
) -> int:
    """Solve for each event that waits: take a snapshot, run the solver, record; how many those were.

    No unit of work is open while the solver is at it.
    """
    async with open_services() as services:
        asked = await of(services).asked()

    async def solve_one(event_id: int) -> int:
        async with open_services() as services:
            task = await of(services).snapshot(event_id)
        if task is not None:
            found = await apart(work, task)
            async with open_services() as services:
                await of(services).record_solution(task, found)
        return 1

    return await each(asked, solve_one)


async def ask_who_came(open_services: OpenServices) -> int:
    return await each_due(
        open_services,
        lambda services: services.attendances.due(),
        lambda services, event_id: services.attendances.ask_organisers(event_id),
    )


async def follow_broadcasts(open_services: OpenServices) -> int:
    """Show how far each broadcast has come, at a modest pace, and report those that are done."""
    return await each_due(
        open_services,
        lambda services: services.broadcast_reports.open(),
        lambda services, broadcast_id: services.broadcast_reports.keep(broadcast_id),
    )


async def release_suggestions(open_services: OpenServices) -> int:
    return await each_due(
        open_services,
        lambda services: services.reviews.due(),
        lambda services, event_id: services.reviews.release_due(event_id),
    )


async def close_suggestions(open_services: OpenServices) -> int:
    return await each_due(
        open_services,
        lambda services: services.introductions.due(),
        lambda services, suggestion_id: services.introductions.close(suggestion_id),
    )


async def ask_what_came(open_services: OpenServices) -> int:
    return await each_due(
        open_services,
        lambda services: services.partnerships.due(),
        lambda services, suggestion_id: services.partnerships.ask(suggestion_id),
    )


def all_jobs(
    apart: Apart,
    keep_posts: Callable[[OpenServices], Awaitable[int]],
    operators: Collection[int],
) -> tuple[Job, ...]:
    """Every job of the bot; `apart` runs what takes long in another process."""
    return (
        Job("waitlists", 2, keep_waitlists, lambda services: services.waitlists.next_due_at()),
        Job("reminders", 2, remind, lambda services: services.reminders.next_due_at()),
        Job("forget", 600, partial(forget, operators=operators), _never),
        Job(
            "match",
            60,
            partial(solve, of=lambda services: services.matchings, work=solution, apart=apart),
            lambda services: services.matchings.next_due_at(),
        ),
        Job(
            "pins",
            1,
            partial(solve, of=lambda services: services.rematches, work=solution, apart=apart),
            _never,
        ),
        Job(
            "tables",
            1,
            partial(solve, of=lambda services: services.table_seats, work=seats, apart=apart),
            _never,
        ),
        Job("who came", 60, ask_who_came, lambda services: services.attendances.next_due_at()),
        Job(
            "broadcasts",
            2,
            follow_broadcasts,
            lambda services: services.broadcast_reports.next_due_at(),
        ),
        Job("posts", 5, keep_posts, lambda services: services.posts.next_due_at()),
        Job("release", 60, release_suggestions, lambda services: services.reviews.next_due_at()),
        Job("close", 60, close_suggestions, lambda services: services.introductions.next_due_at()),
        Job("what came", 60, ask_what_came, lambda services: services.partnerships.next_due_at()),
    )
