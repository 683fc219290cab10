"""The photo of an event: sent, seen by everyone who opens the link, copied, removed."""

import pytest

from domain.events import EventStatus
from sandbox.pictures import ONE_PIXEL
from storage.models import Event
from tests.conversations import scenes
from tests.conversations.scenes import Gathering
from tests.conversations.world import Actor, World


@pytest.fixture
async def event(world: World, owner: Actor) -> Gathering:
    return await scenes.published_event(
        world, await scenes.host(world, owner=owner), title="Brunch"
    )


async def sends_photo(world: World, person: Actor) -> None:
    person.account.send_photo()
    await world.settle()


async def shows_photo(world: World, owner: Actor) -> None:
    """Go from /organise to the photo."""
    await owner.says("/organise")
    await owner.taps("Brunch", "✏️ Change", "🖼 Photo")
    assert owner.sees("Please send a picture.")
    await sends_photo(world, owner)


def last_two(person: Actor) -> list[bytes | None]:
    return [message.photo for message in person.account.chat[-2:]]


async def test_whoever_opens_the_link_sees_the_photo_above_the_event(
    world: World, owner: Actor, event: Gathering
) -> None:
    await shows_photo(world, owner)
    assert owner.sees("The photo is there.")
    assert last_two(owner) == [ONE_PIXEL, None]
    visitor = world.person("Béla")
    await visitor.starts(event.payload)
    assert last_two(visitor) == [ONE_PIXEL, None]
    assert visitor.sees("20 seats left")
    await visitor.taps("All events", "Brunch")  # in place, without the photo again
    assert len([one for one in visitor.account.chat if one.photo]) == 1
    await owner.taps("Preview")
    assert last_two(owner) == [ONE_PIXEL, None]


async def test_a_draft_gets_its_photo_before_it_is_published(
    world: World, owner: Actor, event: Gathering
) -> None:
    async with world.app.database.unit() as unit:
        row = await unit.events.get(event.id)
        assert isinstance(row, Event)
        row.status = EventStatus.DRAFT
    await shows_photo(world, owner)
    assert owner.sees("This is what participants will see:")
    assert last_two(owner) == [ONE_PIXEL, None]
    await owner.taps("Publish")
    assert owner.sees("Published.") or owner.toast == "Published."


async def test_the_photo_is_taken_away_with_one_tap(
    world: World, owner: Actor, event: Gathering
) -> None:
    await shows_photo(world, owner)
    await owner.taps("🖼 Photo", "Take the photo away")
    assert owner.toast == "The photo is gone."
    visitor = world.person("Béla")
    await visitor.starts(event.payload)
    assert not [one for one in visitor.account.chat if one.photo]


async def test_words_or_a_file_are_no_photo_and_an_album_is_its_first_picture(
    world: World, owner: Actor, event: Gathering
) -> None:
    await owner.says("/organise")
    await owner.taps("Brunch", "✏️ Change", "🖼 Photo")
    await owner.says("a nice one")
    assert owner.sees("Please send a picture, not as a file.")
    owner.account.send_document(b"x", "photo.png")
    await world.settle()
    assert owner.sees("Please send a picture, not as a file.")
    for _ in range(2):
        owner.account.send_photo(album="1")
    await world.settle()
    assert owner.chat.count("The photo is there.") == 1


async def test_an_event_held_again_has_the_photo_and_a_photo_that_is_lost_hides_nothing(
    world: World, owner: Actor, event: Gathering
) -> None:
    await shows_photo(world, owner)
    await owner.taps("Copy")
    await owner.says("20 November 10:00–13:00")
    await owner.taps("Yes, that's right", "Publish")
    stranger = world.person("Béla")
    await stranger.follows(owner.link)
    assert last_two(stranger) == [ONE_PIXEL, None]
    async with world.app.database.unit() as unit:
        row = await unit.events.get(event.id)
        assert row is not None
        row.photo_id = "AgACAgIAAxkBAAIB"  # of another bot
    await stranger.starts(event.payload)
    assert stranger.sees("20 seats left")


async def test_only_organisers_change_the_photo(world: World, event: Gathering) -> None:
    stranger = world.person("Béla")
    await stranger.says("/help")
    for press in (f"photo:{event.id}", f"nophoto:{event.id}"):
        await stranger.presses(press)
        assert stranger.toast == "This is not yours to change. If it should be, ask the organiser."
