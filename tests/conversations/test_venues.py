"""Where an event is: on the map, in words and online; a known venue is offered again."""

import pytest

from storage.models import Host
from tests.conversations import scenes
from tests.conversations.answers import comes
from tests.conversations.scenes import Gathering
from tests.conversations.world import Actor, World


@pytest.fixture
async def event(world: World, host: Host) -> Gathering:
    return await scenes.published_event(world, host, title="Brunch")


async def opens_place(owner: Actor) -> None:
    """Three taps from /organise."""
    await owner.says("/organise")
    await owner.taps("Brunch", "✏️ Change", "Pin, directions")


async def test_a_pin_and_directions_lead_those_who_come_to_the_place(
    world: World, owner: Actor, host: Host, event: Gathering
) -> None:
    await opens_place(owner)
    assert owner.sees("On the map: not yet")
    await owner.taps("Put it on the map")
    owner.account.share_location(48.1035, 20.7784)
    await world.settle()
    assert owner.sees("On the map: yes")
    await owner.taps("Directions: English")
    await owner.says("Tram 1 to Városház tér, entrance from the yard.")
    assert owner.sees("✓ Directions: English")
    ala = await scenes.registered(world, "Ala", at=host)
    await comes(ala, event)
    await ala.taps("About the event", "🗺 How to get there")
    assert ala.sees("Tram 1 to Városház tér, entrance from the yard.")
    await ala.taps("🗺 Show on the map")
    assert ala.screen.startswith("(venue) Brunch")
    assert ala.sees("Miskolc, Avalon")


@pytest.mark.parametrize(
    "sent", ["48.1035, 20.7784", "https://www.openstreetmap.org/#map=17/48.1035/20.7784"]
)
async def test_a_pin_may_be_typed_and_taken_off(owner: Actor, event: Gathering, sent: str) -> None:
    await opens_place(owner)
    await owner.taps("Put it on the map")
    await owner.says("in the middle of the town")
    assert owner.sees("I found no place on the map in that.")
    await owner.says(sent)
    assert owner.sees("On the map: yes")
    await owner.taps("Take it off")
    assert owner.sees("On the map: not yet")


async def test_the_next_event_at_the_place_knows_the_way(
    world: World, owner: Actor, event: Gathering
) -> None:
    await opens_place(owner)
    await owner.taps("Directions: Magyar")
    await owner.says("1-es villamos a Városház térig.")
    await owner.says("/organise")
    await owner.taps("➕ Create an event")
    await owner.says("Second brunch", "20 November 10:00–13:00")
    await owner.taps("Yes, that's right", "Miskolc, Avalon")
    await owner.says("20")
    await owner.taps("Skip", "Publish")
    ala = world.person("Ala", language="hu")
    await ala.follows(owner.link)
    await ala.taps("🗺")
    assert ala.sees("1-es villamos a Városház térig.")


async def test_the_online_link_is_for_those_with_a_seat(
    world: World, owner: Actor, host: Host, event: Gathering
) -> None:
    await opens_place(owner)
    await owner.taps("Online link")
    await owner.says("meet.example.org/brunch")
    assert owner.sees("Online: https://meet.example.org/brunch")
    ala, stranger = await scenes.registered(world, "Ala", at=host), world.person("Béla")
    await comes(ala, event)
    await ala.taps("About the event")
    assert ala.sees("🔗 https://meet.example.org/brunch")
    await stranger.starts(event.payload)
    assert "meet.example.org" not in stranger.chat
    await opens_place(owner)
    await owner.taps("No online link")
    await ala.says("/tickets")
    assert ala.sees("say the code")
    assert not ala.sees("meet.example.org")


async def test_a_description_keeps_its_bold_and_its_links(
    world: World, owner: Actor, event: Gathering
) -> None:
    await owner.says("/organise")
    await owner.taps("Brunch", "✏️ Change", "Texts", "Description: Magyar")
    await owner.says_formatted('<b>Civilek &amp; cégek</b>: <a href="https://example.org">itt</a>')
    ala = world.person("Ala", language="hu")
    await ala.starts(event.payload)
    assert ala.sees("Civilek & cégek: itt")
    assert ala.account.newest is not None
    assert '<b>Civilek &amp; cégek</b>: <a href="https://example.org/">itt</a>' in (
        ala.account.newest.html
    )


async def test_strangers_may_not_say_where_it_is(world: World, event: Gathering) -> None:
    stranger = world.person("Béla")
    await stranger.says("/help")
    for press in ("venue", "pinask", "pindrop", "online", "offline"):
        await stranger.presses(f"{press}:{event.id}")
        assert stranger.toast == "This is not yours to change. If it should be, ask the organiser."
