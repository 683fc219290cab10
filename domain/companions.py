"""Whom somebody with a seat brings along: a number, on seats that are free."""

from domain.refusal import Refusal, RefusalCode
from domain.rsvp import RsvpStatus

MOST_COMPANIONS = 3
MOST_AT_THE_DOOR = 5
"""Whoever comes with more has people with them who are entered one by one."""


def most_to_bring(each: int, brought: int, room: int) -> int:
    """How many somebody may bring who brings `brought` already; what was promised is kept."""
    return max(brought, min(each, brought + room))


def decide_companions(wanted: int, brought: int, each: int, room: int) -> int:
    """How many somebody brings from now on; raises `Refusal` if the organiser or the seats allow fewer."""
    if not 0 <= wanted <= most_to_bring(each, brought, room):
        raise Refusal(RefusalCode.NO_ROOM_FOR_COMPANIONS)
    return wanted


def decide_at_the_door(came: int, status: RsvpStatus) -> int:
    """How many have come with somebody who is here, whatever was announced, allowed or free.

    The people at the door let them in; the bot keeps what really is. Raises `Refusal`.
    """
    if status is not RsvpStatus.CHECKED_IN or not 0 <= came <= MOST_AT_THE_DOOR:
        raise Refusal(RefusalCode.OUTDATED_BUTTON)
    return came
