"""The scenes other stories begin with match their descriptions."""

from datetime import timedelta

from tests.conversations import scenes
from tests.conversations.world import World


async def test_whoever_is_registered_is_a_member_with_interests(world: World) -> None:
    dialog = await scenes.host(world)
    ngo = await scenes.registered(
        world, "Ala", at=dialog, language="pl", seeks="nowa strona internetowa", offers="volunteers"
    )
    ala = await scenes.person_id(world, ngo)
    async with world.services() as services:
        card = await services.memberships.card(dialog.id, ala)
    assert [one.kind for one in card.profile.seeks] == ["website_it"]
    assert [one.kind for one in card.profile.offers] == ["volunteers"]
    assert card.profile.organisation == "Ala ngo"


async def test_a_published_event_lies_ahead(world: World) -> None:
    dialog = await scenes.host(world)
    brunch = await scenes.published_event(world, dialog, starts_in=timedelta(days=10), seats=20)
    visitor = world.person("Visitor")
    await visitor.says("/help")
    reader = await scenes.person_id(world, visitor)
    async with world.services() as services:
        card = await services.events.card(brunch.id, reader)
    assert card.seats_left == 20
    assert card.starts_at == world.clock() + timedelta(days=10)
