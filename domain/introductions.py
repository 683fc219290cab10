"""Private double opt-in: what an answer does, what each side sees, and when matching starts."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from domain.interests.words import words
from domain.refusal import Refusal, RefusalCode
from domain.text import fold
from domain.wall_clock import days_before, next_allowed

ANSWERING_DAYS = 7
"""How long a suggestion is open to both sides, in calendar days."""
ENOUGH_CHECKED_IN_PERCENT = 70
"""From this share on, the check-in list counts as attendance: at a busy door some enter unrecorded."""


class Answer(StrEnum):
    """One side's answer. "Not now" and "never" affect later asks differently, see `ask_reaches`."""

    YES = "yes"
    NOT_NOW = "not_now"
    NEVER = "never"
    NONE = "none"


class SuggestionState(StrEnum):
    """The internal state of a suggestion; no side ever sees it."""

    PROPOSED = "proposed"  # waiting for review
    STRUCK = "struck"  # by an organiser; its people never hear of it
    RELEASED = "released"  # both sides may answer
    INTRODUCED = "introduced"
    CLOSED = "closed"  # past its deadline without two yeses


SHOWN = frozenset({SuggestionState.RELEASED, SuggestionState.INTRODUCED, SuggestionState.CLOSED})
"""States in which its people know, or knew, of the suggestion."""


class VisibleState(StrEnum):
    """What one side sees of a suggestion, besides its own answer."""

    WAITING = "waiting"
    INTRODUCED = "introduced"
    CLOSED = "closed"  # told as "no fit"


class AnswerOutcome(StrEnum):
    """The outcome of an answer, for whoever gave it."""

    RECORDED = "recorded"
    UNCHANGED = "unchanged"
    INTRODUCED = "introduced"


_NO = frozenset(words("no nope not nie nem"))
_LATER = frozenset(words("later pozniej kesobb"))
_NOW = frozenset(words("now teraz most"))
_POLITE = frozenset(words("sorry thanks thank you niestety dziekuje sajnos koszonom"))


def refusal_said(text: str) -> Answer | None:
    """What a line refuses, if it does no more: "not now", or NONE for a mere no, which may be one for good or not."""
    said = {fold(word) for word in words(text)}
    if not said <= _NO | _LATER | _NOW | _POLITE:
        return None
    if said & _LATER or (said & _NO and said & _NOW):
        return Answer.NOT_NOW
    return Answer.NONE if said & _NO else None


@dataclass(frozen=True, slots=True)
class PastSuggestion:
    """A pair once proposed by the matcher; the smaller id first."""

    pair: tuple[int, int]
    event_id: int
    state: SuggestionState


def visible_state(
    mine: Answer, theirs: Answer, deadline_at: datetime, now: datetime
) -> VisibleState:
    """What the side that answered `mine` sees: depends on time alone unless both said yes."""
    if mine is Answer.YES and theirs is Answer.YES:
        return VisibleState.INTRODUCED
    return VisibleState.WAITING if now < deadline_at else VisibleState.CLOSED


def decide_after_answer(
    answer: Answer,
    before: Answer,
    theirs: Answer,
    state: SuggestionState,
    deadline_at: datetime,
    now: datetime,
) -> AnswerOutcome:
    """The effect of an answer; `before` is the same side's earlier one, which may be changed in time.

    `theirs` is `Answer.NONE` if the other side was erased or may not be introduced any more. Raises `Refusal`
    if not released, past the deadline, or already introduced (which cannot be undone).
    """
    match state:
        case SuggestionState.PROPOSED | SuggestionState.STRUCK:
            raise Refusal(RefusalCode.NOT_FOUND)
        case SuggestionState.INTRODUCED if answer is Answer.YES:
            return AnswerOutcome.UNCHANGED
        case SuggestionState.INTRODUCED:
            raise Refusal(RefusalCode.ALREADY_INTRODUCED)
        case SuggestionState.CLOSED:
            raise Refusal(RefusalCode.SUGGESTION_CLOSED)
    if now >= deadline_at:
        raise Refusal(RefusalCode.SUGGESTION_CLOSED)
    if answer is Answer.YES and theirs is Answer.YES:
        return AnswerOutcome.INTRODUCED
    return AnswerOutcome.UNCHANGED if answer is before else AnswerOutcome.RECORDED


def matching_may_start(
    checked_in: int,
    still_going: int,
    *,
    organiser_confirmed: bool,
    ends_at: datetime,
    delay: timedelta,
    now: datetime,
) -> bool:
    """Whether attendance is known and the delay after the end is over.

    `still_going`: people with a seat of unknown attendance. If fewer than 70 % of them and those checked in
    are checked in, an organiser must decide first: "all came", who was absent, or let the bot ask;
    `domain.attendance.attendance_is_known` gives `organiser_confirmed`.
    """
    if now < ends_at + delay:
        return False
    expected = checked_in + still_going
    return organiser_confirmed or checked_in * 100 >= expected * ENOUGH_CHECKED_IN_PERCENT


def releases_itself_at(proposed_at: datetime, review_time: timedelta, zone: ZoneInfo) -> datetime:
    """When suggestions that no organiser touched are released: never in quiet hours."""
    return next_allowed(proposed_at + review_time, zone)


def answers_close_at(released_at: datetime, zone: ZoneInfo) -> datetime:
    """The deadline of a suggestion, the same for both sides."""
    return days_before(released_at, -ANSWERING_DAYS, zone)


def barred(past: Iterable[PastSuggestion], event_id: int) -> frozenset[tuple[int, int]]:
    """Pairs that may not be matched for this event.

    Every pair that was shown is barred for good: the introduced, the refused, and also the silent, for if
    only silent pairs came back, that would reveal that nobody had refused. A pair that an organiser struck is
    barred for that event only: nobody saw it.
    """
    return frozenset(
        one.pair
        for one in past
        if one.state is not SuggestionState.STRUCK or one.event_id == event_id
    )


def ask_reaches(answer_of_asked: Answer, deadline_at: datetime, now: datetime) -> bool:
    """Whether an ask reaches someone to whom this pair was suggested before, or lapses silently.

    "Never" holds for good, "not now" until that suggestion's deadline. The asker sees the same either way:
    waiting, then closed at the ask's own deadline.
    """
    match answer_of_asked:
        case Answer.NEVER:
            return False
        case Answer.NOT_NOW:
            return now >= deadline_at
        case Answer.YES | Answer.NONE:
            return True
