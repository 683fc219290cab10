"""The card of an unfinished flow."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

MORE = "more"
"""The step of a flow whose answers are stored: more may follow, until anything else is shown."""


@dataclass(frozen=True, slots=True)
class DraftCard:
    """What a person is in the middle of."""

    flow: str
    step: str
    answers: Mapping[str, Any]  # JSON values only
    revision: int  # carried by the flow's buttons, so that old buttons are recognised
    prompt_id: int | None  # the message that asks the current question
    held: str | None  # a text that may or may not be the answer, as Telegram's HTML
