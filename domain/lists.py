"""Lists of an event's people that an organiser exports as a file."""

from enum import StrEnum

from domain.questions import QuestionKind, is_sensitive
from domain.rsvp import RsvpStatus


class ListKind(StrEnum):
    """The purpose of a list."""

    PARTICIPANTS = "participants"  # everyone's answers
    ATTENDANCE = "attendance"  # to sign at the door, or to show a funder afterwards
    BADGES = "badges"  # to print, cut and wear
    FEEDBACK = "feedback"  # attendees' feedback, without names
    ANSWERS = "answers"  # to the organisers' own questions
    CARE = "care"  # meals and needs, for cooks and assistants


_AT_THE_DOOR = (RsvpStatus.CHECKED_IN, RsvpStatus.GOING, RsvpStatus.NO_SHOW)
_SEATED = (RsvpStatus.CHECKED_IN, RsvpStatus.GOING)
_WITHOUT_A_SEAT = (RsvpStatus.OFFERED, RsvpStatus.WAITLISTED, RsvpStatus.CANCELLED)

_RUN_BY_SPREADSHEETS = ("=", "+", "-", "@", "\t", "\r", "\n")


def listed(kind: ListKind) -> tuple[RsvpStatus, ...]:
    """The statuses on a list; a plain "no" is on none, so nobody is listed for having been asked."""
    match kind:
        case ListKind.PARTICIPANTS:
            return _AT_THE_DOOR + _WITHOUT_A_SEAT
        case ListKind.ATTENDANCE:
            return _AT_THE_DOOR
        case ListKind.BADGES | ListKind.CARE:
            return _SEATED
        case ListKind.ANSWERS:
            return _AT_THE_DOOR
        case ListKind.FEEDBACK:
            return (RsvpStatus.CHECKED_IN,)


def asked_for(kind: ListKind) -> tuple[QuestionKind, ...]:
    """The kinds of questions whose answers are on a list; meals and needs have one of their own."""
    match kind:
        case ListKind.ANSWERS:
            return tuple(one for one in QuestionKind if not is_sensitive(one))
        case ListKind.CARE:
            return tuple(one for one in QuestionKind if is_sensitive(one))
        case _:
            return ()


def harmless(cell: str) -> str:
    """A cell that no spreadsheet runs as a formula: one that could be is prefixed with an apostrophe.

    Needed for files without cell types (CSV); the list of prefixes is OWASP's ("CSV Injection").
    """
    return f"'{cell}" if cell.startswith(_RUN_BY_SPREADSHEETS) else cell
