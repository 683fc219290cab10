"""Which blossoms are around a node, or around two, and what they pay."""

import numpy as np

from domain.matching.solving.rows import Index
from domain.matching.solving.shrunk import Shrunk


class Nest:
    """The blossoms as a tree: nodes keep their numbers, blossoms follow, the last place is outside all.

    Blossoms may lie in each other by the ten thousand, so steps outward are taken in powers of two (Bender and
    Farach-Colton, The level ancestor problem simplified, 2004).
    """

    def __init__(self, shrunk: Shrunk) -> None:
        outermost_first = [*shrunk.nested()]
        nodes, count = len(shrunk.mate), len(outermost_first)
        places = {number: nodes + place for place, (number, *_) in enumerate(outermost_first)}
        outside = nodes + count
        outward, depth, paid = [outside] * (outside + 1), [1] * outside + [0], [0] * (outside + 1)
        for number, worth, inside in outermost_first:
            place = places[number]
            paid[place] = worth + paid[outward[place]]
            for each in inside:
                within = places.get(each, each)
                outward[within], depth[within] = place, depth[place] + 1
        self._depth, self._paid = np.array(depth), np.array(paid)
        self._outward = [np.array(outward)]
        while 1 << len(self._outward) <= self._depth.max():
            self._outward.append(self._outward[-1][self._outward[-1]])

    def paid(self, places: Index) -> Index:
        """What these blossoms and all those around them pay for an edge inside."""
        found: Index = self._paid[places]
        return found

    def around(self, ones: Index, others: Index) -> Index:
        """The innermost blossom that is, or has inside, both of each two places."""
        first = self._depth[ones] >= self._depth[others]
        deep, high = np.where(first, ones, others), np.where(first, others, ones)
        steps = self._depth[deep] - self._depth[high]
        for power, outward in enumerate(self._outward):
            deep = np.where(steps >> power & 1, outward[deep], deep)
        for outward in reversed(self._outward):
            apart = outward[deep] != outward[high]
            deep, high = np.where(apart, outward[deep], deep), np.where(apart, outward[high], high)
        found: Index = np.where(deep == high, deep, self._outward[0][deep])
        return found
