"""How a host is opened, who may open one, and its organisers' desk."""

import pytest

from domain.roles import Role
from tests.conversations import scenes
from tests.conversations.world import World


async def test_an_operator_opens_a_host_and_becomes_its_owner(world: World) -> None:
    operator = world.operator
    await operator.says("/organise", "Dialóg Egyesület")
    await operator.taps("Magyar", "Budapest")
    assert operator.toast == "The host has been added."
    await operator.says("/organise")
    assert operator.sees("Dialóg Egyesület")
    assert operator.sees("Create an event")


async def test_a_zone_can_be_named_by_its_city_and_a_wrong_one_is_asked_again(
    world: World,
) -> None:
    operator = world.operator
    await operator.says("/organise", "Sieć", "ours")
    assert operator.sees("Please choose with the buttons below.")
    await operator.says("po polsku", "Miskolc")
    assert operator.sees("I know no time zone called “Miskolc”.")
    await operator.says("prague")
    assert operator.sees("No events yet.")


async def test_others_are_told_kindly_that_this_is_for_organisers(world: World) -> None:
    stranger = world.person("Béla")
    await stranger.says("/organise")
    assert stranger.sees("This is for organisers.")
    await stranger.presses("newhost")
    assert stranger.toast == "This is not yours to change. If it should be, ask the organiser."


@pytest.mark.parametrize("language", ["en", "pl", "hu"])
async def test_who_is_to_run_the_bot_learns_the_id_to_put_into_the_settings(
    world: World, language: str
) -> None:
    world.operators = ()
    await world.restart()
    stranger = world.person("Béla", language=language)
    await stranger.says("/organise")
    assert stranger.sees(str(stranger.id))  # no spaces, as OPERATORS requires
    assert stranger.sees("OPERATORS")


async def test_once_somebody_runs_it_others_read_of_no_settings(world: World) -> None:
    stranger = world.person("Béla")
    await stranger.says("/organise")
    assert stranger.sees(str(stranger.id))  # a second operator is still asked for it
    assert not stranger.sees("OPERATORS")


async def test_the_command_stands_in_the_help_of_organisers_only(world: World) -> None:
    stranger = world.person("Béla")
    for person in (stranger, world.operator):
        await person.says("/help")
    assert not stranger.sees("/organise")
    assert world.operator.sees("/organise – your events and organisers")


async def test_the_desk_of_another_host_stays_closed(world: World) -> None:
    await scenes.host(world)
    fise, owner = await scenes.host(world, "FISE"), world.person("Ala")
    await scenes.organises(world, owner, fise)
    await owner.presses("host:1:0")
    assert owner.toast == "This is not yours to change. If it should be, ask the organiser."


async def test_whoever_organises_at_two_hosts_chooses_between_them(world: World) -> None:
    owner = world.person("Ala")
    for name in ("Dialóg Egyesület", "FISE"):
        await scenes.host(world, name, owner=owner)
    await owner.says("/organise")
    await owner.taps("FISE")
    assert owner.sees("FISE\n")
    await owner.taps("Other hosts", "Dialóg Egyesület")
    assert owner.sees("No events yet.")


async def test_an_operator_of_many_hosts_finds_each_on_a_page(world: World) -> None:
    for number in range(9):
        await scenes.host(world, f"Host {number}", owner=world.operator)
    await world.operator.says("/organise")
    assert world.operator.sees("Host 7")
    assert not world.operator.sees("Host 8")
    await world.operator.taps("▶", "Host 8", "Other hosts", "Host 0")
    assert world.operator.sees("No events yet.")


async def test_many_events_stand_on_pages(world: World) -> None:
    owner = world.person("Ala")
    host = await scenes.host(world, owner=owner)
    for number in range(9):
        await scenes.published_event(world, host, title=f"Brunch {number}")
    await owner.says("/organise")
    assert not owner.sees("Brunch 8")
    await owner.taps("▶")
    assert owner.sees("Brunch 8")


async def test_an_owner_takes_a_role_away(world: World) -> None:
    owner, fellow = world.person("Ala"), world.person("Ola")
    host = await scenes.host(world, owner=owner)
    await scenes.organises(world, fellow, host, Role.ORGANISER)
    await owner.says("/organise")
    await owner.taps("Organisers", "✖️ Ola", "Yes")
    assert owner.toast == "The role has been taken away."
    assert not owner.sees("Ola")
    await fellow.says("/organise")
    assert fellow.sees("This is for organisers.")


async def test_whoever_loses_a_role_is_asked_nothing_more_for_it(world: World) -> None:
    owner, fellow = world.person("Ala"), world.person("Ola")
    host = await scenes.host(world, owner=owner)
    await scenes.organises(world, fellow, host, Role.ORGANISER)
    await scenes.published_event(world, host, title="Brunch")
    await fellow.says("/organise")
    await fellow.taps("Brunch", "Change", "Seats")
    await owner.says("/organise")
    await owner.taps("Organisers", "✖️ Ola", "Yes")
    await fellow.says("40")
    assert not fellow.sees("We were in the middle of something.")
    assert fellow.sees("I'm not sure what to do with that")


async def test_an_organiser_takes_no_roles_away(world: World) -> None:
    owner, fellow = world.person("Ala"), world.person("Ola")
    host = await scenes.host(world, owner=owner)
    await scenes.organises(world, fellow, host, Role.ORGANISER)
    await fellow.says("/organise")
    await fellow.taps("Organisers")
    assert not fellow.sees("✖️")
    await fellow.presses("norole:1")
    assert fellow.toast == "This is not yours to change. If it should be, ask the organiser."


async def test_the_last_owner_cannot_go(world: World) -> None:
    owner = world.person("Ala")
    await scenes.host(world, owner=owner)
    await owner.says("/organise")
    await owner.taps("Organisers", "✖️ Ala", "Yes")
    assert owner.toast is not None
    assert owner.toast.startswith("You are the only owner.")
