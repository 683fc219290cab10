"""The presses that only this feature offers."""

from handlers.pressed import CallbackData


class OpenTickets(CallbackData, prefix="tickets"):
    """One's own tickets."""

    page: int = 0
