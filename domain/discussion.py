"""Discussion prompts: who may answer when, and the order of answers."""

import re
from collections.abc import Iterable
from enum import StrEnum

from domain.refusal import Refusal, RefusalCode
from domain.rsvp import FIRM, RsvpStatus

QUESTION_LENGTH = 200
ANSWER_LENGTH = 300
MOST_PROMPTS = 20
"""For one event; more would be no discussion."""
ANSWERS_EACH = 5
"""For one person and prompt, so that everybody's voice is heard."""

_BULLET = re.compile(r"^\s*(?:[-–•*]|\d{1,2}[.)])\s*")


class PromptState(StrEnum):
    """The state of a prompt; only organisers change it."""

    WAITING = "waiting"  # visible to organisers only
    OPEN = "open"
    CLOSED = "closed"


def questions_in(text: str) -> list[str]:
    """The questions in an organiser's text: one a line, without bullets and numbers."""
    lines = (_BULLET.sub("", line).strip() for line in text.splitlines())
    return [line for line in lines if line]


def can_take_part(status: RsvpStatus | None) -> bool:
    """Whether someone may discuss: everyone with a seat, before, during and after the event."""
    return status in FIRM


def refuse_unless_answerable(state: PromptState, given: int) -> None:
    """Raise `Refusal` if the prompt is not open, or this person has `given` too many answers."""
    if state is not PromptState.OPEN:
        raise Refusal(RefusalCode.PROMPT_CLOSED)
    if given >= ANSWERS_EACH:
        raise Refusal(RefusalCode.TOO_MANY_ANSWERS)


def in_order(answers: Iterable[tuple[int, int]]) -> list[int]:
    """Sorts answer ids, given with their numbers of supports: most supported first, then earliest."""
    return [answer_id for answer_id, _ in sorted(answers, key=lambda one: (-one[1], one[0]))]
