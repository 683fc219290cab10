"""Coming in: what /start shows to strangers and to members."""

import pytest

from tests.conversations import scenes
from tests.conversations.registering import reaches
from tests.conversations.world import World


async def test_a_stranger_learns_who_runs_this_and_what_happens_to_the_data(world: World) -> None:
    await scenes.host(world, "Dialóg Egyesület")
    stranger = world.person("Ala")
    await stranger.starts()
    assert stranger.sees("Dialóg Egyesület runs this bot")
    assert stranger.sees("/privacy")
    assert stranger.sees("[ Register (2 minutes) ]")


async def test_with_several_hosts_a_stranger_chooses_an_event(world: World) -> None:
    dialog, fise = await scenes.host(world), await scenes.host(world, "FISE")
    await scenes.published_event(world, dialog, title="Reggeli")
    await scenes.published_event(world, fise, title="Panel")
    stranger = world.person("Ala")
    await stranger.starts()
    assert stranger.sees("Which event is it about?")
    await stranger.taps("Panel")
    assert stranger.sees("Host: FISE")


@pytest.mark.parametrize("hosts", [0, 2])
async def test_without_host_or_event_a_stranger_is_told_kindly(world: World, hosts: int) -> None:
    for number in range(hosts):
        await scenes.host(world, f"Host {number}")
    stranger = world.person("Ala")
    await stranger.starts()
    assert stranger.sees("No event is open at the moment.")


async def test_a_hosts_link_leads_to_that_host(world: World) -> None:
    await scenes.host(world)
    fise = await scenes.host(world, "FISE")
    stranger = world.person("Ala")
    await stranger.starts(f"h_{fise.code}")
    assert stranger.sees("FISE runs this bot")
    await stranger.taps("Register")
    assert stranger.sees("FISE runs this bot and keeps your answers")


@pytest.mark.parametrize("payload", ["h_unknown", "x", "from_group", "h_", "____"])
async def test_a_mangled_link_leads_home(world: World, payload: str) -> None:
    await scenes.host(world)
    stranger = world.person("Ala")
    await stranger.starts(payload)
    assert stranger.sees("Welcome!")


async def test_who_greets_thanks_or_asks_for_help_is_answered_in_kind(world: World) -> None:
    dialog = await scenes.host(world)
    ngo = await scenes.registered(world, "Ala", at=dialog)
    await ngo.says("Dzień dobry!")
    assert ngo.sees("[ My profile ]"), ngo.screen
    await ngo.says("pomoc")
    assert ngo.sees("/language")
    await ngo.says("Thank you very much!")
    assert ngo.sees("You're welcome!")
    await ngo.says("unsubscribe")
    assert ngo.sees("/pause stops suggestions and news.")
    await ngo.says("Hello, is there parking?")
    assert ngo.sees("I'm not sure what to do with that")
    assert not ngo.sees("/organise")


async def test_whoever_organises_is_told_where_when_not_understood(world: World) -> None:
    owner = world.person("Erika")
    await scenes.host(world, owner=owner)
    await owner.says("Second brunch")
    assert owner.sees("What you organise is under /organise.")


async def test_a_member_is_shown_the_next_event(world: World) -> None:
    dialog = await scenes.host(world)
    await scenes.published_event(world, dialog, title="Reggeli")
    ngo = await scenes.registered(world, "Ala", at=dialog)
    await ngo.starts()
    assert ngo.sees("The next event:")
    assert ngo.sees("Reggeli")
    await ngo.taps("My profile")
    assert ngo.sees("Your profile with Dialóg Egyesület")


async def test_what_is_written_to_nobody_in_particular_is_said_to_be_read_by_nobody(
    world: World,
) -> None:
    member = await scenes.registered(world, "Ala", at=await scenes.host(world))
    await member.says("I'll bring a cake")
    assert member.sees("nobody else reads it here")


async def test_a_member_without_events_finds_help_and_introductions(world: World) -> None:
    dialog = await scenes.host(world)
    ngo = await scenes.registered(world, "Ala", at=dialog)
    await ngo.starts()
    assert ngo.sees("No event is planned at the moment.")
    await ngo.taps("Help")
    assert ngo.sees("What I can do for you")


async def test_an_organisers_home_opens_with_the_desk(world: World) -> None:
    owner = world.person("Olga")
    dialog = await scenes.host(world, owner=owner)
    await owner.starts()
    assert owner.sees("[ Organise ]\n[ Register (2 minutes) ]")
    member = await scenes.registered(world, "Ala", at=dialog)
    await scenes.organises(world, member, dialog)
    await scenes.published_event(world, dialog, title="Reggeli")
    await member.starts()
    assert member.screen.index("[ Organise ]") < member.screen.index("Reggeli ]")


async def test_behind_a_hosts_link_no_desk_of_another_host_is_offered(
    world: World,
) -> None:
    owner, fise = world.person("Olga"), await scenes.host(world, "FISE")
    await scenes.host(world, owner=owner)
    await owner.starts(f"h_{fise.code}")
    assert "Organise" not in owner.screen
    assert owner.sees("[ Register (2 minutes) ]")


async def test_an_operator_whose_bot_is_empty_learns_how_to_begin(world: World) -> None:
    await world.operator.starts()
    assert world.operator.sees("There is no host yet: /organise adds the first one.")


async def test_help_in_the_middle_leaves_the_question_its_buttons(world: World) -> None:
    await scenes.host(world)
    ngo = world.person("Ala")
    await reaches(ngo, "Which sector is it?")
    await ngo.says("/help")
    await ngo.taps("NGO")
    assert ngo.sees("What do you seek?")


async def test_a_link_cut_short_leads_to_the_events_there_are(world: World) -> None:
    await scenes.published_event(world, await scenes.host(world), title="Reggeli")
    stranger = world.person("Ala")
    await stranger.starts("e_abc")
    assert stranger.sees("This is not there any more.")
    await stranger.taps("Reggeli")
    assert stranger.sees("I'd like to come")
