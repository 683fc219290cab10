"""Finds violated odd sets: they tighten the relaxed programme where people come in odd cycles.

Around a cycle of three people with room for one each, the relaxed programme chooses three halves,
although only one pair is possible. Edmonds' inequalities (`odd_sets.py`) rule that out. Without them the
solver has to branch over every odd cycle; with them a network of six hundred such cycles takes a
second instead of hours. Candidates, in order:

1. The components of the edges chosen in part, joined with every set already in force that has a price.
   These sets are nested or disjoint, as in Edmonds' own algorithm, and the next answer again has only
   halves, in fewer odd cycles (Chandrasekaran, Végh and Vempala, The cutting plane method is polynomial
   for perfect matchings, 2016).
2. If none is violated: components of those edges alone, which may cross sets in force. Of two crossing odd
   sets, either their union and intersection or their two differences are odd, and since cuts are
   submodular one of these is violated too (uncrossing; Padberg and Rao, 1982).
3. If still none is: the sides of least cuts, which find one if there is any (`odd_cuts.py`).

Where people come in clusters with odd room, a cycle would grow over its cluster by one or two people a
round. So components of the edges nearly worth their price are candidates from the start, if they stay the
same at twice that distance. (Components that change with the limit are no clusters; adding them held the
search up.)
"""

from collections.abc import Iterator, Sequence
from math import inf

import numpy as np

from domain.matching.solving.odd_cuts import least_cuts
from domain.matching.solving.odd_sets import VIOLATION, OddSet, Places, Shares, among, parts
from domain.matching.solving.rows import Flags, Index, Vector

WIDEST = 8_000
"""An inequality over more places (two a person) is not worth adding, unless it is of everybody: its row is long,
and all other candidates are inside it."""


def violated(
    chosen: Vector, held: Sequence[OddSet], places: Places, nearly: Sequence[Index] = ()
) -> list[OddSet]:
    """The odd sets that this fractional choice violates; empty only if it violates none.

    `held` are the sets in force that have a price; `nearly`, if given, the edges nearly worth their price at
    a close and at a wider limit.
    """
    shares = Shares(chosen, places)
    if not len(shares.undecided):
        return []
    n, undecided = len(places.caps), shares.undecided
    tied = np.flatnonzero(shares.apart[-n:] > VIOLATION)
    a, b = np.r_[places.a[undecided], tied], np.r_[places.b[undecided], tied + n]
    sizes = np.bincount(places.everyone)
    within = [each for each in held if len(each.places) < sizes[places.everyone[each.places[0]]]]
    together = shares.broken(_together(a, b, within, len(places)))
    found = [each for each in together if len(each.places) <= WIDEST]
    found += shares.broken(places.everyone)
    if nearly:
        found += _clusters(shares, places, *nearly)
    for sides in (
        _uncrossed(shares, parts(a, b, len(places)), within),
        least_cuts(shares),
    ):
        found = found or [each for each in map(shares.cut_off, sides) if each]
    return [*{(each.variables.tobytes(), each.most): each for each in found}.values()]


def _clusters(shares: Shares, places: Places, closer: Index, close: Index) -> list[OddSet]:
    """The violated components of the closer edges that are components of the close edges too."""
    broken = [*shares.broken(places.parts(closer))]
    if not broken:
        return []
    of = places.parts(close)
    sizes = np.bincount(of)
    return [each for each in broken if len(each.places) == sizes[of[each.places[0]]]]


def _together(a: Index, b: Index, held: Sequence[OddSet], places: int) -> Index:
    """The number of each place's component, joined by these edges and sets."""
    sizes = [len(each.places) for each in held]
    members = np.concatenate([np.empty(0, dtype=np.intp), *(each.places for each in held)])
    sets = places + np.repeat(np.arange(len(held)), sizes)
    return parts(np.r_[a, members], np.r_[b, sets], places + len(held))[:places]


def _uncrossed(shares: Shares, of: Index, held: Sequence[OddSet]) -> Iterator[Flags]:
    """The places of each violated part; instead of one that crosses a set, what uncrosses them and is violated most."""

    def missed(side: Flags) -> float:
        return float(shares.excess(side.astype(np.intp))[1]) if side.any() else -inf

    nested = sorted(held, key=lambda each: len(each.places))
    for each in shares.broken(of):
        side = among(each.places, len(of))
        for other in nested:
            if 0 < side[other.places].sum() < min(len(other.places), side.sum()):
                there = among(other.places, len(of))
                ways = side | there, side & there, side & ~there, there & ~side
                side = max(ways, key=missed)
        yield side
