"""What is stored of people who have agreed to nothing, and how long."""

from sqlmodel import select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.models import Draft, Person
from tests.conversations import scenes
from tests.conversations.registering import agrees, profile_of, reaches
from tests.conversations.world import Actor, World


async def known(world: World, person: Actor) -> tuple[int, int]:
    """The number of rows of the person, and of drafts."""
    async with AsyncSession(world.app.database.engine) as session:
        people = (await session.exec(select(Person).where(Person.telegram_id == person.id))).all()
        drafts = (await session.exec(select(Draft))).all()
    return len(people), len(drafts)


async def test_declining_leaves_nothing_but_id_and_language(world: World) -> None:
    await scenes.host(world)
    stranger = world.person("Ala")
    await stranger.starts()
    await stranger.taps("Register", "No, thank you")
    assert stranger.sees("Nothing you told me is kept")
    assert await known(world, stranger) == (1, 0)


async def test_who_declines_another_host_is_not_said_to_be_forgotten(world: World) -> None:
    dialog, fise = await scenes.host(world), await scenes.host(world, "FISE")
    event = await scenes.published_event(world, fise)
    member = await scenes.registered(world, "Ala", at=dialog)
    await member.starts(event.payload)
    await member.taps("I'd like to come", "No, thank you")
    assert member.sees("FISE keeps nothing about you.")
    assert not member.sees("erased")


async def test_a_registration_left_unfinished_is_forgotten_after_a_day(world: World) -> None:
    await scenes.host(world)
    stranger = world.person("Ala")
    await reaches(stranger, "What do you seek?")
    await world.wait(hours=23)
    assert await known(world, stranger) == (1, 1)
    await world.wait(hours=2)
    assert await known(world, stranger) == (0, 0)


async def test_what_was_told_is_forgotten_though_the_stranger_comes_back(world: World) -> None:
    await scenes.host(world)
    stranger = world.person("Ala")
    await agrees(stranger)
    await stranger.says("Ala Nowak")
    for _ in range(3):
        await world.wait(hours=9)
        await stranger.says("/help")
    assert await known(world, stranger) == (1, 0)


async def test_an_old_button_leads_home_once_the_registration_is_forgotten(world: World) -> None:
    await scenes.host(world)
    stranger = world.person("Ala")
    await reaches(stranger, "What do you seek?")
    await world.wait(hours=25)
    await stranger.taps("Skip")
    assert stranger.toast == "This button is from an earlier step."
    assert stranger.sees("Register (2 minutes)")


async def test_members_stay(world: World) -> None:
    dialog = await scenes.host(world)
    ngo = await scenes.registered(world, "Ala", at=dialog)
    await world.wait(days=60)
    assert (await profile_of(world, ngo, dialog)).profile.name == "Ala"


async def test_nothing_typed_before_the_consent_passes_it(world: World) -> None:
    await scenes.host(world)
    stranger = world.person("Ala")
    await stranger.starts()
    await stranger.taps("Register")
    await stranger.says("Ala Nowak")
    assert stranger.sees("Please choose with the buttons below.")
    assert stranger.sees("I'm 16 or over and agree")
