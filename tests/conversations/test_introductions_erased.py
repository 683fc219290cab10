"""After refusing, being erased and returning, a person is not asked again by the same asker."""

from dataclasses import replace

from domain.introductions import Answer
from domain.profiles import Profile
from handlers.broadcasts.callbacks.running import OpenReport
from storage.models import Broadcast
from tests.conversations import scenes
from tests.conversations.after_brunch import Brunch, brunch_over, meet
from tests.conversations.whole_life import rows
from tests.conversations.world import World

FINDABLE = Profile(findable=True)


async def company_asks(world: World, brunch: Brunch) -> int:
    """The company asks the association for an introduction; the suggestion's id."""
    asking = await scenes.person_id(world, brunch.company)
    asked = await scenes.person_id(world, brunch.ngo)
    async with world.app.database.unit() as unit:
        member = await unit.memberships.of(brunch.host.id, asked)
    assert member is not None
    async with world.services() as services:
        return await services.requests.ask(asking, member.id, "", ["website_it"])


async def test_that_an_organiser_wrote_to_both_names_nobody_who_was_erased(world: World) -> None:
    brunch = await brunch_over(world, ngo=FINDABLE, company=FINDABLE)
    ids = [await scenes.person_id(world, one) for one in (brunch.ngo, brunch.company)]
    elsewhere = await scenes.host(world, "Fundacja")  # that knows the person keeps the number
    async with world.services() as services:
        known = (await services.memberships.card(brunch.host.id, ids[0])).profile
        await services.memberships.save(elsewhere.id, ids[0], replace(known, organisation_id=None))
    await brunch.organiser.taps("Look through", "Release all the rest")
    for one in (brunch.ngo, brunch.company):
        await one.taps("Yes, introduce us")
    await brunch.organiser.taps("Write to both")
    await brunch.organiser.says("Tea at our office?")
    await brunch.organiser.taps("Send to 2 people")
    organiser = await scenes.person_id(world, brunch.organiser)
    async with world.services() as services:
        told = (await services.exports.of(organiser)).content
        await services.erasures.erase(ids[0], brunch.host.id, world.clock())
    assert b"person_ids" not in told
    [broadcast] = await rows(world, Broadcast)
    assert broadcast["audience"]["person_ids"] == [0, ids[1]]
    await brunch.organiser.presses(OpenReport(broadcast_id=broadcast["id"]).pack())
    assert brunch.organiser.sees("Both sides of an introduction")


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
