"""What an organiser does with an event, from its draft to calling it off."""

from handlers.presses import Press


class PreviewEvent(Press, prefix="preview"):
    """The card as participants see it, or will once it is published."""

    event_id: int


class PublishEvent(Press, prefix="publish"):
    """Let everyone with the link see it."""

    event_id: int


class ShareEvent(Press, prefix="share"):
    """The link, and a text to forward."""

    event_id: int


class WriteForward(Press, prefix="forward"):
    """The text to forward, as a message of its own."""

    event_id: int


class ShowComers(Press, prefix="comers"):
    """Who comes."""

    event_id: int
    page: int = 0


class CopyEvent(Press, prefix="copy"):
    """The same again at another time."""

    event_id: int


class MoveEvent(Press, prefix="move"):
    """Another time or place."""

    event_id: int


class ConfirmMove(Press, prefix="moved"):
    """Yes, move it, and tell everyone."""

    revision: int


class AskHowLong(Press, prefix="runson"):
    """How long the event goes on."""

    event_id: int


class RunUntil(Press, prefix="rununtil"):
    """It ends then, in minutes since 1970."""

    event_id: int
    minute: int


class ChangeZone(Press, prefix="zone"):
    """Another time zone."""

    event_id: int


class PickZone(Press, prefix="zoneis"):
    """The zone, by its IANA name."""

    revision: int
    zone: str


class ConfirmZone(Press, prefix="zoned"):
    """Yes, that zone, and tell everyone."""

    revision: int


class CancelEvent(Press, prefix="cancel"):
    """Begin to call it off."""

    event_id: int


class ConfirmCancel(Press, prefix="cancelled"):
    """Yes, call it off, and tell everyone; asked twice."""

    revision: int
