"""What people cost: the prices by which edges are compared."""

from dataclasses import dataclass

import numpy as np

from domain.matching.solving.programme import Programme
from domain.matching.solving.rows import Vector

MOST = 1000.0
"""The limit of negative prices and of subsidies; no weight exceeds it."""


@dataclass(frozen=True, slots=True)
class Bids:
    """Dual prices: one for each person, negative if nobody would choose them; a subsidy for serving each
    person; and the largest subsidy allowed (`service`)."""

    prices: Vector
    subsidies: Vector
    service: float

    def spare(self, programme: Programme, worth: Vector) -> Vector:
        """How much each edge exceeds its people's prices: its reduced cost."""
        a, b, paid = programme.a, programme.b, self.subsidies
        spare: Vector = worth - self.prices[a] - self.prices[b]
        spare += np.where(programme.gains_a, paid[a], 0) + np.where(programme.gains_b, paid[b], 0)
        return spare

    @classmethod
    def none(cls, people: int) -> "Bids":
        """Bids with all prices and subsidies 0."""
        return cls(np.zeros(people), np.zeros(people), MOST)
