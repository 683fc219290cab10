"""Simulated annealing: exchanges of places, at first almost any, in the end only improvements.

Kirkpatrick, Gelatt and Vecchi, Optimization by simulated annealing, Science 220 (1983).
"""

from collections.abc import Callable
from dataclasses import dataclass
from math import log
from random import Random

from domain.seating.layouts import Seats
from domain.seating.room import Room

BREATH = 500
"""Moves after which the temperature is lowered and the time checked."""
LEAST_GAIN = 1e-6
"""Smaller gains are rounding errors."""

Attempt = Callable[[int, int, float], float]
"""Exchanges p and q if that gains at least the limit; returns the gain, 0 if nothing was done."""


@dataclass(frozen=True, slots=True)
class Budget:
    """The most moves to try; `spent` returns the share of the time already used."""

    moves: int
    spent: Callable[[], float]


@dataclass(frozen=True, slots=True)
class Heat:
    """The temperature, falling from hot to cold; a loss as large as it is accepted once in e times."""

    hot: float
    cold: float

    def after(self, progress: float) -> float:
        """The temperature after this share of the budget."""
        return self.hot * float((self.cold / self.hot) ** progress)


def place_on_design(room: Room, chance: Random, heat: Heat, budget: Budget) -> Seats:
    """The best found by exchanging whole places of a block design, in which nobody meets twice."""

    def attempt(p: int, q: int, limit: float) -> float:
        worth = room.swap_worth(p, q)
        if worth < limit:
            return 0.0
        room.swap(p, q)
        return worth

    return _anneal(room, attempt, chance, heat, budget)


def rearrange(room: Room, chance: Random, heat: Heat, budget: Budget) -> Seats:
    """The best found by exchanging two people in one round at a time."""
    rounds = len(room.rounds)

    def attempt(p: int, q: int, limit: float) -> float:
        round_ = int(chance.random() * rounds)
        worth = room.change_worth(round_, p, q)
        if worth < limit:
            return 0.0
        if room.table_of[round_][p] != room.table_of[round_][q]:
            room.exchange(round_, p, q)
        return worth

    return _anneal(room, attempt, chance, heat, budget)


def _anneal(room: Room, attempt: Attempt, chance: Random, heat: Heat, budget: Budget) -> Seats:
    worth = best = 0.0
    found = room.seats()
    draw = chance.random
    for tried in range(0, budget.moves, BREATH):
        progress = max(tried / budget.moves, budget.spent())
        if progress >= 1:
            break
        now = heat.after(progress)
        for _ in range(BREATH):
            p, q = int(draw() * room.people), int(draw() * room.places)
            worth += attempt(p, q, now * log(1 - draw()))
            if worth > best + LEAST_GAIN:
                best, found = worth, room.seats()
    return found
