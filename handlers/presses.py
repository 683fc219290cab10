"""Callback data of buttons: aiogram's, with validation built only when a press first needs it."""

from typing import Annotated

from aiogram.filters.callback_data import CallbackData
from pydantic import ConfigDict, Field

AskedAt = Annotated[int, Field(ge=0, lt=10**11)]
"""When a question was asked (Unix seconds), carried by its yes; a forged time beyond this cannot be converted."""


class Press(CallbackData, prefix="press"):
    """There are hundreds of presses: building all validators at start takes a tenth of a second, and a megabyte."""

    model_config = ConfigDict(defer_build=True)
