"""Candidate and chosen pairs, and the reasons that explain them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Candidate:
    """A pair that may be introduced; `a` is the smaller id.

    `weight` is an integer from 0 to 1000; `gain_a`, between 0 and 1, says how well what b offers meets what a
    seeks, `gain_b` the reverse.
    """

    a: str
    b: str
    weight: int
    gain_a: float
    gain_b: float


@dataclass(frozen=True, slots=True)
class Fit:
    """The seeker wants `sought`, the giver offers `offered`; `strength` is 1 if they are the same kind."""

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
    """One suggested introduction: a chosen candidate and its reasons, strongest first."""

    a: str
    b: str
    weight: int
    gain_a: float
    gain_b: float
    reasons: tuple[Reason, ...] = ()

    @property
    def givers(self) -> tuple[str, ...]:
        """Ids of those of the two from whom the other gains."""
        gains = ((self.b, self.gain_a), (self.a, self.gain_b))
        return tuple(giver for giver, gain in gains if gain > 0)
