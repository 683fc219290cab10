"""The contact for after an introduction: asked last, and checked lightly."""

import pytest

from domain.people import ContactChoice
from tests.conversations import scenes
from tests.conversations.registering import profile_of, reaches
from tests.conversations.world import World


@pytest.mark.parametrize(
    ("typed", "choice", "kept"),
    [
        ("+36 (30) 123-4567", ContactChoice.PHONE, "+36301234567"),
        ("0048 601 234 567", ContactChoice.PHONE, "+48601234567"),
        ("ala@example.org", ContactChoice.EMAIL, "ala@example.org"),
    ],
)
async def test_a_number_or_an_address_is_typed(
    world: World, typed: str, choice: ContactChoice, kept: str
) -> None:
    dialog = await scenes.host(world)
    ngo = world.person("Ala")
    await reaches(ngo, "How may people reach you")
    await ngo.says(typed)
    assert ngo.sees(f"Contact: {kept}")
    await ngo.taps("Save")
    profile = (await profile_of(world, ngo, dialog)).profile
    assert (profile.contact, profile.contact_value) == (choice, kept)


@pytest.mark.parametrize("typed", ["ala@example", "12345", "call me", "+36 30 12345678901234", "@"])
async def test_what_is_neither_is_asked_for_again(world: World, typed: str) -> None:
    await scenes.host(world)
    ngo = world.person("Ala")
    await reaches(ngo, "How may people reach you")
    await ngo.says(typed)
    assert ngo.sees("neither like a phone number nor like an e-mail address")


async def test_ones_own_shared_contact_is_taken(world: World) -> None:
    await scenes.host(world)
    ngo = world.person("Ala")
    await reaches(ngo, "How may people reach you")
    ngo.account.share_contact("+36301234567")
    await world.settle()
    assert ngo.sees("Contact: +36301234567")


async def test_without_a_username_none_is_offered(world: World) -> None:
    await scenes.host(world)
    ngo = world.person("Ala")
    await reaches(ngo, "How may people reach you")
    assert not ngo.sees("On Telegram")
    await ngo.taps("Through the organiser")
    assert ngo.sees("Contact: through the organiser")
