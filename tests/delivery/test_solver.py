"""The solver in its own process."""

import asyncio
from multiprocessing import active_children
from multiprocessing.connection import wait
from signal import SIGUSR1, sigwait

import pytest

from bot.apart import run_apart
from bot.solver import solution
from domain.matching import Attendee, History
from services.cards.solving import MatchingTask


async def test_another_process_finds_what_this_one_would() -> None:
    task = MatchingTask(
        1,
        (
            Attendee("1", "Dialóg", "ngo", seeks=("website_it",), offers=("volunteers",)),
            Attendee("2", "Evocampus", "business", offers=("website_it",)),
        ),
        History(),
    )
    found = await run_apart(solution, task)
    assert [(match.a, match.b) for match in found.matches] == [("1", "2")]
    assert found == solution(task)


async def test_when_the_bot_is_told_to_stop_no_solver_keeps_it_from_ending() -> None:
    before = {*active_children()}  # an earlier test's process may still be ending
    solving = asyncio.create_task(run_apart(sigwait, {SIGUSR1}))  # a signal nobody sends
    await asyncio.wait({solving}, timeout=0)
    [solver] = {*active_children()} - before
    solving.cancel()
    with pytest.raises(asyncio.CancelledError):
        await solving
    # Not `is_alive`: the pool's thread also waits for the process, and only one of the two learns that it ended.
    assert wait([solver.sentinel], timeout=30) == [solver.sentinel]
