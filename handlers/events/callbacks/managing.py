"""Organisers' presses about an event, from its draft to its cancellation."""

from handlers.presses import Press


class PreviewEvent(Press, prefix="preview"):
    """Show the card as participants see it, or will once it is published."""

    event_id: int


class PublishEvent(Press, prefix="publish"):
    """Let everyone with the link see it."""

    event_id: int


class ShareEvent(Press, prefix="share"):
    """Show the link, and a text to forward."""

    event_id: int


class WriteForward(Press, prefix="forward"):
    """Send the text to forward as a message of its own."""

    event_id: int


class ShowComers(Press, prefix="comers"):
    """List the people who are coming."""

    event_id: int
    page: int = 0


class CopyEvent(Press, prefix="copy"):
    """Copy the event to another time."""

    event_id: int


class MoveEvent(Press, prefix="move"):
    """Change the time or place."""

    event_id: int


class ConfirmMove(Press, prefix="moved"):
    """Confirm the move, and tell everyone."""

    revision: int


class AskHowLong(Press, prefix="runson"):
    """Ask how long the event runs on."""

    event_id: int


class RunUntil(Press, prefix="rununtil"):
    """Set its end, in minutes since 1970."""

    event_id: int
    minute: int


class ChangeZone(Press, prefix="zone"):
    """Ask for another time zone."""

    event_id: int


class PickZone(Press, prefix="zoneis"):
    """Pick the zone, by its IANA name."""

    revision: int
    zone: str


class ConfirmZone(Press, prefix="zoned"):
    """Confirm the zone, and tell everyone."""

    revision: int


class CancelEvent(Press, prefix="cancel"):
    """Begin to cancel the event."""

    event_id: int


class ConfirmCancel(Press, prefix="cancelled"):
    """Confirm the cancellation, asked twice, and tell everyone."""

    revision: int
