"""Time limits of a search, whatever it has found by then."""

from dataclasses import dataclass
from math import inf
from time import monotonic


class NoAnswer(RuntimeError):  # noqa: N818 (a state of the search, not a fault)
    """The search ran out of time before it had any answer."""


@dataclass(frozen=True, slots=True)
class Deadline:
    """A point on the monotonic clock; every phase that may take long checks it."""

    at: float = inf

    @classmethod
    def after(cls, seconds: float) -> "Deadline":
        """The deadline `seconds` from now."""
        return cls(monotonic() + seconds)

    def later(self, seconds: float) -> "Deadline":
        """The deadline `seconds` after this one."""
        return Deadline(self.at + seconds)

    def seconds(self) -> float:
        """Seconds left; raises NoAnswer if there are none."""
        left = self.at - monotonic()
        if left <= 0:
            raise NoAnswer("time ran out")
        return left
