"""The card of a half-finished answer."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class DraftCard:
    """What a person is in the middle of."""

    flow: str
    step: str
    answers: Mapping[str, Any]  # JSON values only
    revision: int  # carried by the flow's buttons; an old one is told from today's by it
    prompt_id: int | None  # the message that asks
    held: str | None  # a text that may or may not be the answer
