"""What an event's participants are asked besides whether they come, and who may see the answers."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import StrEnum

from domain.people import Purpose

QUESTION_LENGTH, OPTION_LENGTH, LINE_LENGTH = 150, 40, 200
MOST_OPTIONS, MOST_QUESTIONS = 8, 10
KEPT_DAYS, KEPT_CHOICES = 14, (1, 3, 7, 14, 30)
"""How long after the event meals and needs are known, unless the host says otherwise; then they are deleted."""
NAMED_BEFORE = timedelta(days=1)
"""Who serves or assists prepares with names from the day before; until then the numbers are enough."""

MEALS = ("any", "vegetarian", "vegan", "no_gluten", "no_lactose", "halal", "kosher", "none")
NEEDS = ("step_free", "seat_near", "hearing", "sign_language", "large_print", "assistant", "quiet")
YES_NO = ("yes", "no")


class QuestionKind(StrEnum):
    """What is asked."""

    MEAL = "meal"
    ACCESS = "access"
    CHOICE = "choice"  # a question and its options in the organisers' words
    YES_NO = "yes_no"
    LINE = "line"  # answered in people's own words


def is_sensitive(kind: QuestionKind) -> bool:
    """Whether the answer may tell of health or belief: counted, under a consent of its own, deleted early."""
    return kind in (QuestionKind.MEAL, QuestionKind.ACCESS)


def purpose_of(kind: QuestionKind) -> Purpose | None:
    """The consent that answering is; None where it needs none of its own."""
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
    """What may be answered; the options of a choice by their numbers."""
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
    """``Which table? | Culture | Sport``: the question and its options, none for yes or no; None if too long."""
    question, *options = [" ".join(part.split()) for part in line.split("|")]
    options = [option for option in options if option]
    fits = 0 < len(question) <= QUESTION_LENGTH and len(options) <= MOST_OPTIONS
    if not fits or len(options) == 1 or any(len(one) > OPTION_LENGTH for one in options):
        return None
    return question, tuple(options)


def names_are_shown(starts_at: datetime, ends_at: datetime, now: datetime) -> bool:
    """Whether meals and needs stand beside names now."""
    return starts_at - NAMED_BEFORE <= now <= ends_at


def kept_days(promised: int | None, host_days: int) -> int:
    """For how many days answers are kept: never longer than was promised when they were asked for."""
    return host_days if promised is None else min(promised, host_days)


def in_step(options: Sequence[str], others: Sequence[Sequence[str]]) -> bool:
    """Whether the options in one language can stand for those in the others, one by one."""
    return all(len(options) == len(one) for one in others)
