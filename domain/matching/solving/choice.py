"""Whole edges chosen from a large network, and the gain of changing some."""

from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np

from domain.matching.solving.primal_dual import COVERING
from domain.matching.solving.programme import Programme
from domain.matching.solving.rows import Flags, Vector


class Choice:
    """The edges `taken` so far, those `held` by each person and the `room` they have left."""

    def __init__(self, programme: Programme, service: float) -> None:
        self._a, self._b = programme.a.tolist(), programme.b.tolist()
        self._gains_a, self._gains_b = programme.gains_a.tolist(), programme.gains_b.tolist()
        self._weights, self._service = programme.weights.tolist(), service
        self.room, self._needs = programme.caps.astype(int).tolist(), programme.needs.tolist()
        self._served, self.held = [0] * len(self.room), [set[int]() for _ in self.room]
        self.taken = set[int]()

    def ends(self, edge: int) -> tuple[int, int]:
        """An edge's two people."""
        return self._a[edge], self._b[edge]

    def fill(self, edges: Iterable[int]) -> None:
        """Take each of these edges for which there is still room."""
        for edge in edges:
            one, other = self.ends(edge)
            if self.room[one] > 0 and self.room[other] > 0 and edge not in self.taken:
                self._turn(edge)

    def have_room(self) -> Flags:
        """Flags of people who could have another edge."""
        return np.array(self.room) > 0

    def covered(self) -> Flags:
        """Flags of people who have an edge."""
        return np.array([*map(bool, self.held)])

    def served(self) -> Flags:
        """Flags of people who gain by one of their edges."""
        return np.array(self._served) > 0

    def lack(self) -> Vector:
        """How many more edges each person needs; negative for people with more than that."""
        lack: Vector = np.array(self._needs) - np.array([*map(len, self.held)])
        return lack

    def change(self, chain: Sequence[int]) -> bool:
        """Flip the chain's edges if caps allow it and it gains; return whether it was done."""
        if len({*chain}) < len(chain):
            return False
        more, gaining, gained = Counter[int](), Counter[int](), 0.0
        for edge in chain:
            step = -1 if edge in self.taken else 1
            gained += step * self._weights[edge]
            for person, gains in self._gaining(edge):
                more[person] += step
                gaining[person] += step * gains
        for person, step in more.items():
            if step > self.room[person]:
                return False
            has, needs = len(self.held[person]), self._needs[person]
            gained += COVERING * (min(has + step, needs) - min(has, needs))
            was = self._served[person]
            gained += self._service * ((was + gaining[person] > 0) - (was > 0))
        if gained > 0:
            for edge in chain:
                self._turn(edge)
        return gained > 0

    def _gaining(self, edge: int) -> tuple[tuple[int, bool], tuple[int, bool]]:
        """An edge's two people, each with whether they gain by it."""
        return (self._a[edge], self._gains_a[edge]), (self._b[edge], self._gains_b[edge])

    def _turn(self, edge: int) -> None:
        step = -1 if edge in self.taken else 1
        self.taken ^= {edge}
        for person, gains in self._gaining(edge):
            self.room[person] -= step
            self.held[person] ^= {edge}
            self._served[person] += step * gains
