"""When a search has to end, whatever it has found by then."""

from dataclasses import dataclass
from math import inf
from time import monotonic


class NoAnswer(RuntimeError):  # noqa: N818 (a state of the search, not a fault)
    """The search ended before it had any answer."""


@dataclass(frozen=True, slots=True)
class Deadline:
    """A time by the clock; every phase that may take long looks at it."""

    at: float = inf

    @classmethod
    def after(cls, seconds: float) -> "Deadline":
        """So many seconds from now on."""
        return cls(monotonic() + seconds)

    def later(self, seconds: float) -> "Deadline":
        """So many seconds after this one."""
        return Deadline(self.at + seconds)

    def seconds(self) -> float:
        """How many are left; raises NoAnswer if none are."""
        left = self.at - monotonic()
        if left <= 0:
            raise NoAnswer("time ran out")
        return left
