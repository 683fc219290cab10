"""Several processes on one PostgreSQL share the work, and every person's order is kept."""

import asyncio

from aiogram.types import Update

from bot.leading import lead
from storage.locks import SharedLocks
from tests.conversations.world import World
from tests.delivery.faults import replicas_survive
from tests.delivery.processes import Nursery


async def test_of_three_processes_one_is_killed_now_and_then_and_nothing_is_lost(
    nursery: Nursery, postgres_url: str
) -> None:
    await replicas_survive(nursery, postgres_url, kills=2, people=6, seconds=1.5)


async def test_a_persons_updates_keep_their_order_whichever_process_each_came_to(
    postgres_url: str,
) -> None:
    world = World(postgres_url)
    first, second = world.app, world.another_process()
    ngo = world.person("Ala")
    for text in ("/help", "/language", "/cancel", "/privacy"):
        ngo.account.say(text)
    for app, one in zip((first, second, first, second), world.telegram.take_updates(), strict=True):
        await app.inbox.accept([Update.model_validate(one, context={"bot": app.bot})])
    await asyncio.gather(first.inbox.idle(), second.inbox.idle())
    answers = ["What I can do", "Which language shall we speak?", "nothing to cancel", "Your data"]
    places = [ngo.chat.index(answer) for answer in answers]
    assert places == sorted(places)
    await second.close()
    await world.close()


async def test_every_job_and_the_sweep_run_on_postgresql(postgres_url: str) -> None:
    world = World(postgres_url)
    for job in world.app.jobs:
        await job.run(world.app.services)
    await world.app.inbox.sweep()
    async with world.services() as services:
        assert await services.backlogs.by_kind() == []
    await world.app.next_due_at()
    await world.close()


async def test_what_a_dead_process_left_another_takes_up(postgres_url: str) -> None:
    world = World(postgres_url)
    dying, living = world.app, world.another_process()
    ngo = world.person("Ala")
    ngo.account.say("/help")
    assert await dying.locks.take(ngo.id)  # at work on this person, as far as others can tell
    for one in world.telegram.take_updates():
        await dying.inbox.accept([Update.model_validate(one, context={"bot": dying.bot})])
    await dying.inbox.stop(0)
    await living.inbox.sweep()
    await living.inbox.idle()
    assert ngo.screen == ""
    await dying.locks.close()
    await living.inbox.sweep()
    await living.inbox.idle()
    assert ngo.sees("What I can do for you")
    await living.close()
    await world.close()


async def test_one_leads_and_another_takes_over_when_it_is_gone(postgres_url: str) -> None:
    first, second = SharedLocks(postgres_url), SharedLocks(postgres_url)
    led: asyncio.Queue[str] = asyncio.Queue()

    def work(name: str) -> asyncio.Task[None]:
        async def leading() -> None:
            await led.put(name)
            await asyncio.Event().wait()

        locks = first if name == "first" else second
        return asyncio.create_task(lead(locks, "work", leading))

    one = work("first")
    assert await led.get() == "first"
    other = work("second")
    await second.holds("work")
    assert led.empty()
    await first.close()  # as if its process had been killed
    async with asyncio.timeout(30):
        assert await led.get() == "second"
    for task in (one, other):
        task.cancel()
    await asyncio.gather(one, other, return_exceptions=True)
    for locks in (first, second):
        await locks.close()
