"""The presses that only this feature offers."""

from aiogram.filters.callback_data import CallbackData


class OpenTickets(CallbackData, prefix="tickets"):
    """One's own tickets."""

    page: int = 0
