"""The presses that only this feature offers."""

from aiogram.filters.callback_data import CallbackData


class ChooseLanguage(CallbackData, prefix="lang"):
    """Write to me in this language from now on."""

    language: str
