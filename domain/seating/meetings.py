"""Who meets whom at the tables, and what one meeting more or less would bring.

Places that stay empty are filled with nobodies, numbered after the people; meeting one means
nothing. Plain lists, because the search reads single numbers, where they are faster than arrays.
"""

from domain.seating.demand import Demand
from domain.seating.values import Stakes

Grid = list[list[float]]


class Meetings:
    """`gain[p][q]` is what p and q meeting once more would bring, `loss[p][q]` what their latest
    meeting brought; both change as people meet and part. `first` is what a first meeting brings."""

    def __init__(self, demand: Demand, stakes: Stakes, places: int) -> None:
        self.first, self._again = _worth_of_meeting(demand, stakes, places)
        self.gain = [row[:] for row in self.first]
        self.loss = [[0.0] * places for _ in range(places)]
        self._times = [[0] * places for _ in range(places)]

    def meet(self, p: int, q: int) -> None:
        """They sit together once more."""
        self._times[p][q] = self._times[q][p] = self._times[p][q] + 1
        self.loss[p][q] = self.loss[q][p] = self.gain[p][q]
        self.gain[p][q] = self.gain[q][p] = self._again[p][q]

    def part(self, p: int, q: int) -> None:
        """They sit together once less."""
        times = self._times[p][q] - 1
        self._times[p][q] = self._times[q][p] = times
        self.gain[p][q] = self.gain[q][p] = self.loss[p][q]
        loss = (0.0, self.first[p][q])[times] if times < 2 else self._again[p][q]
        self.loss[p][q] = self.loss[q][p] = loss


def _worth_of_meeting(demand: Demand, stakes: Stakes, places: int) -> tuple[Grid, Grid]:
    """What a first and what a further meeting of any two brings."""
    first = [[0.0] * places for _ in range(places)]
    again = [[0.0] * places for _ in range(places)]
    number = {person.id: index for index, person in enumerate(demand.people)}
    for p, one in enumerate(demand.people):
        for q, other in enumerate(demand.people):
            colleagues = one.organisation == other.organisation != "" and p != q
            again[p][q] = -stakes.repeat - stakes.colleagues * colleagues
            first[p][q] = -stakes.colleagues * colleagues
    known = dict.fromkeys(demand.introduced, -stakes.known)
    for (a, b), worth in (*demand.good_pairs.items(), *known.items()):
        p, q = number[a], number[b]
        first[p][q] += worth
        first[q][p] += worth
    return first, again
