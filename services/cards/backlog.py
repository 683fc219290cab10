"""The backlog of messages to send."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Backlog:
    """The messages of one kind that are due and not yet sent."""

    kind: str
    count: int
    oldest_seconds: float  # since the oldest fell due
