"""Additional questions to an event's participants, and who may see the answers."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import StrEnum

from domain.people import Purpose
from domain.text import text_length

QUESTION_LENGTH, OPTION_LENGTH, LINE_LENGTH = 150, 40, 200
MOST_OPTIONS, MOST_QUESTIONS = 8, 10
KEPT_DAYS, KEPT_CHOICES = 14, (1, 3, 7, 14, 30)
"""Days after the event until meals and needs are deleted, unless the host sets another number."""
NAMED_BEFORE = timedelta(days=1)
"""Cooks and assistants see names from the day before; until then counts suffice."""

MEALS = ("any", "vegetarian", "vegan", "no_gluten", "no_lactose", "halal", "kosher", "none")
NEEDS = ("step_free", "seat_near", "hearing", "sign_language", "large_print", "assistant", "quiet")
YES_NO = ("yes", "no")


class QuestionKind(StrEnum):
    """The kind of question."""

    MEAL = "meal"
    ACCESS = "access"
    CHOICE = "choice"  # question and options in the organisers' words
    YES_NO = "yes_no"
    LINE = "line"  # free text


def is_sensitive(kind: QuestionKind) -> bool:
    """Whether answers may reveal health or belief: then they need a separate consent and are deleted early."""
    return kind in (QuestionKind.MEAL, QuestionKind.ACCESS)


def purpose_of(kind: QuestionKind) -> Purpose | None:
    """The consent that answering gives; None if no separate one is needed."""
    match kind:
        case QuestionKind.MEAL:
            return Purpose.TELL_MEAL
        case QuestionKind.ACCESS:
            return Purpose.TELL_NEEDS
        case _:
            return None


def takes_several(kind: QuestionKind) -> bool:
    """Whether one person may choose more than one answer."""
    return kind is QuestionKind.ACCESS


def values_of(kind: QuestionKind, options: int) -> tuple[str, ...]:
    """The valid answers; options of a choice by number."""
    match kind:
        case QuestionKind.MEAL:
            return MEALS
        case QuestionKind.ACCESS:
            return NEEDS
        case QuestionKind.YES_NO:
            return YES_NO
        case QuestionKind.LINE:
            return ()
        case QuestionKind.CHOICE:
            return tuple(str(number) for number in range(options))


def read_question(line: str) -> tuple[str, tuple[str, ...]] | None:
    """Parse `Which table? | Culture | Sport` into question and options (none: yes or no); None if invalid or too long."""
    question, *options = [" ".join(part.split()) for part in line.split("|")]
    options = [option for option in options if option]
    fits = 0 < text_length(question) <= QUESTION_LENGTH and len(options) <= MOST_OPTIONS
    if not fits or len(options) == 1 or any(text_length(one) > OPTION_LENGTH for one in options):
        return None
    return question, tuple(options)


def names_are_shown(starts_at: datetime, ends_at: datetime, now: datetime) -> bool:
    """Whether names are shown beside meals and needs now."""
    return starts_at - NAMED_BEFORE <= now <= ends_at


def kept_days(promised: int | None, host_days: int) -> int:
    """Days for which answers are kept: never longer than promised when they were given."""
    return host_days if promised is None else min(promised, host_days)


def in_step(options: Sequence[str], others: Sequence[Sequence[str]]) -> bool:
    """Whether the options in one language correspond in number to those in the others."""
    return all(len(options) == len(one) for one in others)
