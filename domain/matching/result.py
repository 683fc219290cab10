"""What a match comes to: the introductions, who has none and why, how good it is and its price."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from domain.matching.pairs import Candidate, Match
from domain.matching.trios import Trio


class WhyNobody(StrEnum):
    """Why somebody has no introduction: the last hope that failed.

    A pair that is refused, barred or struck counts as one that does not fit, so that nobody can
    read another's "no" out of it.
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
    """What a set of introductions is worth, compared in the order of the aims.

    `covered` people have an introduction at all, `served` people one that gives them something
    they seek, and `weight` is the sum of all weights.
    """

    covered: int
    served: int
    weight: int

    def __add__(self, other: "Standing") -> "Standing":
        """Both together, where nobody is in both."""
        return Standing(
            self.covered + other.covered, self.served + other.served, self.weight + other.weight
        )


NOTHING = Standing(0, 0, 0)


def standing_of(chosen: Collection[Candidate]) -> Standing:
    """What these introductions come to, counted afresh."""
    covered = {each.a for each in chosen} | {each.b for each in chosen}
    served = {each.a for each in chosen if each.gain_a > 0}
    served |= {each.b for each in chosen if each.gain_b > 0}
    return Standing(len(covered), len(served), sum(each.weight for each in chosen))


@dataclass(frozen=True, slots=True)
class Prices:
    """What each aim costs in weight: the best there is for weight alone, then with the most
    people covered, to hold beside the match itself, which also serves the most."""

    for_weight_alone: Standing
    with_most_covered: Standing

    def __add__(self, other: "Prices") -> "Prices":
        """Both together, where nobody is in both."""
        return Prices(
            self.for_weight_alone + other.for_weight_alone,
            self.with_most_covered + other.with_most_covered,
        )


@dataclass(frozen=True, slots=True)
class Solution:
    """The chosen candidates, in the order of their ids.

    `bound` is a weight that no choice covering and serving as many can exceed; `optimal` says
    that all three aims are proven, and that the bound is reached.
    """

    chosen: tuple[Candidate, ...]
    standing: Standing
    optimal: bool
    bound: int
    prices: Prices | None = None

    @property
    def gap(self) -> float:
        """How far below the bound the weight may be, as a share of the bound."""
        return (self.bound - self.standing.weight) / self.bound if self.bound else 0.0


@dataclass(frozen=True, slots=True)
class Matching:
    """Who is to meet whom, ready to be shown; `unmatched` in the order of the ids.

    `trios` are left empty by a match, since few want them: see `trios`.
    """

    matches: tuple[Match, ...]
    unmatched: tuple[tuple[str, WhyNobody], ...]
    solution: Solution
    trios: tuple[Trio, ...] = ()
