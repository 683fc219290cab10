"""Organisations in registration: known, similar, new."""

from tests.conversations import scenes
from tests.conversations.registering import agrees, finishes, profile_of
from tests.conversations.world import World


async def test_a_known_organisation_is_recognised_and_its_sector_not_asked(world: World) -> None:
    dialog = await scenes.host(world)
    first = await scenes.registered(
        world, "Ala", at=dialog, organisation="Dialóg Egyesület", sector="ngo"
    )
    second = world.person("Béla")
    await agrees(second)
    await second.says("Béla", "dialog egyesulet")
    assert second.sees("What do you seek?")
    await finishes(second)
    one, two = [await profile_of(world, person, dialog) for person in (first, second)]
    assert one.profile.organisation_id == two.profile.organisation_id
    assert two.profile.organisation == "Dialóg Egyesület"
    assert two.shared


async def test_a_name_that_sounds_alike_is_asked_about(world: World) -> None:
    dialog = await scenes.host(world)
    await scenes.registered(world, "Ala", at=dialog, organisation="Fundacja Silesia", sector="ngo")
    company = world.person("Béla")
    await agrees(company)
    await company.says("Béla", "Fundacja Silesya")
    assert company.sees("Did you mean …?")
    await company.taps("Fundacja Silesia")
    assert company.sees("What do you seek?")
    await finishes(company)
    assert (await profile_of(world, company, dialog)).profile.organisation == "Fundacja Silesia"


async def test_no_it_is_another_one_goes_on_with_the_name_as_typed(world: World) -> None:
    dialog = await scenes.host(world)
    await scenes.registered(world, "Ala", at=dialog, organisation="Fundacja Silesia", sector="ngo")
    company = world.person("Béla")
    await agrees(company)
    await company.says("Béla", "Fundacja Silesya")
    await company.taps("No, it is another one")
    assert company.sees("Which sector is it?")
    await company.taps("NGO")
    await finishes(company)
    card = await profile_of(world, company, dialog)
    assert card.profile.organisation == "Fundacja Silesya"
    assert not card.shared


async def test_ones_own_name_as_an_organisation_is_taken_only_when_it_is_sent_again(
    world: World,
) -> None:
    dialog = await scenes.host(world)
    trainer = world.person("Béla")
    await agrees(trainer)
    await trainer.says("Béla Nagy", "nagy béla")
    assert trainer.sees("That is your own name")
    await trainer.says("tréner")
    assert trainer.sees("Which sector is it?")
    await trainer.taps("‹ Back")
    await trainer.says("Nagy Béla", "Nagy Béla")
    await trainer.taps("NGO")
    await finishes(trainer)
    assert (await profile_of(world, trainer, dialog)).profile.organisation == "Nagy Béla"


async def test_organisations_of_another_host_are_not_known(world: World) -> None:
    dialog = await scenes.host(world)
    fise = await scenes.host(world, "FISE")
    await scenes.registered(world, "Ala", at=fise, organisation="Fundacja Silesia", sector="ngo")
    company = world.person("Béla")
    await company.starts(f"h_{dialog.code}")
    await company.taps("Register", "I'm 16 or over")
    await company.says("Béla", "Fundacja Silesia")
    assert company.sees("Which sector is it?")


async def test_two_who_are_the_first_from_one_organisation_share_it(world: World) -> None:
    dialog = await scenes.host(world)
    people = [world.person("Ala"), world.person("Béla")]
    for person in people:
        await agrees(person)
        await person.says(person.account.name, "Silver Paw Society")
        await person.taps("NGO")
    for person in people:
        await finishes(person)
    one, two = [await profile_of(world, person, dialog) for person in people]
    assert one.profile.organisation_id == two.profile.organisation_id


async def test_back_from_the_question_which_one_changes_nothing(world: World) -> None:
    dialog = await scenes.host(world)
    await scenes.registered(world, "Ala", at=dialog, organisation="Fundacja Silesia", sector="ngo")
    company = await scenes.registered(world, "Béla", at=dialog, organisation="Atmoterm")
    await company.says("/profile")
    await company.taps("Organisation")
    await company.says("Fundacja Silesya")
    assert company.sees("You wrote: Fundacja Silesya")
    await company.taps("‹ Back")
    assert company.sees("Organisation: Atmoterm")
    assert not company.toast
