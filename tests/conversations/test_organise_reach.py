"""Nothing an organiser needs is more than three taps from /organise: all screens are walked, tap by tap."""

from datetime import timedelta

import pytest

from domain.events import EventStatus
from domain.roles import Role
from domain.rsvp import RsvpAnswer
from storage.models import Event
from tests.conversations import scenes
from tests.conversations.after_brunch import Brunch, brunch_over
from tests.conversations.scenes import Gathering
from tests.conversations.walking import Walk
from tests.conversations.world import World

FARTHEST = 3
MANY = 100  # screens; fewer would mean the walk, or its test data, lost some
BEHIND_RECORDS = {  # need links, companions, quotas, a series, or answers to read
    "🔗 Links given so far",
    "👥 Delegations",
    "When what is left opens",
    "The whole series",
    "🍽 I cook or serve: names",
}
NAMES = ("Anna", "Béla", "Cili", "Dénes", "Emma", "Feri", "Gitta", "Henrik", "Ildi", "János")


@pytest.fixture
async def over(world: World) -> Brunch:
    """A past brunch with suggestions to review and a message that was sent."""
    brunch = await brunch_over(world)
    await scenes.organises(world, world.person("Door"), brunch.host, Role.DOOR)
    return brunch


@pytest.fixture
async def soon(world: World, over: Brunch) -> Gathering:
    """The next brunch, tomorrow: with questions, discussion, tables and announcement."""
    event = await scenes.published_event(
        world, over.host, title="Soon", starts_in=timedelta(hours=20)
    )
    await scenes.coming(world, event, *NAMES, at=over.host)
    mine = await scenes.person_id(world, over.organiser)
    theirs = await scenes.person_id(world, over.ngo)
    await scenes.answers(world, event, over.ngo, RsvpAnswer.COMING)
    prompt = await scenes.prompt_open(world, event, "What helps?", by_id=mine)
    meals = await scenes.meals_asked(world, event, by_id=mine)
    async with world.services() as services:
        await services.answers.give(theirs, prompt, "Patience", signed=True)
        await services.question_answers.answer(theirs, meals, "vegan", chosen=True)
        await services.labels.name(mine, over.host.id, "The ten NGOs")
    await limits_are_set(world, over, event)
    organiser = over.organiser
    await organiser.says("/organise")
    await organiser.taps("Soon", "📋 Programme", "Write: Magyar")
    await organiser.says("10:00 Megnyitó\n11:00 Beszélgetés")
    await organiser.says("/organise")
    await organiser.taps("Soon", "Write to people", "Those coming")
    await organiser.says("See you there")
    await organiser.taps("Send to")
    await organiser.says("/organise")
    await organiser.taps("Soon", "🪑 Tables", "Plan the tables")
    return event


async def limits_are_set(world: World, over: Brunch, event: Gathering) -> None:
    """Seat links, one withdrawn; companions; a quota that opens; a series."""
    mine = await scenes.person_id(world, over.organiser)
    theirs = await scenes.person_id(world, over.ngo)
    async with world.services() as services:
        await services.seat_invitations.make(mine, event.id)
        unwanted = await services.seat_invitations.make(mine, event.id)
        await services.seat_links.withdraw(unwanted.invitation_id, mine)
        await services.delegations.let_bring(mine, event.id, 2)
        await services.companions.bring(theirs, event.id, 1)
        await services.quotas.set_most(mine, event.id, "business", 12)
        await services.quotas.open_at(mine, event.id, event.starts_at - timedelta(hours=3))
        await services.event_series.name(mine, event.id, "Brunches of Miskolc")


@pytest.fixture
async def drafted(world: World, over: Brunch) -> None:
    """A draft, and a cancelled event."""
    for title, status in (("Draft", EventStatus.DRAFT), ("Cancelled", EventStatus.CANCELLED)):
        event = await scenes.published_event(world, over.host, title=title)
        async with world.app.database.unit() as unit:
            row = await unit.events.get(event.id)
            assert isinstance(row, Event)
            row.status = status


async def test_every_screen_of_an_organiser_is_at_most_three_taps_from_organise(
    world: World, over: Brunch, soon: Gathering, drafted: None
) -> None:
    walk = Walk(world, over.organiser)
    await walk.goes()
    far = [
        " › ".join(place.path)
        for place in walk.places.values()
        if len(place.path) > FARTHEST and not place.is_step
    ]
    assert far == []
    assert len(walk.places) > MANY
    reached = {place.path[-1] for place in walk.places.values() if place.path}
    assert reached >= BEHIND_RECORDS
