"""This feature's own presses."""

from handlers.presses import Press


class OpenTickets(Press, prefix="tickets"):
    """List one's own tickets."""

    page: int = 0
