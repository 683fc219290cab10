"""The presses that only this feature offers."""

from handlers.presses import Press


class ShowPin(Press, prefix="pin"):
    """The place as a pin on the map, below."""

    event_id: int


class AskForPin(Press, prefix="pinask"):
    """Put the place on the map."""

    event_id: int


class DropPin(Press, prefix="pindrop"):
    """Take it off the map."""

    event_id: int


class AskForDirections(Press, prefix="dirask"):
    """Write in one language how to get there."""

    event_id: int
    language: str


class DropDirections(Press, prefix="dirdrop"):
    """Nothing more is said about it in this language."""

    event_id: int
    language: str


class AskForLink(Press, prefix="online"):
    """Where people join from afar."""

    event_id: int


class DropLink(Press, prefix="offline"):
    """Nobody joins from afar any more."""

    event_id: int
