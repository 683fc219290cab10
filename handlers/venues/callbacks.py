"""The presses that only this feature offers."""

from handlers.pressed import CallbackData


class ShowPin(CallbackData, prefix="pin"):
    """The place as a pin on the map, below."""

    event_id: int


class AskForPin(CallbackData, prefix="pinask"):
    """Put the place on the map."""

    event_id: int


class DropPin(CallbackData, prefix="pindrop"):
    """Take it off the map."""

    event_id: int


class AskForDirections(CallbackData, prefix="dirask"):
    """Write in one language how to get there."""

    event_id: int
    language: str


class DropDirections(CallbackData, prefix="dirdrop"):
    """Nothing more is said about it in this language."""

    event_id: int
    language: str


class AskForLink(CallbackData, prefix="online"):
    """Where people join from afar."""

    event_id: int


class DropLink(CallbackData, prefix="offline"):
    """Nobody joins from afar any more."""

    event_id: int
