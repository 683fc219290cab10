"""The presses that only this feature offers."""

from handlers.presses import Press


class OpenTickets(Press, prefix="tickets"):
    """One's own tickets."""

    page: int = 0
