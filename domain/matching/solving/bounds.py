"""Upper bounds on the people covered and on those served, by a fast flow.

Let everybody point at one other person, so that nobody is pointed at more often than their cap. No more
people can be covered than can point at once: in any choice of introductions each points at one of their own.
The relaxed programme does cover that many: the flow and its mirror image combine (Mendelsohn and Dulmage,
Some generalizations of the problem of distinct representatives, 1958), and their mean is a choice of half
edges. Likewise no more can be served than can point where they gain, though that bound need not be reached.
The simplex method takes a hundred times as long for the first number.

If not everybody can be covered, the flow shows why (Hall, On representatives of subsets, 1935): a crowd that
depends on a few hosts with too little room for all of it.
"""

from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import breadth_first_order, maximum_flow

from domain.matching.solving.rows import Flags, Index, Vector


@dataclass(frozen=True, slots=True)
class Reach:
    """Upper bounds on people covered and served. Half of each `used` edge would reach either bound, and
    mostly both at once.

    People in the `crowd` can only meet `hosts`, of whom there are too few: to cover as many as possible, each
    place of a host goes to a different person of the crowd.
    """

    covered: int
    served: int
    used: Flags
    crowd: Flags
    hosts: Flags


def reach(a: Index, b: Index, gains_a: Flags, gains_b: Flags, caps: Vector) -> Reach:
    """The reach of a network in which edge j joins a[j] and b[j], who gain by it or not.

    First everybody may point only where they gain. Those still pointing at nobody may then point at anybody;
    mostly that covers everyone, and the search ends.
    """
    everybody, pointing = len(caps), _Pointing(a, b, caps)
    nobody = np.zeros(everybody, dtype=np.bool_)
    served = pointing.most(gains_a, gains_b)
    if served.count == everybody:
        return Reach(everybody, everybody, served.used, nobody, nobody)
    happy = ~served.left
    covered = pointing.most(gains_a | ~happy[a], gains_b | ~happy[b])
    used = served.used | covered.used
    if covered.count == everybody:
        return Reach(everybody, served.count, used, nobody, nobody)
    anywhere = np.ones(len(a), dtype=np.bool_)
    covered = pointing.most(anywhere, anywhere)
    return Reach(covered.count, served.count, used | covered.used, covered.crowd, covered.hosts)


@dataclass(frozen=True, slots=True)
class _Pointed:
    """How many point, along which edges, who is left over, and the crowd and hosts as in `Reach`."""

    count: int
    used: Flags
    left: Flags
    crowd: Flags
    hosts: Flags


@dataclass(frozen=True, slots=True)
class _Pointing:
    a: Index
    b: Index
    caps: Vector

    def most(self, forth: Flags, back: Flags) -> _Pointed:
        """The most who can point at once; over edge j, a[j] may point at b[j] if `forth`, and b[j] back if `back`."""
        count, edges = len(self.caps), np.arange(len(self.a))
        who, whom = np.r_[self.a[forth], self.b[back]], np.r_[self.b[forth], self.a[back]]
        along = np.r_[edges[forth], edges[back]]
        if not len(who):
            every = np.ones(count, dtype=np.bool_)
            return _Pointed(0, np.zeros(len(edges), dtype=np.bool_), every, every, ~every)
        source, sink, everybody = 2 * count, 2 * count + 1, np.arange(count)
        rows = np.r_[who, np.full(count, source), count + everybody]
        columns = np.r_[count + whom, everybody, np.full(count, sink)]
        room = np.r_[np.ones(len(who)), np.ones(count), self.caps].astype(np.int32)
        network = csr_array((room, (rows, columns)), shape=(2 * count + 2, 2 * count + 2))
        found = maximum_flow(network, source, sink)
        still = csr_array(network - found.flow)
        still.eliminate_zeros()
        asking = np.zeros(2 * count + 2, dtype=np.bool_)
        asking[breadth_first_order(still, source, return_predecessors=False)] = True
        pointed = np.asarray(found.flow[who, count + whom]).ravel() > 0
        used, left = np.zeros(len(edges), dtype=np.bool_), np.ones(count, dtype=np.bool_)
        used[along[pointed]] = True
        left[who[pointed]] = False
        return _Pointed(
            int(found.flow_value), used, left, asking[:count], asking[count : 2 * count]
        )
