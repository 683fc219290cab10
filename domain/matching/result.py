"""The result of a match: introductions, unmatched people with reasons, quality and prices."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from domain.matching.pairs import Candidate, Match
from domain.matching.trios import Trio


class WhyNobody(StrEnum):
    """Why someone has no introduction: the last possibility that failed.

    Refused, barred and struck pairs count as not fitting, so that nobody can deduce another's "no".
    """

    WANTED_NOBODY = "wanted_nobody"
    NOTHING_STATED = "nothing_stated"
    NOTHING_SOUGHT_IS_OFFERED = "nothing_sought_is_offered"
    ONLY_COLLEAGUES = "only_colleagues"
    NO_SHARED_LANGUAGE = "no_shared_language"
    ALL_KNOWN_ALREADY = "all_known_already"
    OTHERS_WERE_FULL = "others_were_full"


@dataclass(frozen=True, slots=True, order=True)
class Standing:
    """The value of a set of introductions, compared in the order of the aims.

    `covered`: people with any introduction; `served`: people with one that gives them something they seek;
    `weight`: the sum of all weights.
    """

    covered: int
    served: int
    weight: int

    def __add__(self, other: "Standing") -> "Standing":
        """The sum for two disjoint groups of people."""
        return Standing(
            self.covered + other.covered, self.served + other.served, self.weight + other.weight
        )


NOTHING = Standing(0, 0, 0)


def standing_of(chosen: Collection[Candidate]) -> Standing:
    """The standing of these introductions, counted from scratch."""
    covered = {each.a for each in chosen} | {each.b for each in chosen}
    served = {each.a for each in chosen if each.gain_a > 0}
    served |= {each.b for each in chosen if each.gain_b > 0}
    return Standing(len(covered), len(served), sum(each.weight for each in chosen))


@dataclass(frozen=True, slots=True)
class Prices:
    """What each aim costs in weight: the best for weight alone, and the best with most people covered, to
    compare with the match itself, which also serves the most."""

    for_weight_alone: Standing
    with_most_covered: Standing

    def __add__(self, other: "Prices") -> "Prices":
        """The sum for two disjoint groups of people."""
        return Prices(
            self.for_weight_alone + other.for_weight_alone,
            self.with_most_covered + other.with_most_covered,
        )


@dataclass(frozen=True, slots=True)
class Solution:
    """The chosen candidates, ordered by id.

    `bound`: an upper bound on the weight of any choice that covers and serves as many; `optimal`: all three
    aims are proven, and the bound is reached.
    """

    chosen: tuple[Candidate, ...]
    standing: Standing
    optimal: bool
    bound: int
    prices: Prices | None = None

    @property
    def gap(self) -> float:
        """How far the weight may be below the bound, as a share of the bound."""
        return (self.bound - self.standing.weight) / self.bound if self.bound else 0.0


@dataclass(frozen=True, slots=True)
class Matching:
    """Who should meet whom; `unmatched` is ordered by id.

    A match leaves `trios` empty, since few need them: see `trios`.
    """

    matches: tuple[Match, ...]
    unmatched: tuple[tuple[str, WhyNobody], ...]
    solution: Solution
    trios: tuple[Trio, ...] = ()
