"""Callback data of buttons: aiogram's, with validation built only when a press first needs it."""

from aiogram.filters.callback_data import CallbackData
from pydantic import ConfigDict


class Press(CallbackData, prefix="press"):
    """There are hundreds of presses: building all validators at start takes a tenth of a second, and a megabyte."""

    model_config = ConfigDict(defer_build=True)
