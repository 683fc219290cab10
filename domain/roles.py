"""What each organiser's role allows, what invitations give, and when the door is open."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import StrEnum

DOOR_OPENS_BEFORE_START = timedelta(hours=2)
"""A ticket link checks in from so long before the start (DESIGN, "Telegram deep links")."""


class Role(StrEnum):
    """A right at a host or at one event, strongest first."""

    OWNER = "owner"
    ORGANISER = "organiser"
    DOOR = "door"
    ADVISER = "adviser"


class InvitationKind(StrEnum):
    """What a link gives to whoever takes it first."""

    ROLE = "role"  # at a host, or at one event of it
    SEAT = "seat"  # at an event, past the line


_ORGANISES = frozenset({Role.OWNER, Role.ORGANISER})
_STANDS_AT_THE_DOOR = _ORGANISES | {Role.DOOR}


def strongest(roles: Iterable[Role]) -> Role | None:
    """The role that counts when someone has one at the host and another at the event."""
    held = frozenset(roles)
    return next((role for role in Role if role in held), None)


def can_manage_host(role: Role | None) -> bool:
    """Name, language and zone of the host; taking roles away."""
    return role is Role.OWNER


def can_edit_event(role: Role | None) -> bool:
    """Create, publish, move, cancel."""
    return role in _ORGANISES


def can_invite(role: Role | None, offered: Role) -> bool:
    """An owner offers any role; an organiser only the weaker ones, so that no right grows by itself."""
    match role:
        case Role.OWNER:
            return True
        case Role.ORGANISER:
            return offered not in _ORGANISES
        case _:
            return False


def can_see_who_comes(role: Role | None) -> bool:
    """The list of names; an adviser watches partnerships, not people."""
    return role in _STANDS_AT_THE_DOOR


def can_take_lists(role: Role | None) -> bool:
    """All names in a file that leaves the chat: not for the door, which has its list in the chat."""
    return role in _ORGANISES


def can_check_in(role: Role | None) -> bool:
    """Check in, undo it, and enter a person who has no Telegram."""
    return role in _STANDS_AT_THE_DOOR


def can_confirm_attendance(role: Role | None) -> bool:
    """After the event: "all came", mark who was absent, or let the bot ask."""
    return role in _ORGANISES


def can_broadcast(role: Role | None) -> bool:
    """Write to a segment of the participants."""
    return role in _ORGANISES


def can_review_suggestions(role: Role | None) -> bool:
    """See, release and strike suggestions before their people see them."""
    return role in _ORGANISES


def can_see_partnerships(role: Role | None) -> bool:
    """Which organisations were introduced and how far they are; what they learned, without names."""
    return role in _ORGANISES


def can_see_figures(role: Role | None) -> bool:
    """Counts and reports, without names."""
    return role in _ORGANISES or role is Role.ADVISER


def can_advise(role: Role | None) -> bool:
    """Look on at pairs both of whom let it, and write to them: for whoever stands outside."""
    return role is Role.ADVISER


def door_opens(starts_at: datetime, ends_at: datetime, now: datetime) -> bool:
    """Whether a ticket link checks in: from two hours before the start up to and with the end."""
    return starts_at - DOOR_OPENS_BEFORE_START <= now <= ends_at
