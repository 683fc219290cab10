"""In the review an organiser keeps a pair or adds one; the rest is chosen around it."""

import re
from datetime import timedelta

from domain.introductions import Answer
from storage.models import Host
from tests.conversations import scenes
from tests.conversations.after_brunch import came
from tests.conversations.world import Actor, World

COMPANIES = ("Alfa", "Gamma", "Delta", "Omega")
IMPOSSIBLE = (
    "I cannot suggest these two to each other: perhaps they share no language, one takes a break, "
    "or they have met here before. Which it is stays confidential."
)


class Circle:
    """An association seeking what four companies offer, one more than a person's limit; and its own colleague."""

    host: Host
    organiser: Actor
    ngo: Actor
    companies: dict[str, Actor]
    colleague: Actor

    @property
    def people(self) -> list[Actor]:
        return [self.ngo, *self.companies.values(), self.colleague]

    def suggested(self) -> list[str]:
        """The companies in the review; only those about to go out."""
        return re.findall(r"\d\. Dialóg ↔ (\w+)(?: 📌)?$", self.organiser.screen, re.M)

    @property
    def left_out(self) -> str:
        return next(name for name in COMPANIES if name not in self.suggested())


async def circle(world: World) -> Circle:
    """They were all at a brunch, and its organiser reviews the suggestions."""
    one = Circle()
    one.organiser = world.person("Olga")
    one.host = await scenes.host(world, owner=one.organiser)
    one.ngo = await scenes.registered(
        world, "Ala", at=one.host, organisation="Dialóg", seeks="website_it"
    )
    one.companies = {
        name: await scenes.registered(
            world,
            f"{name}na",
            at=one.host,
            organisation=name,
            sector="business",
            offers="website_it",
        )
        for name in COMPANIES
    }
    one.colleague = await scenes.registered(world, "Ambrus", at=one.host, organisation="Dialóg")
    await came(world, one.host, one.people)
    await one.organiser.taps("Look through")
    return one


async def pairs(organiser: Actor, company: str, whom: str = "Ala, Dialóg") -> None:
    """Add a pair by part of one person's name and a tap on the other."""
    await organiser.taps("Add a pair")
    await organiser.says(company.lower())
    await organiser.taps(f"{company}na, {company}", whom)


async def test_what_is_pinned_stays_when_the_rest_is_chosen_anew(world: World) -> None:
    one = await circle(world)
    pinned, fourth = one.suggested()[2], one.left_out
    await one.organiser.taps("3 📌", "1 ✗", "2 ✗", "Choose the rest anew")
    assert one.organiser.sees("2 suggestions after")
    await one.organiser.taps("Look through")
    assert one.organiser.sees(f"Dialóg ↔ {pinned} 📌")
    assert set(one.suggested()) == {pinned, fourth}
    assert one.organiser.sees("To review: 2, released: 0, struck: 2")


async def test_one_tap_more_lets_a_pin_go(world: World) -> None:
    one = await circle(world)
    await one.organiser.taps("1 📌", "1 📌")
    assert not re.search(r"↔ \w+ 📌", one.organiser.screen)


async def test_a_pair_of_the_organisers_own_makes_room_for_itself(world: World) -> None:
    one = await circle(world)
    wanted = one.left_out
    await pairs(one.organiser, wanted)
    assert "They are being chosen anew around what you pinned." in one.organiser.chat
    await one.organiser.taps("Look through")
    assert one.organiser.sees(f"Dialóg ↔ {wanted} 📌")
    assert len(one.suggested()) == 3
    assert one.organiser.sees("To review: 3, released: 0, struck: 0")


async def test_two_who_share_nothing_are_told_who_thought_of_them(world: World) -> None:
    one = await circle(world)
    await pairs(one.organiser, "Alfa", "Omegana, Omega")
    await one.organiser.taps("Look through", "Release all the rest")
    assert "The organiser thinks that you two should meet." in one.companies["Alfa"].chat
    assert "The organiser thinks that you two should meet." not in one.ngo.chat


async def test_a_struck_pair_can_be_had_back(world: World) -> None:
    one = await circle(world)
    first = one.suggested()[0]
    await one.organiser.taps("1 ✗")
    await pairs(one.organiser, first)
    await one.organiser.taps("Look through")
    assert one.organiser.sees(f"Dialóg ↔ {first} 📌")
    assert one.organiser.sees("struck: 0")


async def test_colleagues_are_never_a_pair(world: World) -> None:
    one = await circle(world)
    await one.organiser.taps("Add a pair", "Ala, Dialóg", "Ambrus, Dialóg")
    assert one.organiser.toast == "These two are from the same organisation."
    assert one.organiser.sees("Whom should they meet?")  # another person can be tapped at once


async def test_what_has_gone_out_is_not_added_again(world: World) -> None:
    one = await circle(world)
    first = one.suggested()[0]
    await one.organiser.taps("1 ✓")
    await pairs(one.organiser, first)
    assert one.organiser.toast == "This suggestion has gone out already."


