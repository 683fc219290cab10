"""What becomes of it."""

from handlers.pressed import CallbackData


class OpenBroadcasts(CallbackData, prefix="sentlist"):
    """What was written from a desk (``event_id`` 0: the host's own)."""

    host_id: int
    event_id: int
    page: int = 0


class OpenReport(CallbackData, prefix="sent"):
    """What became of a broadcast so far."""

    broadcast_id: int


class PauseBroadcast(CallbackData, prefix="holdback"):
    """Hold back what has not left."""

    broadcast_id: int


class ResumeBroadcast(CallbackData, prefix="goon"):
    """Go on with what was held back."""

    broadcast_id: int


class StopBroadcast(CallbackData, prefix="stop"):
    """Send nothing more of it, for good."""

    broadcast_id: int


class ListUnreached(CallbackData, prefix="missed"):
    """Whom it did not reach, by organisation."""

    broadcast_id: int
    page: int = 0
