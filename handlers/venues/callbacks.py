"""This feature's own presses."""

from handlers.presses import Press


class ShowPin(Press, prefix="pin"):
    """Send the place as a map point, below."""

    event_id: int


class AskForPin(Press, prefix="pinask"):
    """Ask for the place's map point."""

    event_id: int


class DropPin(Press, prefix="pindrop"):
    """Remove the map point."""

    event_id: int


class AskForDirections(Press, prefix="dirask"):
    """Ask for directions in one language."""

    event_id: int
    language: str


class DropDirections(Press, prefix="dirdrop"):
    """Remove the directions in this language."""

    event_id: int
    language: str


class AskForLink(Press, prefix="online"):
    """Ask for the online link."""

    event_id: int


class DropLink(Press, prefix="offline"):
    """Remove the online link."""

    event_id: int