async def test_the_review_tells_who_has_nobody_until_they_have_somebody(world: World) -> None:
    one = await circle(world)
    left_out = one.left_out
    assert one.organiser.sees(f"Without one: {left_out} · Dialóg")
    await one.organiser.taps("Add a pair", f"{left_out}na, {left_out}", "Ambrus, Dialóg")
    assert not one.organiser.sees("Without one")


async def test_nobody_gets_more_than_one_person_gets(world: World) -> None:
    one = await circle(world)
    fourth = one.left_out
    await one.organiser.taps("1 📌", "2 📌", "3 ✓")
    await pairs(one.organiser, fourth)
    assert one.organiser.toast is not None
    assert one.organiser.toast.startswith("One of them has as many suggestions released or pinned")


async def test_a_refusal_and_a_break_look_the_same_to_the_organiser(world: World) -> None:
    one = await circle(world)
    refused, fourth = one.suggested()[0], one.left_out
    await one.organiser.taps("Release all the rest")
    await refuses_all(world, one)
    await came(world, one.host, one.people)
    await one.organiser.taps("Look through")
    assert one.organiser.sees(f"Dialóg ↔ {fourth}")
    await pairs(one.organiser, refused)
    assert one.organiser.toast == IMPOSSIBLE
    await breaks(world, one, refused)
    await one.organiser.taps("‹ Back")
    await pairs(one.organiser, refused, f"{fourth}na, {fourth}")
    assert one.organiser.toast == IMPOSSIBLE


async def test_whom_an_erasure_barred_are_never_paired_again(world: World) -> None:
    one = await circle(world)
    known, fourth = one.suggested(), one.left_out
    await one.organiser.taps("Release all the rest")
    await is_erased_and_returns(world, one)
    await came(world, one.host, one.people)
    await one.organiser.taps("Look through")
    assert re.findall(r"(\w+) ↔ (\w+)", one.organiser.screen) == [(fourth, "Dialóg")]
    await pairs(one.organiser, known[0])
    assert one.organiser.toast == IMPOSSIBLE
    await one.organiser.taps("‹ Back", "1 ⟳")
    assert one.organiser.toast == "Nobody else fits these two, so this suggestion stays."


async def test_whoever_was_not_there_is_not_found(world: World) -> None:
    one = await circle(world)
    await one.organiser.taps("Add a pair")
    await one.organiser.says("Zénó")
    assert one.organiser.sees("Nobody who was there fits “Zénó”.")
    await one.organiser.taps("‹ Back")
    assert one.organiser.sees("To review: 3")


async def test_nothing_is_decided_while_the_rest_is_being_chosen(world: World) -> None:
    one = await circle(world)
    person_id = await scenes.person_id(world, one.organiser)
    async with world.services() as services:
        await services.pins.choose_anew(person_id, 1)
    await one.organiser.taps("1 ✓")
    assert (
        one.organiser.toast == "Suggestions are being chosen anew. Please look again in a moment."
    )
    await one.organiser.taps("Look through", "1 ✓")
    assert one.organiser.sees("To review: 2, released: 1, struck: 0")


async def test_nothing_goes_out_by_itself_while_the_rest_is_being_chosen(world: World) -> None:
    one = await circle(world)
    person_id = await scenes.person_id(world, one.organiser)
    async with world.services() as services:
        await services.pins.choose_anew(person_id, 1)
    world.clock.move(world.clock() + timedelta(days=3))
    async with world.services() as services:
        assert await services.reviews.due() == []
    await world.settle()
    assert one.ngo.sees("A suggestion after")


async def test_only_an_organiser_pins_adds_and_chooses_anew(world: World) -> None:
    await circle(world)
    stranger = world.person("Nobody")
    await stranger.says("/help")
    for press in ("pin:1:0:1", "pair:1", "anew:1"):
        await stranger.presses(press)
        assert stranger.toast == "This is not yours to change. If it should be, ask the organiser."


async def refuses_all(world: World, one: Circle) -> None:
    """The association answers "never" to everything, which no organiser is told."""
    person_id = await scenes.person_id(world, one.ngo)
    async with world.services() as services:
        for card in (await services.introductions.mine(person_id)).open:
            await services.introductions.answer(person_id, card.suggestion_id, Answer.NEVER)


async def is_erased_and_returns(world: World, one: Circle) -> None:
    """The association erases everything, and registers again."""
    person_id = await scenes.person_id(world, one.ngo)
    async with world.services() as services:
        before = (await services.memberships.card(one.host.id, person_id)).profile
    await one.ngo.says("/privacy")
    await one.ngo.taps("Erase everything", "Yes, erase")
    await one.ngo.says("/help")
    again = await scenes.person_id(world, one.ngo)
    async with world.services() as services:
        await services.memberships.save(one.host.id, again, before)


async def breaks(world: World, one: Circle, company: str) -> None:
    """The company pauses suggestions."""
    person_id = await scenes.person_id(world, one.companies[company])
    async with world.services() as services:
        await services.memberships.pause(one.host.id, person_id, paused=True)
