"""Links that make someone an organiser: once, for a week, unless withdrawn."""

import pytest

from domain.roles import Role
from tests.conversations import scenes
from tests.conversations.world import Actor, World


@pytest.fixture
async def owner(world: World) -> Actor:
    """The owner of a host that has one event."""
    person = world.person("Erika")
    host = await scenes.host(world, owner=person)
    await scenes.published_event(world, host, title="Brunch")
    await person.says("/organise")
    return person


async def test_an_accepted_invitation_gives_the_role_and_the_owner_is_told(
    world: World, owner: Actor
) -> None:
    await owner.taps("Organisers", "Invite an organiser", "Organiser")
    fellow = world.person("Ola")
    await fellow.follows(owner.link)
    assert fellow.sees("Dialóg Egyesület\nRole: organiser")
    assert fellow.sees("Invited by: Erika")
    await fellow.taps("Accept")
    assert fellow.sees("Welcome on board!")
    assert owner.sees("An invitation has been accepted.")
    assert owner.sees("Ola – organiser")
    await fellow.taps("‹ My events")
    assert fellow.sees("Create an event")


async def test_of_one_accepted_at_night_the_owner_hears_in_the_morning(
    world: World, owner: Actor
) -> None:
    await owner.taps("Organisers", "Invite an organiser", "Organiser")
    fellow = world.person("Ola")
    await fellow.follows(owner.link)
    await world.until(world.clock().replace(hour=21))  # 23:00 in Budapest
    await fellow.taps("Accept")
    assert fellow.sees("Welcome on board!")
    await world.wait(hours=8)
    assert "An invitation has been accepted." not in owner.chat
    await world.wait(hours=1)
    assert owner.sees("Ola – organiser")


async def test_an_invitation_works_once(world: World, owner: Actor) -> None:
    await owner.taps("Organisers", "Invite an organiser", "Owner")
    first, second = world.person("Ola"), world.person("Ela")
    await first.follows(owner.link)
    await second.follows(owner.link)
    await first.taps("Accept")
    await second.taps("Accept")
    assert second.toast == "This invitation has been used already. Ask for a new one."
    await second.says("/organise")
    assert second.sees("This is for organisers.")


async def test_who_can_do_more_already_loses_nothing_by_a_lesser_role(
    world: World, owner: Actor
) -> None:
    fellow = world.person("Ola")
    for role in ("Organiser", "Adviser"):
        await owner.says("/organise")
        await owner.taps("Organisers", "Invite an organiser", role)
        await fellow.follows(owner.link)
        await fellow.taps("Accept")
    await fellow.says("/organise")
    assert fellow.sees("Create an event")


async def test_opening_ones_own_invitation_consumes_nothing(world: World, owner: Actor) -> None:
    await owner.taps("Organisers", "Invite an organiser", "Adviser")
    await owner.follows(owner.link)
    assert owner.sees("This is your own invitation.")
    assert "Accept" not in owner.screen
    fellow = world.person("Ola")
    await fellow.follows(owner.link)
    await fellow.taps("Accept")
    assert fellow.sees("Your role: adviser")


async def test_an_invitation_expires_after_a_week(world: World, owner: Actor) -> None:
    await owner.taps("Organisers", "Invite an organiser", "Organiser")
    fellow = world.person("Ola")
    await fellow.follows(owner.link)
    await world.wait(days=7)
    await fellow.taps("Accept")
    assert fellow.toast == "This invitation has expired. Ask for a new one."


async def test_a_withdrawn_invitation_no_longer_works(world: World, owner: Actor) -> None:
    await owner.taps("Organisers", "Invite an organiser", "Organiser")
    link, fellow = owner.link, world.person("Ola")
    await owner.taps("Withdraw the link")
    assert owner.toast == "The link no longer works."
    await fellow.follows(link)
    assert fellow.sees("This invitation has expired.")


async def test_an_invitation_ends_with_the_right_of_its_writer(world: World, owner: Actor) -> None:
    await owner.taps("Organisers", "Invite an organiser", "Owner")
    second_owner, fellow = world.person("Ola"), world.person("Ela")
    await second_owner.follows(owner.link)
    await second_owner.taps(
        "Accept", "‹ My events", "Organisers", "Invite an organiser", "Organiser"
    )
    await fellow.follows(second_owner.link)
    await owner.says("/organise")
    await owner.taps("Organisers", "✖️ Ola", "Yes")
    await fellow.taps("Accept")
    assert fellow.toast == "This invitation has expired. Ask for a new one."


async def test_door_staff_of_one_event_see_that_event_alone(world: World, owner: Actor) -> None:
    await owner.taps("Brunch", "✏️ Change", "Invite door staff", "Door staff")
    staff = world.person("Ola")
    await staff.follows(owner.link)
    assert staff.sees("only for: Brunch (in Hungarian)")
    await staff.taps("Accept", "To the event")
    assert staff.sees("Check-in")
    assert not staff.sees("Change")
    await staff.taps("‹ My events")
    assert not staff.sees("Create an event")


async def test_an_organiser_invites_to_weaker_roles_only(world: World, owner: Actor) -> None:
    fellow = world.person("Ola")
    async with world.app.database.unit() as unit:
        host = await unit.hosts.get(1)
    assert host is not None
    await scenes.organises(world, fellow, host, Role.ORGANISER)
    await fellow.says("/organise")
    await fellow.taps("Organisers", "Invite an organiser")
    assert not fellow.sees("[ Owner ]")
    await fellow.presses("newinvite:1:owner:0")
    assert fellow.toast == "This is not yours to change. If it should be, ask the organiser."


async def test_a_made_up_token_opens_nothing(world: World) -> None:
    stranger = world.person("Béla")
    await stranger.starts("o_AAAAAAAAAAAAAAAAAAAAAA")
    assert stranger.sees("This invitation has expired.")


async def test_all_open_invitations_are_listed_a_page_at_a_time_and_withdrawn_one_by_one(
    world: World, owner: Actor
) -> None:
    links = []
    for _ in range(7):
        await owner.says("/organise")
        await owner.taps("Organisers", "Invite an organiser", "Adviser")
        links.append(owner.link)
    await owner.taps("‹ Back", "Open invitations: 7")
    assert owner.sees("1. adviser")
    assert owner.sees("Invited by: Erika")
    await owner.taps("▶", "Withdraw 7")
    assert owner.toast == "The link no longer works."
    assert owner.sees("6 invitations are open.")
    first, second = world.person("Ola"), world.person("Ela")
    await first.follows(links[0])
    assert first.sees("This invitation has expired.")
    await second.follows(links[1])
    await second.taps("Accept")
    await owner.says("/organise")
    await owner.taps("Organisers", "Open invitations: 5")
    await second.presses("rolelinks:1:0")
    assert second.toast == "This is not yours to change. If it should be, ask the organiser."


async def test_an_organiser_sees_an_owners_invitation_but_cannot_withdraw_it(
    world: World, owner: Actor
) -> None:
    await owner.taps("Organisers", "Invite an organiser", "Owner")
    fellow = world.person("Ola")
    async with world.app.database.unit() as unit:
        host = await unit.hosts.get_one(1)
    await scenes.organises(world, fellow, host, Role.ORGANISER)
    await fellow.says("/organise")
    await fellow.taps("Organisers", "Open invitations: 1")
    assert fellow.sees("1. owner")
    assert not fellow.sees("Withdraw")
    await fellow.presses("norolelink:1:0")
    assert fellow.toast == "This is not yours to change. If it should be, ask the organiser."
