"""What someone seeks and offers: by buttons, or in their own words."""

import pytest

from tests.conversations import scenes
from tests.conversations.registering import finishes, profile_of, reaches
from tests.conversations.world import Actor, World


async def seeking(world: World) -> Actor:
    await scenes.host(world)
    person = world.person("Ala")
    await reaches(person, "What do you seek?")
    return person


async def test_groups_lead_to_kinds_that_are_ticked_and_unticked(world: World) -> None:
    ngo = await seeking(world)
    await ngo.taps("Expert help", "Legal advice")
    assert ngo.sees("[ ✓ Legal advice ]")
    await ngo.taps("All groups")
    assert ngo.sees("Expert help · 1")
    await ngo.taps("Expert help", "✓ Legal advice")
    assert not ngo.sees("✓")


async def test_pressing_the_same_tick_twice_changes_nothing_more(world: World) -> None:
    ngo = await seeking(world)
    await ngo.taps("Expert help", "Legal advice", "All groups", "Next")
    assert ngo.sees("What can you offer?")


async def test_several_lines_are_confirmed_together(world: World) -> None:
    ngo = await seeking(world)
    await ngo.says("we need volunteers", "and we are looking for a lawyer, legal advice")
    assert ngo.sees("✓ Volunteers")
    assert ngo.sees("✓ Legal advice")
    await ngo.taps("Yes, and more")
    assert ngo.sees("• Volunteers\n• Legal advice")
    await ngo.says("we need a venue for workshops")
    await ngo.taps("Training", "Yes, go on", "‹ Back")
    assert ngo.sees("• Venue & space")
    assert not ngo.sees("Training & workshops")


async def test_words_that_tell_nothing_go_with_the_kind_that_is_picked(world: World) -> None:
    ngo = await seeking(world)
    await ngo.says("something interesting")
    assert ngo.sees("I couldn't tell what this belongs to")
    await ngo.taps("People & training", "Mentoring", "All groups", "Next")
    await finishes(ngo)
    async with world.app.database.unit() as unit:
        dialog = (await unit.hosts.all())[0]
    seeks = (await profile_of(world, ngo, dialog)).profile.seeks
    assert [(one.kind, one.said) for one in seeks] == [("mentoring", "something interesting")]


async def test_a_proposal_that_is_wrong_leads_to_the_list(world: World) -> None:
    ngo = await seeking(world)
    await ngo.says("we need a new website")
    await ngo.taps("No, let me choose")
    assert ngo.sees("Expert help")
    assert not ngo.sees("So far")


@pytest.mark.parametrize(
    "said",
    [
        "mégse pénzt",
        "pénzt mégsem",
        "jednak nie pieniądze",
        "not money after all",
        "no, we don't need money",
    ],
)
async def test_a_kind_that_is_taken_back_in_words_is_unticked(world: World, said: str) -> None:
    ngo = await seeking(world)
    await ngo.says("we need volunteers, and money", said)
    assert ngo.sees("[ ✓ Volunteers ]"), ngo.screen
    assert ngo.sees("[ Grants & donations ]"), ngo.screen
    await ngo.taps("Yes, go on", "‹ Back")
    assert ngo.sees("So far:\n• Volunteers")
    assert not ngo.sees("• Grants")


@pytest.mark.parametrize(
    "said", ["not money but a venue", "nem pénzt, hanem termet", "nie pieniądze, tylko sala"]
)
async def test_what_is_named_instead_is_ticked(world: World, said: str) -> None:
    ngo = await seeking(world)
    await ngo.says("we need money", said)
    assert ngo.sees("[ Grants & donations ]"), ngo.screen
    assert ngo.sees("[ ✓ Venue & space ]"), ngo.screen


async def test_a_lack_told_among_proposals_takes_nothing_back(world: World) -> None:
    ngo = await seeking(world)
    await ngo.says("we need money", "we have no money")
    assert ngo.sees("[ ✓ Grants & donations ]"), ngo.screen


async def test_an_offer_that_clearly_seeks_is_asked_back(world: World) -> None:
    ngo = await seeking(world)
    await ngo.taps("Skip")
    await ngo.says("we are looking for volunteers")
    assert ngo.sees("Do you seek this or offer it?")
    await ngo.taps("We seek this")
    assert ngo.sees("What can you offer?")
    await ngo.taps("‹ Back")
    assert ngo.sees("• Volunteers")


async def test_what_there_is_to_spare_is_an_offer_and_no_need(world: World) -> None:
    ngo = await seeking(world)
    await ngo.says("chairs we no longer need")
    assert ngo.sees("I couldn't tell what this belongs to")
    await ngo.taps("Expert help", "Legal advice", "All groups", "Next")
    assert ngo.sees("What can you offer?")
    await ngo.says("chairs we no longer need")
    assert ngo.sees("✓ Equipment")
    assert not ngo.sees("Do you seek this or offer it?")


async def test_a_bare_name_answers_what_was_asked(world: World) -> None:
    ngo = await seeking(world)
    await ngo.says("free legal advice")
    assert ngo.sees("✓ Legal advice")
    await ngo.taps("Yes, go on")
    assert ngo.sees("What can you offer?")
    await ngo.says("tents for a festival")
    assert ngo.sees("✓ Equipment")


async def test_whether_one_seeks_or_offers_may_be_typed(world: World) -> None:
    ngo = await seeking(world)
    await ngo.taps("Skip")
    await ngo.says("we are looking for volunteers", "we seek it")
    assert ngo.sees("What can you offer?")
    await ngo.says("we are looking for a lawyer", "oferujemy")
    assert ngo.sees("✓ Legal advice")
    await ngo.taps("Yes, go on", "‹ Back", "‹ Back")
    assert ngo.sees("• Volunteers")


