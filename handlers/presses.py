"""What a button carries: aiogram's callback data, whose checks are built when first a press needs them."""

from aiogram.filters.callback_data import CallbackData
from pydantic import ConfigDict


class Press(CallbackData, prefix="press"):
    """There are hundreds: to build the checks of all takes a start a tenth of a second, and a megabyte."""

    model_config = ConfigDict(defer_build=True)
