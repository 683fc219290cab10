"""How many people can be covered, and how many served, at most: found by a flow, in a moment.

Let everybody point at one other person, so that nobody is pointed at more often than they have
room for. No more people can be covered than can point at once: in a choice of introductions each
points at one of their own. So many the relaxed programme does cover: the flow and its mirror image
go together (Mendelsohn and Dulmage, Some generalizations of the problem of distinct
representatives, 1958), and their mean is a choice of half edges. In the same way no more can be
served than can point where they gain, though that many need not be. The simplex method finds the
first number in a hundred times the time.
"""

from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import maximum_flow

from domain.matching.rows import Flags, Index, Vector


@dataclass(frozen=True, slots=True)
class Reach:
    """At most so many people can be covered, and so many served; `used` are edges that would do
    both, by halves, unless the one stands in the way of the other."""

    covered: int
    served: int
    used: Flags


def reach(a: Index, b: Index, gains_a: Flags, gains_b: Flags, caps: Vector) -> Reach:
    """How far a network reaches in which edge j joins a[j] and b[j], who gain by it or not.

    First everybody may point only where they gain. Who then points at nobody may next point at
    anybody; most often that covers everyone there is, and nothing is left to find.
    """
    everybody = len(caps)
    pointing = _Pointing(a, b, caps)
    served, used, happy = pointing.most(gains_a, gains_b)
    if served == everybody:
        return Reach(everybody, everybody, used)
    covered, more, _ = pointing.most(gains_a | ~happy[a], gains_b | ~happy[b])
    used |= more
    if covered < everybody:
        anywhere = np.ones(len(a), dtype=np.bool_)
        covered, more, _ = pointing.most(anywhere, anywhere)
        used |= more
    return Reach(covered, served, used)


@dataclass(frozen=True, slots=True)
class _Pointing:
    a: Index
    b: Index
    caps: Vector

    def most(self, forth: Flags, back: Flags) -> tuple[int, Flags, Flags]:
        """How many can point at once, along which edges, and who; over edge j, a[j] may point at
        b[j] if `forth`, and b[j] back if `back`."""
        count, edges = len(self.caps), np.arange(len(self.a))
        who, whom = np.r_[self.a[forth], self.b[back]], np.r_[self.b[forth], self.a[back]]
        along = np.r_[edges[forth], edges[back]]
        used, pointing = np.zeros(len(edges), dtype=np.bool_), np.zeros(count, dtype=np.bool_)
        if not len(who):
            return 0, used, pointing
        source, sink, everybody = 2 * count, 2 * count + 1, np.arange(count)
        rows = np.r_[who, np.full(count, source), count + everybody]
        columns = np.r_[count + whom, everybody, np.full(count, sink)]
        room = np.r_[np.ones(len(who)), np.ones(count), self.caps].astype(np.int32)
        network = csr_array((room, (rows, columns)), shape=(2 * count + 2, 2 * count + 2))
        found = maximum_flow(network, source, sink)
        pointed = np.asarray(found.flow[who, count + whom]).ravel() > 0
        used[along[pointed]] = True
        pointing[who[pointed]] = True
        return int(found.flow_value), used, pointing
