"""What each role allows, what invitations give, and when the door is open."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import StrEnum

DOOR_OPENS_BEFORE_START = timedelta(hours=2)
"""How long before the start ticket links check in (DESIGN, "Telegram deep links")."""


ORGANISER_NAME_LENGTH = 128
"""An organiser's name is as in Telegram, where first and last name have 64 each."""


class Role(StrEnum):
    """A role at a host or at one event, strongest first."""

    OWNER = "owner"
    ORGANISER = "organiser"
    DOOR = "door"
    ADVISER = "adviser"


class InvitationKind(StrEnum):
    """What a link gives to its first user."""

    ROLE = "role"  # at a host, or at one of its events
    SEAT = "seat"  # at an event, past the line


_ORGANISES = frozenset({Role.OWNER, Role.ORGANISER})
_STANDS_AT_THE_DOOR = _ORGANISES | {Role.DOOR}


def strongest(roles: Iterable[Role]) -> Role | None:
    """The role that counts if someone has one at the host and another at the event."""
    held = frozenset(roles)
    return next((role for role in Role if role in held), None)


def can_manage_host(role: Role | None) -> bool:
    """Whether a role may change the host's name, language and zone, and take roles away."""
    return role is Role.OWNER


def can_edit_event(role: Role | None) -> bool:
    """Whether a role may create, publish, move and cancel events."""
    return role in _ORGANISES


def can_invite(role: Role | None, offered: Role) -> bool:
    """Whether a role may invite to another: owners to any, organisers only to weaker ones, so no right grows."""
    match role:
        case Role.OWNER:
            return True
        case Role.ORGANISER:
            return offered not in _ORGANISES
        case _:
            return False


def can_see_who_comes(role: Role | None) -> bool:
    """Whether a role may see names; an adviser watches partnerships, not people."""
    return role in _STANDS_AT_THE_DOOR


def can_take_lists(role: Role | None) -> bool:
    """Whether a role may export lists of names; not door staff, who have their list in the chat."""
    return role in _ORGANISES


def can_check_in(role: Role | None) -> bool:
    """Whether a role may check in, undo that, and enter a person without Telegram."""
    return role in _STANDS_AT_THE_DOOR


def can_confirm_attendance(role: Role | None) -> bool:
    """Whether a role may correct attendance after the event: "all came", absences, or let the bot ask."""
    return role in _ORGANISES


def can_broadcast(role: Role | None) -> bool:
    """Whether a role may write to a segment of the participants."""
    return role in _ORGANISES


def can_review_suggestions(role: Role | None) -> bool:
    """Whether a role may see, release and strike suggestions before their people see them."""
    return role in _ORGANISES


def can_see_partnerships(role: Role | None) -> bool:
    """Whether a role may see which organisations were introduced, their stage, and lessons without names."""
    return role in _ORGANISES


def can_see_figures(role: Role | None) -> bool:
    """Whether a role may see counts and reports, without names."""
    return role in _ORGANISES or role is Role.ADVISER


def can_advise(role: Role | None) -> bool:
    """Whether a role may look on at pairs that both agreed to show, and write to them: for outsiders."""
    return role is Role.ADVISER


def door_opens(starts_at: datetime, ends_at: datetime, now: datetime) -> bool:
    """Whether a ticket link checks in: from two hours before the start until the end, inclusive."""
    return starts_at - DOOR_OPENS_BEFORE_START <= now <= ends_at
