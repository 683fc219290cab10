"""Odd sets by the layer: the wider sets around a broken odd set are mostly broken as well.

Around an odd cycle everybody's room is used up, and around these people too: each wider set, until
it meets another cycle's, is odd as well. Added one layer a round, each moves the halves only a
little further, hundreds of times in a large network. All layers at once are the moats that are laid
around odd sets in matching (Jünger and Pulleyblank, Geometric duality and combinatorial
optimization, 1993): a layer is everybody within some distance of a cycle, along edges that are as
long as their reduced cost.
"""

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import dijkstra

from domain.matching.blossoms import VIOLATION, OddSet, broken, parts
from domain.matching.rows import Index, Vector

HOP = 0.125
"""The length of an edge, beside its reduced cost."""
RADII = (0.125, 0.375, 1.0, 3.0, 10.0, 30.0, 100.0)
"""How far each layer goes; the worth of an edge is up to 1000."""


def layers(
    chosen: Vector, spare: Vector, among: Index, a: Index, b: Index, caps: Vector
) -> list[OddSet]:
    """The inequalities that this fractional choice breaks of all layers around what hangs together
    by edges chosen in part; `among` are the edges one may go by."""
    nobody, partly = len(caps), np.minimum(chosen, 1 - chosen) > VIOLATION
    part = parts(a[partly], b[partly], nobody)
    people = np.unique(np.r_[a[partly], b[partly]])
    _, centre = np.unique(part[people], return_inverse=True)
    centres = nobody + np.arange(centre.max(initial=-1) + 1)
    if not len(centres):
        return []
    far = np.r_[HOP + abs(spare[among]), np.full(len(people), np.finfo(float).tiny)]
    ends = np.r_[a[among], centres[centre]], np.r_[b[among], people]
    network = csr_array((far, ends), shape=(nobody + len(centres),) * 2)
    distance, _, nearest = dijkstra(
        network, directed=False, indices=centres, return_predecessors=True, min_only=True
    )
    found = list[OddSet]()
    for radius in RADII:
        within = np.where(distance <= radius, nearest - nobody, len(centres))[:nobody]
        layer = broken(chosen, within.astype(np.intp), a, b, caps)
        found.extend(odd_set for _, odd_set in layer)
    return found
