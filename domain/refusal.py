"""Refusals: what a person may not do, one code each; handlers turn them into sentences."""

from enum import StrEnum


class RefusalCode(StrEnum):
    """Why something was refused. Every code has a sentence in every locale."""

    # The presser
    NOT_ALLOWED = "not_allowed"
    NOT_A_MEMBER = "not_a_member"
    NOT_ATTENDED = "not_attended"
    # The thing pressed
    NOT_FOUND = "not_found"
    OUTDATED_BUTTON = "outdated_button"
    # Events and answers to them
    EVENT_OVER = "event_over"
    EVENT_CANCELLED = "event_cancelled"
    EVENT_FULL = "event_full"
    EVENT_IN_THE_PAST = "event_in_the_past"
    EVENT_NOT_OVER = "event_not_over"
    RSVP_NOT_YET = "rsvp_not_yet"
    RSVP_CLOSED = "rsvp_closed"
    TIMES_OUT_OF_ORDER = "times_out_of_order"
    SEATS_BELOW_GOING = "seats_below_going"
    QUOTA_OF_NONE = "quota_of_none"
    SECTOR_FULL = "sector_full"
    ORGANISATION_FULL = "organisation_full"
    ALREADY_CHECKED_IN = "already_checked_in"
    NO_SEAT = "no_seat"
    NO_ROOM_FOR_COMPANIONS = "no_room_for_companions"
    DOOR_CLOSED = "door_closed"
    NOBODY_THERE = "nobody_there"
    TOO_MANY_QUESTIONS = "too_many_questions"
    NEEDS_A_YES = "needs_a_yes"
    ONLY_ON_THE_DAY = "only_on_the_day"
    TOO_MANY_REMINDERS = "too_many_reminders"
    TOO_MANY_ITEMS = "too_many_items"
    # Discussions
    NEEDS_A_SEAT = "needs_a_seat"
    PROMPT_CLOSED = "prompt_closed"
    TOO_MANY_ANSWERS = "too_many_answers"
    TOO_MANY_PROMPTS = "too_many_prompts"
    # Invitations and roles
    INVITATION_USED = "invitation_used"
    INVITATION_EXPIRED = "invitation_expired"
    LAST_OWNER = "last_owner"
    # Closing a host
    OTHER_OWNERS = "other_owners"
    EVENTS_AHEAD = "events_ahead"
    MESSAGES_OWED = "messages_owed"
    # Introductions
    SUGGESTION_CLOSED = "suggestion_closed"
    ALREADY_INTRODUCED = "already_introduced"
    LINE_TELLS_WHO = "line_tells_who"
    TOO_MANY_ASKS = "too_many_asks"
    TOO_MANY_REMARKS = "too_many_remarks"
    # The review of suggestions
    BEING_CHOSEN = "being_chosen"
    PAIR_COLLEAGUES = "pair_colleagues"
    PAIR_IMPOSSIBLE = "pair_impossible"
    PAIR_FULL = "pair_full"
    PAIR_OUT = "pair_out"
    NOBODY_ELSE_FITS = "nobody_else_fits"
    TRIO_FULL = "trio_full"
    PAIR_IN_TRIO = "pair_in_trio"


class Refusal(Exception):  # noqa: N818  a refusal is not an error
    """Raised by rules and services; rolls the unit of work back, and the person is told."""

    def __init__(self, code: RefusalCode) -> None:
        super().__init__(code.value)
        self.code = code
