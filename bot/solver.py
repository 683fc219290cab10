"""Runs the solver in a process of its own: the bot goes on answering, and never loads it."""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from multiprocessing import get_context

from domain.matching import Matching, match, trios
from services.matchings import MatchingTask

PATIENCE_SECONDS = 300.0
"""After so long in one step of the search a good match does, with a bound on the best."""

Solve = Callable[[MatchingTask], Awaitable[Matching]]


async def solve_apart(task: MatchingTask) -> Matching:
    """The best introductions for a snapshot of who came, found in another process."""
    # Spawned, not forked: the child must not inherit the database connections.
    pool = ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn"))
    try:
        return await asyncio.get_running_loop().run_in_executor(pool, solution, task)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)  # waiting would hold up the whole bot


def solution(task: MatchingTask) -> Matching:
    """The same in this process; a second of work, and the solver's memory stays."""
    from domain.interests.taxonomy import TAXONOMY

    related = {kind.id: dict(kind.related) for kind in TAXONOMY.kinds}
    found = match(task.attendees, task.history, related, seconds=PATIENCE_SECONDS)
    met = Counter(side for each in found.matches for side in (each.a, each.b))
    full = {one.id for one in task.attendees if met[one.id] >= one.cap}
    thirds = trios(task.attendees, found.matches, task.history, related, full=full)
    return replace(found, trios=thirds)
