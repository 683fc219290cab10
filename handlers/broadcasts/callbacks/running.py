"""Presses about confirmed broadcasts."""

from handlers.presses import Press


class OpenBroadcasts(Press, prefix="sentlist"):
    """List the broadcasts written at a desk (`event_id` 0: the host's own)."""

    host_id: int
    event_id: int
    page: int = 0


class OpenReport(Press, prefix="sent"):
    """Show the outcome of a broadcast so far."""

    broadcast_id: int


class PauseBroadcast(Press, prefix="holdback"):
    """Pause what has not been sent."""

    broadcast_id: int


class ResumeBroadcast(Press, prefix="goon"):
    """Resume after a pause."""

    broadcast_id: int


class StopBroadcast(Press, prefix="stop"):
    """Stop the broadcast for good."""

    broadcast_id: int


class ListUnreached(Press, prefix="missed"):
    """List the people not reached, by organisation."""

    broadcast_id: int
    page: int = 0
