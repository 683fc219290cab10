"""Odd sets: what sharpens the relaxed programme where people come in odd cycles.

Around a cycle of three people with room for one each, the relaxed programme chooses three halves,
where only one pair is possible. Edmonds' inequalities (`odd_sets.py`) say so. Without these the
solver has to branch over every odd cycle; with them a network of six hundred such cycles takes a
second instead of hours.

A set is everybody who hangs together by edges chosen in part, and with them all of every set held
to before that has a price. So the sets are nested or apart, as in Edmonds' own algorithm, and the
next answer has halves again and fewer odd cycles (Chandrasekaran, Végh and Vempala, The cutting
plane method is polynomial for perfect matchings, 2016). Where none of those is broken, one of those
who hang together by edges alone may be, across sets held to. Of two odd sets that cross, both
together and what they share are odd, or each without the other: for what leaves a set is submodular,
one of these is broken too (uncrossing; Padberg and Rao, 1982), and the sets stay nested or apart. Only where
none is broken at all is one looked for exactly, by least cuts.

Where people come in clusters whose room is odd, cycles would grow to all of a cluster by one or two
people a round: so everybody who hangs together by edges that are nearly worth it is looked at as well,
if no edge that is half as near adds anybody. (Parts that any limit cuts differently are no clusters,
and hold the growth of cycles up.)
"""

from collections.abc import Iterator, Sequence
from math import inf

import numpy as np

from domain.matching.solving.odd_cuts import least_cuts
from domain.matching.solving.odd_sets import VIOLATION, OddSet, Places, Shares, among, parts
from domain.matching.solving.rows import Flags, Index, Vector

WIDEST = 8_000
"""An inequality over more places (two a person) is not worth adding, unless it is of everybody: its row is long, and
all others as well are within it."""


def violated(
    chosen: Vector, held: Sequence[OddSet], places: Places, nearly: Sequence[Index] = ()
) -> list[OddSet]:
    """The inequalities that this fractional choice breaks.

    Looked at are all who hang together by edges chosen in part and by the sets `held` to, by all edges, and by
    those that are `nearly` worth it, more nearly or less; if none of them breaks one, those who do by the edges chosen in part alone;
    if none does either, the sides of the least cuts: if none of these does, nothing does.
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
        closer, close = map(places.parts, nearly)
        sizes = np.bincount(close)
        clusters = shares.broken(closer)
        found += (each for each in clusters if len(each.places) == sizes[close[each.places[0]]])
    for sides in (
        _uncrossed(shares, parts(a, b, len(places)), within),
        least_cuts(shares),
    ):
        found = found or [each for each in map(shares.cut_off, sides) if each]
    return [*{(each.variables.tobytes(), each.most): each for each in found}.values()]


def _together(a: Index, b: Index, held: Sequence[OddSet], places: int) -> Index:
    """Each place's part: those that hang together by these edges and sets, or a part of no other's."""
    sizes = [len(each.places) for each in held]
    members = np.concatenate([np.empty(0, dtype=np.intp), *(each.places for each in held)])
    sets = places + np.repeat(np.arange(len(held)), sizes)
    return parts(np.r_[a, members], np.r_[b, sets], places + len(held))[:places]


def _uncrossed(shares: Shares, of: Index, held: Sequence[OddSet]) -> Iterator[Flags]:
    """Who is in each part that breaks its inequality, or in what breaks one in its stead and crosses no set."""

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
