"""What becomes of it."""

from handlers.presses import Press


class OpenBroadcasts(Press, prefix="sentlist"):
    """What was written from a desk (``event_id`` 0: the host's own)."""

    host_id: int
    event_id: int
    page: int = 0


class OpenReport(Press, prefix="sent"):
    """What became of a broadcast so far."""

    broadcast_id: int


class PauseBroadcast(Press, prefix="holdback"):
    """Hold back what has not left."""

    broadcast_id: int


class ResumeBroadcast(Press, prefix="goon"):
    """Go on with what was held back."""

    broadcast_id: int


class StopBroadcast(Press, prefix="stop"):
    """Send nothing more of it, for good."""

    broadcast_id: int


class ListUnreached(Press, prefix="missed"):
    """Whom it did not reach, by organisation."""

    broadcast_id: int
    page: int = 0
