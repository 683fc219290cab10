"""The value of a seating: weights of its qualities, and measuring a finished seating."""

from collections import Counter
from dataclasses import dataclass
from itertools import combinations
from statistics import fmean

from domain.matching.attendees import pair
from domain.seating.demand import Demand

Tables = tuple[tuple[str, ...], ...]
"""Who sits at each table in one round."""


@dataclass(frozen=True, slots=True)
class Stakes:
    """The cost of each fault and the value of well-mixed tables, in the unit of good pairs.

    Deliberately soft: a hard ban would freeze the search. `mix` is the value if every table has all the
    sectors it can have.
    """

    repeat: float
    colleagues: float
    known: float
    mix: float


def usual_weight(demand: Demand) -> float:
    """The mean weight of the good pairs; 1 if there are none."""
    return fmean(demand.good_pairs.values()) or 1.0 if demand.good_pairs else 1.0


def stakes_of(demand: Demand) -> Stakes:
    """Stakes in proportion to the good pairs, so that their unit does not matter.

    Found by trial on the benchmark's development instances: a fault costs several good pairs, and fully mixed
    tables are worth twice all the good pairs together.
    """
    usual = usual_weight(demand)
    mix = max(2 * sum(demand.good_pairs.values()), 4 * usual * demand.tables * demand.rounds)
    return Stakes(repeat=4 * usual, colleagues=8 * usual, known=4 * usual, mix=mix)


@dataclass(frozen=True, slots=True)
class Figures:
    """A seating measured. `sector_mix`: the mean, over all tables and rounds, of the sectors at a table as a
    share of those it could have; `good_weight` counts each good pair once."""

    repeated_pairs: int
    colleague_pairs: int
    known_pairs: int
    sector_mix: float
    good_weight: int
    good_pairs_met: int

    def worth(self, stakes: Stakes) -> float:
        """One number for comparing two seatings."""
        faults = (
            stakes.repeat * self.repeated_pairs
            + stakes.colleagues * self.colleague_pairs
            + stakes.known * self.known_pairs
        )
        return self.good_weight + stakes.mix * self.sector_mix - faults


def measure(demand: Demand, rounds: tuple[Tables, ...]) -> Figures:
    """The figures of a seating of these people."""
    organisation = {person.id: person.organisation for person in demand.people}
    sector = {person.id: person.sector for person in demand.people}
    sectors = len(set(sector.values()))
    tables = [table for tables in rounds for table in tables]
    met = Counter(pair(*couple) for table in tables for couple in combinations(table, 2))
    shares = [len({sector[each] for each in t}) / min(len(t), sectors) for t in tables]
    good = {couple: weight for couple, weight in demand.good_pairs.items() if couple in met}
    return Figures(
        repeated_pairs=sum(met.values()) - len(met),
        colleague_pairs=sum(
            times for (a, b), times in met.items() if organisation[a] == organisation[b] != ""
        ),
        known_pairs=sum(couple in met for couple in demand.introduced),
        sector_mix=fmean(shares) if shares else 1.0,
        good_weight=sum(good.values()),
        good_pairs_met=len(good),
    )
