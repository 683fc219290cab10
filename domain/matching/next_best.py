"""The next best matches after a pair is struck, for its two people only."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from itertools import product

from domain.matching.attendees import Attendee, History, Pair, pair
from domain.matching.eligible import permitted
from domain.matching.pairs import Candidate
from domain.matching.result import standing_of


def next_best(
    attendees: Sequence[Attendee],
    proposed: Iterable[Candidate],
    history: History,
    kept: Collection[Candidate],
    fallen: Pair,
    *,
    vetoes: Collection[Pair] = (),
) -> tuple[Candidate, ...]:
    """New introductions for the two, at most one each.

    `kept`: all introductions that stand; they stay, and people whose cap they fill are unavailable. `vetoes`:
    pairs struck before. No solver is needed: unless both would meet the same third, the best for each is the
    best for both.
    """
    standing = {pair(each.a, each.b) for each in kept}
    met = Counter(end for couple in standing for end in couple)
    free = {each.id: each.cap - met[each.id] for each in attendees if each.cap > met[each.id]}
    beside = [
        each
        for each in proposed
        if not {each.a, each.b}.isdisjoint(fallen) and {each.a, each.b} <= free.keys()
    ]
    able = permitted(attendees, beside, history, [*vetoes, fallen, *standing])
    ways = product(*(_best_two(end, able, kept) for end in fallen))
    possible = (tuple(filter(None, way)) for way in ways)
    return max(
        (chosen for chosen in possible if _leaves_room(chosen, free)),
        key=lambda chosen: standing_of([*kept, *chosen]),
    )


def _best_two(
    end: str, able: Iterable[Candidate], kept: Collection[Candidate]
) -> list[Candidate | None]:
    """One side's best two candidates, since the other side may take the first; or nobody."""
    own = [each for each in able if end in (each.a, each.b)]
    best_first = sorted(own, key=lambda each: standing_of([*kept, each]), reverse=True)
    return [*best_first[:2], None]


def _leaves_room(chosen: Collection[Candidate], free: dict[str, int]) -> bool:
    ends = Counter(end for each in chosen for end in (each.a, each.b))
    return all(free[end] >= times for end, times in ends.items())
