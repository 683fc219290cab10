"""Solving in another process: matching and seating."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from domain.matching import History, Matching, candidates, match, trios
from domain.matching.scoring import Related
from domain.seating import ImpossibleSeating, Tables, reseat, seat, table_size
from domain.table_plans import SMALLEST_TABLE
from services.cards.solving import MatchingTask, SeatingTask

PATIENCE_SECONDS = 300.0
"""Seconds after which a good match with a bound is enough."""
SEATING_SECONDS = 10.0
SECONDS_A_SEAT = 0.02
"""A small party is seated well in a fraction of a conference's time."""


def solution(task: MatchingTask) -> Matching:
    """The best introductions for a snapshot of attendees; takes a second, and memory that the process keeps."""
    related = _related()
    history = task.history_among(combinations([one.id for one in task.attendees], 2))
    found = match(
        task.attendees,
        history,
        related,
        pins=task.pins,
        vetoes=task.vetoes,
        seconds=PATIENCE_SECONDS,
    )
    return replace(found, trios=trios(task.attendees, found.matches, history, related))


def seats(task: SeatingTask) -> Sequence[Tables] | None:
    """Rounds of tables that bring together people with something to offer each other; None if impossible.

    The same task gives the same seats on fast and slow machines.
    """
    good = {(one.a, one.b): one.weight for one in candidates(task.people, History(), _related())}
    brings = task.companions
    chairs = [1 + brings.get(one.id, 0) for one in task.people]
    size = table_size(chairs, task.tables, SMALLEST_TABLE)
    asked = (task.people, task.tables, size)
    pairs = (min(SMALLEST_TABLE, len(task.people)), task.introduced, good)
    try:
        if task.planned is not None:
            return reseat(task.planned, task.past, *asked, *pairs, companions=brings).rounds
        seconds = min(SEATING_SECONDS, SECONDS_A_SEAT * len(task.people) * task.rounds)
        return seat(*asked, task.rounds, *pairs, companions=brings, seconds=seconds).rounds
    except ImpossibleSeating:
        return None


def _related() -> Related:
    from domain.interests.taxonomy import TAXONOMY

    return {kind.id: dict(kind.related) for kind in TAXONOMY.kinds}
