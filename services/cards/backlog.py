"""How far behind the sending of messages is."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Backlog:
    """The messages of one kind that are due and not yet sent."""

    kind: str
    count: int
    oldest_seconds: float  # since the first of them fell due
