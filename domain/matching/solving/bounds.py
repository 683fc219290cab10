"""Upper bounds on the people covered and on those served, by a fast flow.

Let everybody point at one other person, so that nobody is pointed at more often than their cap. No more
people can be covered than can point at once: in any choice of introductions each points at one of their own.
The relaxed programme does cover that many: the flow and its mirror image combine (Mendelsohn and Dulmage,
Some generalizations of the problem of distinct representatives, 1958), and their mean is a choice of half
edges. Likewise no more can be served than can point where they gain, though that bound need not be reached: whether
everybody can be served at once, in halves, another flow tells exactly.
The simplex method takes a hundred times as long for these numbers.

If not everybody can be covered, the flow shows why (Hall, On representatives of subsets, 1935): a crowd that
depends on a few hosts with too little room for all of it.
"""

from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import breadth_first_order, maximum_flow

from domain.matching.solving.rows import Flags, Index, Vector, among


@dataclass(frozen=True, slots=True)
class Reach:
    """Upper bounds on people covered and served. Halves of the `used` edges reach either bound; both at once if
    everybody can have an edge and all who can gain can be served, else mostly.

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

    If all who can gain cannot be served at once, everybody may first point only where they gain. Those still
    pointing at nobody may then point at anybody; mostly that covers everyone, and the search ends.
    """
    everybody, pointing = len(caps), _Pointing(a, b, caps)
    able = among(np.r_[a[gains_a], b[gains_b]], everybody)
    nobody = np.zeros(everybody, dtype=np.bool_)
    at_once = pointing.at_once(gains_a, gains_b, able)
    most = int(able.sum()) - (at_once is None)
    if at_once is not None and most < everybody:  # the others need any edge
        at_once = pointing.at_once(gains_a | ~able[a], gains_b | ~able[b], ~nobody)
    if at_once is not None:
        return Reach(everybody, most, at_once, nobody, nobody)
    served = pointing.most(gains_a, gains_b)
    most, happy = min(most, served.count), ~served.left
    covered = pointing.most(gains_a | ~happy[a], gains_b | ~happy[b])
    used = served.used | covered.used
    if covered.count == everybody:
        return Reach(everybody, most, used, nobody, nobody)
    anywhere = np.ones(len(a), dtype=np.bool_)
    covered = pointing.most(anywhere, anywhere)
    return Reach(covered.count, most, used | covered.used, covered.crowd, covered.hosts)


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

    def at_once(self, forth: Flags, back: Flags, who: Flags) -> Flags | None:
        """The edges of a choice in halves in which each of these people has one that counts: over edge j, a[j] if
        `forth`, b[j] if `back`. None if there is none.

        Half of a flow from everybody to everybody and half of its mirror image: whatever somebody is the start or
        the end of must be an edge that counts at least once (a circulation with lower bounds; Hoffman, Some
        recent applications of the theory of linear inequalities, 1960).
        """
        count, everybody = len(self.caps), np.arange(len(self.caps))
        # A person starts and ends the flow at two places each, the second for edges that count.
        start_a, start_b = self.a + count * forth, self.b + count * back
        end_a, end_b = start_a + 2 * count, start_b + 2 * count
        hub, source, sink = 4 * count, 4 * count + 1, 4 * count + 2
        must, free = np.flatnonzero(who), self.caps - who
        arcs = (
            (start_a, end_b, 1),
            (start_b, end_a, 1),
            (hub, everybody, free),
            (everybody, count + everybody, free),
            (3 * count + everybody, 2 * count + everybody, free),
            (2 * count + everybody, hub, free),
            (source, count + must, 1),
            (3 * count + must, sink, 1),
            (np.array([source, hub]), np.array([hub, sink]), len(must)),
        )
        every = [np.broadcast_arrays(*arc) for arc in arcs]
        rows, columns, room = (np.concatenate(parts) for parts in zip(*every, strict=True))
        network = csr_array((room.astype(np.int32), (rows, columns)), shape=(sink + 1, sink + 1))
        found = maximum_flow(network, source, sink)
        if found.flow_value < 2 * len(must):
            return None
        used: Flags = (found.flow[start_a, end_b] + found.flow[start_b, end_a]).ravel() > 0
        return used
