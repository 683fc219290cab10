"""Companions: a number of people brought along, on free seats."""

from domain.refusal import Refusal, RefusalCode
from domain.rsvp import RsvpStatus

MOST_COMPANIONS = 3
MOST_AT_THE_DOOR = 5
"""Any more people are entered one by one."""


def most_to_bring(each: int, brought: int, room: int) -> int:
    """The most companions for someone who already brings `brought`; announced ones stay allowed."""
    return max(brought, min(each, brought + room))


def decide_companions(wanted: int, brought: int, each: int, room: int) -> int:
    """The new number of companions; raises `Refusal` if the organiser or the seats allow fewer."""
    if not 0 <= wanted <= most_to_bring(each, brought, room):
        raise Refusal(RefusalCode.NO_ROOM_FOR_COMPANIONS)
    return wanted


def decide_at_the_door(came: int, status: RsvpStatus) -> int:
    """The number of companions who came with a checked-in person, whatever was announced, allowed or free.

    Door staff decide whom to let in; the bot records it. Raises `Refusal`.
    """
    if status is not RsvpStatus.CHECKED_IN or not 0 <= came <= MOST_AT_THE_DOOR:
        raise Refusal(RefusalCode.OUTDATED_BUTTON)
    return came
