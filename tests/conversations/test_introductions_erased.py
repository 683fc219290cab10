"""Whoever refused, was erased and came back is not asked again by the same person."""

from dataclasses import replace

from domain.introductions import Answer
from domain.profiles import Profile
from tests.conversations import scenes
from tests.conversations.after_brunch import Brunch, brunch_over, meet
from tests.conversations.world import World

FINDABLE = Profile(findable=True)


async def company_asks(world: World, brunch: Brunch) -> int:
    """The company asks the association for an introduction; the number of what came of it."""
    asking = await scenes.person_id(world, brunch.company)
    asked = await scenes.person_id(world, brunch.ngo)
    async with world.app.database.unit() as unit:
        member = await unit.memberships.of(brunch.host.id, asked)
    assert member is not None
    async with world.services() as services:
        return await services.requests.ask(asking, member.id, "", ["website_it"])


async def test_a_never_outlives_the_erasure(world: World) -> None:
    brunch = await brunch_over(world, ngo=FINDABLE, company=FINDABLE)
    asked = await company_asks(world, brunch)
    ngo = await scenes.person_id(world, brunch.ngo)
    async with world.services() as services:
        before = (await services.memberships.card(brunch.host.id, ngo)).profile
        await services.introductions.answer(ngo, asked, Answer.NEVER)
    await brunch.ngo.says("/privacy")
    await brunch.ngo.taps("Erase everything", "Yes, erase")
    await brunch.ngo.says("/help")
    back = await scenes.person_id(world, brunch.ngo)
    async with world.services() as services:
        await services.memberships.save(brunch.host.id, back, replace(before, organisation_id=None))
    await meet(world, brunch)
    again = await company_asks(world, brunch)
    await world.wait(days=1)
    company = await scenes.person_id(world, brunch.company)
    async with world.services() as services:
        assert again in {
            one.suggestion_id for one in (await services.introductions.mine(company)).open
        }
        assert (await services.introductions.mine(back)).open == ()
