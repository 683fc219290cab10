"""Runs the solver in a process of its own: the bot goes on answering, and never loads it."""

import asyncio
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from domain.matching import Matching, match
from services.matchings import MatchingTask


async def solve(task: MatchingTask) -> Matching:
    """The best introductions for a snapshot of who came."""
    # Spawned, not forked: the child must not inherit the database connections.
    with ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn")) as pool:
        return await asyncio.get_running_loop().run_in_executor(pool, _match, task)


def _match(task: MatchingTask) -> Matching:
    from domain.interests.taxonomy import TAXONOMY

    related = {kind.id: dict(kind.related) for kind in TAXONOMY.kinds}
    return match(task.attendees, task.history, related)
