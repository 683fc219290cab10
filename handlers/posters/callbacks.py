"""The presses that only this feature offers."""

from aiogram.filters.callback_data import CallbackData


class TakePoster(CallbackData, prefix="poster"):
    """The sheet as a file, in one language."""

    event_id: int
    language: str
    pdf: bool
