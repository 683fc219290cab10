"""How many people can be covered, and how many served, at most: found by a flow, in a moment.

Let everybody point at one other person, so that nobody is pointed at more often than they have
room for. No more people can be covered than can point at once: in a choice of introductions each
points at one of their own. So many the relaxed programme does cover: the flow and its mirror image
go together (Mendelsohn and Dulmage, Some generalizations of the problem of distinct
representatives, 1958), and their mean is a choice of half edges. In the same way no more can be
served than can point where they gain, though that many need not be. The simplex method finds the
first number in a hundred times the time.

Where not everybody can be covered the flow shows whom it is short of (Hall, On representatives of
subsets, 1935): a crowd more of whom want the same few hosts than these have room for.
"""

from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import breadth_first_order, maximum_flow

from domain.matching.rows import Flags, Index, Vector


@dataclass(frozen=True, slots=True)
class Reach:
    """Upper limits of the people covered and of those served. Half of each of the `used` edges would reach
    either limit, and mostly both at once.

    A person in the `crowd` could only meet `hosts`, and there are too few of these: to cover as many as
    can be, each place of a host goes to a different one of the crowd.
    """

    covered: int
    served: int
    used: Flags
    crowd: Flags
    hosts: Flags


def reach(a: Index, b: Index, gains_a: Flags, gains_b: Flags, caps: Vector) -> Reach:
    """How far a network reaches in which edge j joins a[j] and b[j], who gain by it or not.

    First everybody may point only where they gain. Who then points at nobody may next point at
    anybody; most often that covers everyone there is, and nothing is left to find.
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
    """How many point, along which edges, who is left over, and the crowd and the hosts as in `Reach`."""

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
        """As many as can point at once; over edge j, a[j] may point at b[j] if `forth`, and b[j]
        back if `back`."""
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
