"""What each role may do, as a table; and when the door is open."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from domain import roles
from domain.roles import Role, can_invite, door_opens, strongest
from tests.domain.times import WARSAW, wall

OWNER, ORGANISER, DOOR, ADVISER = Role
STARTS_AT = wall(WARSAW, 2027, 6, 7, 10)
ENDS_AT = wall(WARSAW, 2027, 6, 7, 13)
MOMENT = timedelta(microseconds=1)


@pytest.mark.parametrize(
    ("can", "allowed"),
    [
        (roles.can_manage_host, {OWNER}),
        (roles.can_edit_event, {OWNER, ORGANISER}),
        (roles.can_see_who_comes, {OWNER, ORGANISER, DOOR}),
        (roles.can_check_in, {OWNER, ORGANISER, DOOR}),
        (roles.can_confirm_attendance, {OWNER, ORGANISER}),
        (roles.can_broadcast, {OWNER, ORGANISER}),
        (roles.can_review_suggestions, {OWNER, ORGANISER}),
        (roles.can_see_partnerships, {OWNER, ORGANISER}),
        (roles.can_see_figures, {OWNER, ORGANISER, ADVISER}),
        (roles.can_advise, {ADVISER}),
    ],
)
def test_a_right_is_held_by_just_these_roles(
    can: Callable[[Role | None], bool], allowed: set[Role]
) -> None:
    assert {role for role in (None, *Role) if can(role)} == allowed


def test_an_invitation_never_gives_more_than_the_inviter_may_give() -> None:
    given = {role: {offered for offered in Role if can_invite(role, offered)} for role in Role}
    assert given == {OWNER: set(Role), ORGANISER: {DOOR, ADVISER}, DOOR: set(), ADVISER: set()}


def test_a_stranger_invites_nobody() -> None:
    assert not any(can_invite(None, offered) for offered in Role)


def test_the_stronger_of_two_roles_counts() -> None:
    assert strongest([DOOR, ORGANISER, ADVISER]) is ORGANISER
    assert strongest([]) is None


def test_the_door_opens_two_hours_before_the_start_and_closes_with_the_end() -> None:
    opens_at = STARTS_AT - timedelta(hours=2)
    assert door_opens(STARTS_AT, ENDS_AT, opens_at)
    assert door_opens(STARTS_AT, ENDS_AT, ENDS_AT)
    assert not door_opens(STARTS_AT, ENDS_AT, opens_at - MOMENT)
    assert not door_opens(STARTS_AT, ENDS_AT, ENDS_AT + MOMENT)
