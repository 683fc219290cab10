"""What somebody still has to be told of an event that has moved, perhaps more than once."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """When and where an event is held, and whose clocks tell when."""

    starts_at: datetime
    ends_at: datetime
    place: str
    zone: str


@dataclass(frozen=True, slots=True)
class Move:
    """One change of time or place."""

    change_id: int
    made_at: datetime
    old: Whereabouts
    new: Whereabouts


def untold(
    moves: Sequence[Move], told: Collection[int], answered_at: datetime
) -> tuple[Whereabouts, Whereabouts] | None:
    """What a person knows and what is true by now; None if there is nothing to tell.

    They know what they answered to and what a letter brought them (``told``: ids of moves). Two moves
    in a row are one piece of news, and an event that is back where it was is none.
    """
    known = max((at for at, move in enumerate(moves) if move.change_id in told), default=-1)
    left = [move for move in moves[known + 1 :] if move.made_at >= answered_at]
    if not left or left[0].old == left[-1].new:
        return None
    return left[0].old, left[-1].new
