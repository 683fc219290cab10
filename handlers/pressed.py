"""What a button carries: aiogram's ``CallbackData``, but checks are built when first a press needs them."""

from aiogram.filters import callback_data
from pydantic import ConfigDict


class CallbackData(callback_data.CallbackData, prefix="pressed"):
    """There are hundreds: to build the checks of all takes a start a tenth of a second, and a megabyte."""

    model_config = ConfigDict(defer_build=True)
