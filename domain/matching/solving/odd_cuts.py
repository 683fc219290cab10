"""Locates the most violated odd set: always on a side of one of the least cuts.

Padberg and Rao (Odd minimum cut-sets and b-matchings, 1982) find the most violated of Edmonds' inequalities
by least cuts. Letchford, Reinelt and Theis (Odd minimum cut sets and b-matchings revisited, 2008) show that
the tree of all least cuts contains it, where an edge weighs its distance to 0 or to 1, whichever is less,
spare room is an edge to nobody, and what someone has beyond the least is an edge between their two places.
Gusfield (Very simple methods for all pairs network flow analysis, 1990) builds that tree with one flow a
place.
"""

from collections.abc import Iterator, Sequence

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components, maximum_flow

from domain.matching.solving.odd_sets import Shares
from domain.matching.solving.rows import Flags, Index, Matrix

UNIT = 1_000_000
"""Flows are integers: millionths of an edge."""
LEAST, MOST = 4, 1_000
"""With fewer people no side can be violated unless all are; with more it takes too long."""


def least_cuts(shares: Shares) -> Iterator[Flags]:
    """The places on the far side of each least cut below 1; no other cut can violate an inequality."""
    people, nobody = len(shares.room), 2 * len(shares.room)
    everybody, second = np.arange(people), np.arange(people, nobody)
    # People with room for one more are on no such side: same as nobody.
    first = np.where(shares.room < 1, everybody, nobody)
    place = np.r_[first, np.where(shares.apart[-people:] < 1, second, first), nobody]
    one, other = place[np.r_[shares.one, everybody]], place[np.r_[shares.other, [nobody] * people]]
    weight = np.rint(np.clip(np.r_[shares.apart, shares.room], 0, 1) * UNIT).astype(np.int32)
    there = (weight > 0) & (one != other)
    one, other, weight = one[there], other[there], weight[there]
    graph = csr_array(
        (np.r_[weight, weight], (np.r_[one, other], np.r_[other, one])), shape=(nobody + 1,) * 2
    )
    part = connected_components(graph, directed=False)[1]
    sizes = np.bincount(part)
    for label in np.flatnonzero((sizes >= LEAST) & (sizes <= MOST)):
        members = np.flatnonzero(part == label)[::-1]
        network = csr_array(graph[members][:, members])
        network.sort_indices()  # in the same order as the flow's
        for side in _in_tree(network):
            far = np.zeros(nobody + 1, dtype=np.bool_)
            far[members[side]] = True
            yield far[place[:nobody]]


def _in_tree(graph: Matrix) -> Iterator[Index]:
    """The least cuts below 1, each as the side without person 0."""
    count = graph.shape[0]
    towards = np.zeros(count, dtype=np.intp)
    starts, heads = graph.indptr.tolist(), graph.indices.tolist()
    for source in range(1, count):
        found = maximum_flow(graph, source, int(towards[source]))
        open_ = (graph.data > found.flow.data).tolist()
        side = np.array(_within_reach(source, starts, heads, open_), dtype=np.intp)
        moved = side[(side > source) & (towards[side] == towards[source])]
        towards[moved] = source
        if found.flow_value < UNIT:
            yield side


def _within_reach(
    first: int, starts: Sequence[int], heads: Sequence[int], open_: Sequence[bool]
) -> list[int]:
    """Everybody reachable from the first; in networks this small, scipy's own search is slower."""
    met, seen = [first], {first}
    for node in met:
        for edge in range(starts[node], starts[node + 1]):
            if open_[edge] and heads[edge] not in seen:
                seen.add(heads[edge])
                met.append(heads[edge])
    return met
