"""Discussion prompts: when one may be answered, by whom, and how the answers are put in order."""

import re
from collections.abc import Iterable
from enum import StrEnum

from domain.refusal import Refusal, RefusalCode
from domain.rsvp import FIRM, RsvpStatus

QUESTION_LENGTH = 200
ANSWER_LENGTH = 300
MOST_PROMPTS = 20
"""Of one event; a discussion of more is none."""
ANSWERS_EACH = 5
"""Of one person to one prompt, so that everybody's voice is heard."""

_BULLET = re.compile(r"^\s*(?:[-–•*]|\d{1,2}[.)])\s*")


class PromptState(StrEnum):
    """Where a prompt stands; only the organiser moves it."""

    WAITING = "waiting"  # written, and seen by nobody else
    OPEN = "open"
    CLOSED = "closed"


def questions_in(text: str) -> list[str]:
    """The questions in what an organiser typed: one a line, without bullets and numbers."""
    lines = (_BULLET.sub("", line).strip() for line in text.splitlines())
    return [line for line in lines if line]


def can_take_part(status: RsvpStatus | None) -> bool:
    """Who has a seat discusses, before, at and after the event."""
    return status in FIRM


def refuse_unless_answerable(state: PromptState, given: int) -> None:
    """Raises ``Refusal`` if the prompt is not open, or this person has said ``given`` things already."""
    if state is not PromptState.OPEN:
        raise Refusal(RefusalCode.PROMPT_CLOSED)
    if given >= ANSWERS_EACH:
        raise Refusal(RefusalCode.TOO_MANY_ANSWERS)


def in_order(answers: Iterable[tuple[int, int]]) -> list[int]:
    """Ids of answers, given with their supports: the most supported first, then the earliest."""
    return [answer_id for answer_id, _ in sorted(answers, key=lambda one: (-one[1], one[0]))]
