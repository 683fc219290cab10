"""After a pair fell through: the next best for its two, with everybody else left as they are."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from domain.matching.attendees import Attendee, History, Pair, pair
from domain.matching.matching import choose
from domain.matching.pairs import Candidate


def next_best(
    attendees: Sequence[Attendee],
    proposed: Iterable[Candidate],
    history: History,
    kept: Collection[Candidate],
    fallen: Pair,
    *,
    vetoes: Collection[Pair] = (),
) -> tuple[Candidate, ...]:
    """What the two get in place of each other: at most one new introduction each.

    `kept` are all the introductions that stand; none of them is touched, and whoever they fill
    is not to be had. `vetoes` are pairs that fell through before.
    """
    standing = {pair(each.a, each.b) for each in kept}
    met = Counter(end for couple in standing for end in couple)
    free = {each.id: each.cap - met[each.id] for each in attendees if each.cap > met[each.id]}
    able = [
        replace(each, cap=1 if each.id in fallen else free[each.id])
        for each in attendees
        if each.id in free
    ]
    beside = [
        each
        for each in proposed
        if not {each.a, each.b}.isdisjoint(fallen) and {each.a, each.b} <= free.keys()
    ]
    struck = [*vetoes, fallen, *standing]
    return choose(able, beside, history, vetoes=struck).chosen