async def test_a_line_typed_meanwhile_is_asked_about_next(world: World) -> None:
    ngo = await seeking(world)
    await ngo.taps("Skip")
    await ngo.says("we are looking for volunteers", "our hall is free at weekends")
    assert ngo.sees("Do you seek this or offer it?")
    assert ngo.sees("What I'll ask about next:\n• Venue & space")
    await ngo.taps("We seek this")
    assert ngo.sees("✓ Venue & space")


async def test_an_offer_that_is_one_after_all_is_taken(world: World) -> None:
    ngo = await seeking(world)
    await ngo.taps("Skip")
    await ngo.says("we are looking for volunteers")
    await ngo.taps("We offer this", "Yes, go on", "‹ Back")
    assert ngo.sees("• Volunteers")
    assert ngo.sees("What can you offer?")


@pytest.mark.parametrize(
    "listed",
    [
        "- a website\n- accounting\n- volunteers\n- a meeting room\n- a lawyer",
        "website, accounting, volunteers, meeting room, lawyer",
        "1. website 2. accounting 3. volunteers 4. meeting room 5. lawyer",
    ],
)
async def test_everything_in_a_list_is_proposed_in_its_own_words(world: World, listed: str) -> None:
    ngo = await seeking(world)
    await ngo.says(listed)
    for kind in ("Website & IT", "Accounting & finance", "Volunteers", "Venue", "Legal advice"):
        assert ngo.sees(f"✓ {kind}")
    await ngo.taps("Yes, go on")
    await finishes(ngo)
    async with world.app.database.unit() as unit:
        dialog = (await unit.hosts.all())[0]
    seeks = (await profile_of(world, ngo, dialog)).profile.seeks
    assert ("accounting", "accounting") in [(one.kind, one.said) for one in seeks]


async def test_what_a_list_denies_is_not_proposed(world: World) -> None:
    ngo = await seeking(world)
    await ngo.says("no money, no sponsors, a venue")
    assert ngo.sees("✓ Venue & space")
    assert not ngo.sees("✓ Grants & donations")


@pytest.mark.parametrize(
    "listed",
    [
        "a website\nvolunteers\nno money",
        "strona internetowa, wolontariusze, bez pieniędzy",
        "honlap, önkéntesek, pénzt nem",
    ],
)
async def test_what_a_list_denies_among_others_is_shown_without_a_tick(
    world: World, listed: str
) -> None:
    ngo = await seeking(world)
    await ngo.says(listed)
    assert ngo.sees("[ ✓ Website & IT ]")
    assert ngo.sees("[ ✓ Volunteers ]")
    assert ngo.sees("[ Grants & donations ]"), ngo.screen
    await ngo.taps("Yes, and more")
    assert not ngo.sees("• Grants")


async def test_a_list_takes_back_what_was_proposed_before(world: World) -> None:
    ngo = await seeking(world)
    await ngo.says("we need money", "a website\nvolunteers\nno money")
    assert ngo.sees("[ Grants & donations ]"), ngo.screen


async def test_a_doubted_line_that_was_misread_leads_to_the_list(world: World) -> None:
    ngo = await seeking(world)
    await ngo.taps("Skip")
    await ngo.says("we are looking for volunteers")
    await ngo.taps("No, let me choose")
    assert ngo.sees("What can you offer?")
    assert not ngo.sees("So far")
    await ngo.taps("‹ Back")
    assert ngo.sees("What do you seek?")
    assert not ngo.sees("So far")


async def test_a_doubted_line_is_not_lost_by_the_next(world: World) -> None:
    ngo = await seeking(world)
    await ngo.taps("Skip")
    await ngo.says("we are looking for volunteers", "our hall is free at weekends")
    assert ngo.sees("Do you seek this or offer it?")
    await ngo.taps("We seek this")
    assert ngo.sees("our hall is free at weekends")
    await ngo.taps("Yes, go on", "‹ Back")
    assert ngo.sees("• Venue & space")
    await ngo.taps("‹ Back")
    assert ngo.sees("• Volunteers")


@pytest.mark.parametrize(
    "nothing", ["nothing at the moment", "Nothing!", "-", "egyelőre semmit", "na razie nic"]
)
async def test_nothing_is_an_answer(world: World, nothing: str) -> None:
    ngo = await seeking(world)
    await ngo.says(nothing)
    assert ngo.sees("What can you offer?")
    await ngo.says(nothing)
    assert ngo.sees("What does your organisation work on?")
    await ngo.says(nothing)
    assert ngo.sees("Which languages")


async def test_a_no_to_what_was_proposed_leads_to_the_list(world: World) -> None:
    ngo = await seeking(world)
    await ngo.says("we need a new website", "no")
    assert ngo.sees("What do you seek?")
    assert not ngo.sees("So far")


async def test_nothing_takes_nothing_away_from_a_profile(world: World) -> None:
    ngo = await seeking(world)
    await ngo.taps("People & training", "Volunteers", "Next")
    await finishes(ngo)
    await ngo.says("/profile")
    await ngo.taps("Seeks")
    await ngo.says("nothing")
    assert ngo.sees("• Volunteers")


async def test_causes_are_the_organisations_and_may_be_written(world: World) -> None:
    ngo = await seeking(world)
    await ngo.taps("Skip", "Skip")
    await ngo.says("dogs and cats, animal protection")
    assert ngo.sees("Chosen: Animal welfare")
    await ngo.taps("Nature & society", "Rural areas", "All groups", "Next")
    assert ngo.sees("Which languages")
