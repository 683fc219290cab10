"""Who meets whom at the tables, and the value of one meeting more or less.

Empty places are filled with dummies, numbered after the people; meeting one has no value. Plain lists are
used, since the search reads single numbers, for which they are faster than arrays.
"""

from domain.seating.demand import Demand
from domain.seating.values import Stakes

Grid = list[list[float]]


class Meetings:
    """`gain[p][q]` is the value of one more meeting of p and q, `loss[p][q]` that of their latest; both
    change as people meet and part. `first` is the value of a first meeting."""

    def __init__(self, demand: Demand, stakes: Stakes, places: int) -> None:
        self.first, self._again = _worth_of_meeting(demand, stakes, places)
        self.gain = [row[:] for row in self.first]
        self.loss = [[0.0] * places for _ in range(places)]
        self._times = [[0] * places for _ in range(places)]

    def meet(self, p: int, q: int) -> None:
        """Count one more meeting."""
        self._times[p][q] = self._times[q][p] = self._times[p][q] + 1
        self.loss[p][q] = self.loss[q][p] = self.gain[p][q]
        self.gain[p][q] = self.gain[q][p] = self._again[p][q]

    def part(self, p: int, q: int) -> None:
        """Count one meeting less."""
        times = self._times[p][q] - 1
        self._times[p][q] = self._times[q][p] = times
        self.gain[p][q] = self.gain[q][p] = self.loss[p][q]
        loss = (0.0, self.first[p][q])[times] if times < 2 else self._again[p][q]
        self.loss[p][q] = self.loss[q][p] = loss


def _worth_of_meeting(demand: Demand, stakes: Stakes, places: int) -> tuple[Grid, Grid]:
    """The value of a first and of a further meeting of any two."""
    first = [[0.0] * places for _ in range(places)]
    again = [[0.0] * places for _ in range(places)]
    number = {person.id: index for index, person in enumerate(demand.people)}
    for p, person in enumerate(demand.people):
        for q, other in enumerate(demand.people):
            colleagues = person.organisation == other.organisation != "" and p != q
            again[p][q] = -stakes.repeat - stakes.colleagues * colleagues
            first[p][q] = -stakes.colleagues * colleagues
    known = dict.fromkeys(demand.introduced, -stakes.known)
    for (a, b), worth in (*demand.good_pairs.items(), *known.items()):
        p, q = number[a], number[b]
        first[p][q] += worth
        first[q][p] += worth
    return first, again
