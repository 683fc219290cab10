"""A pair that could be introduced, a pair that is, and the reasons that explain it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Candidate:
    """A pair that may be introduced; `a` is the smaller id.

    `weight` is an integer from 0 to 1000; `gain_a`, between 0 and 1, says how well what b offers
    meets what a seeks, `gain_b` the reverse. A gain of 0 is nothing.
    """

    a: str
    b: str
    weight: int
    gain_a: float
    gain_b: float


@dataclass(frozen=True, slots=True)
class Fit:
    """The seeker looks for `sought`, the giver offers `offered`; `strength` is 1 if they are one kind."""

    seeker: str
    giver: str
    sought: str
    offered: str
    strength: float


@dataclass(frozen=True, slots=True)
class SharedCause:
    """Both work on this cause."""

    cause: str


Reason = Fit | SharedCause


@dataclass(frozen=True, slots=True)
class Match:
    """One suggested introduction: a chosen candidate and why, the strongest reason first."""

    a: str
    b: str
    weight: int
    gain_a: float
    gain_b: float
    reasons: tuple[Reason, ...] = ()

    @property
    def givers(self) -> tuple[str, ...]:
        """Those of the two from whom the other gains."""
        gains = ((self.b, self.gain_a), (self.a, self.gain_b))
        return tuple(giver for giver, gain in gains if gain > 0)
