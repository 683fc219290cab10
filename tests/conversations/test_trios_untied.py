"""Three who were tied in the review and are let go again: what stood before stands as it did."""

import re
from dataclasses import dataclass

import pytest

from handlers.introductions.callbacks import ProposeTrio
from tests.conversations import scenes
from tests.conversations.after_brunch import came
from tests.conversations.world import Actor, World

THREE = (
    ("Ala", "Dialóg", "ngo", "legal website_it", "volunteers"),
    ("Béla", "Alfa", "business", "volunteers", "legal"),
    ("Cili", "Egyetem", "university", "volunteers", "website_it"),
)
"""The company and the students each get volunteers of the association; they share nothing with each other."""
HUNGRY_STUDENTS = ("Cili", "Egyetem", "university", "volunteers catering", "website_it")
KITCHEN = ("Dani", "Népkonyha", "social_economy", "website_it", "catering")
TIED_ELSEWHERE = (
    "Two of these three go out with somebody else already. To change that, tap 📌 at their pair in "
    "the review."
)


@dataclass(frozen=True, slots=True)
class Review:
    """An organiser looks through the suggestions after a brunch."""

    organiser: Actor

    @property
    def pairs(self) -> dict[frozenset[str], str]:
        """Those that are not struck, and what stands beside them."""
        lines = re.findall(r"^\d+\. (\S+) ↔ (\S+)(.*)$", self.organiser.screen, re.M)
        return {frozenset(two): marks for *two, marks in lines if "✗" not in marks}

    async def decides(self, one: str, other: str, decision: str) -> None:
        """Press ✗, ⟳ or 📌 beside the pair of these two."""
        [number] = re.findall(
            rf"^(\d+)\. (?:{one} ↔ {other}|{other} ↔ {one})", self.organiser.screen, re.M
        )
        await self.organiser.taps(f"{number} {decision}")

    async def ties(self, number: int = 1) -> None:
        await self.organiser.taps("Three together", f"Propose {number}", "‹ Back")


async def review(world: World, people: tuple[tuple[str, ...], ...] = THREE) -> Review:
    organiser = world.person("Erika")
    at = await scenes.host(world, owner=organiser)
    there = [
        await scenes.registered(
            world, name, at=at, organisation=home, sector=sector, seeks=seeks, offers=offers
        )
        for name, home, sector, seeks, offers in people
    ]
    await came(world, at, there)
    await organiser.taps("Look through")
    return Review(organiser)


async def added_by_hand(world: World, one: Review) -> None:
    """The organiser thinks that the company and the students should meet."""
    await one.organiser.taps("Add a pair", "Béla, Alfa", "Cili, Egyetem")
    await world.wait(minutes=2)
    await one.organiser.taps("Look through")


async def proposing(world: World) -> list[str]:
    """The presses that propose the trios that were found."""
    async with world.app.database.unit() as unit:
        event = await unit.events.get(1)
        assert event is not None
        assert event.findings is not None
        found = [[int(one) for one in ids] for *ids, _, _ in event.findings["trios"]]
        rows = {(a, b): await unit.suggestions.between(a, b) for a, b, _ in found}
    return [
        ProposeTrio(suggestion_id=rows[a, b][0].id, third_id=third).pack() for a, b, third in found
    ]


@pytest.mark.parametrize("sure", [True, False])
@pytest.mark.parametrize("decision", ["✗", "📌"])
async def test_a_pair_added_by_hand_stays_as_it_was(
    world: World, decision: str, *, sure: bool
) -> None:
    one = await review(world)
    await added_by_hand(world, one)
    if not sure:
        await one.decides("Alfa", "Egyetem", "📌")
    before = one.pairs
    await one.ties()
    assert list(one.pairs.values()) == [" ③ 📌"] * 3
    await one.decides("Dialóg", "Egyetem", decision)
    if decision != "📌":
        before.pop(frozenset(("Dialóg", "Egyetem")))
    assert one.pairs == before
    assert before[frozenset(("Alfa", "Egyetem"))] == (" 📌" if sure else "")


async def test_what_the_organiser_was_not_sure_of_is_not_pinned_afterwards(world: World) -> None:
    one = await review(world)
    before = one.pairs
    assert set(before.values()) == {""}
    await one.ties()
    await one.decides("Dialóg", "Alfa", "📌")
    assert one.pairs == before


async def test_a_pair_made_for_the_three_stays_once_the_organiser_adds_it(world: World) -> None:
    one = await review(world)
    await one.ties()
    await added_by_hand(world, one)
    await one.decides("Dialóg", "Egyetem", "✗")
    assert one.pairs[frozenset(("Alfa", "Egyetem"))] == " 📌"


@pytest.mark.parametrize("order", [1, -1])
async def test_an_old_button_of_a_pair_that_is_in_another_trio_says_so(
    world: World, order: int
) -> None:
    one = await review(world, (*THREE[:2], HUNGRY_STUDENTS, KITCHEN))
    organiser = one.organiser
    presses = (await proposing(world))[::order]
    assert len(presses) == 2
    for press in presses:
        await organiser.presses(press)
    assert organiser.toast == TIED_ELSEWHERE
    await organiser.presses(presses[0])  # proposed before, and still
    assert organiser.sees("✓")
    await organiser.taps("‹ Back")
    assert " ".join(one.pairs.values()).count("③") == 3
    await one.decides("Dialóg", "Egyetem", "📌")
    await organiser.presses(presses[1])
    assert not organiser.toast
    await organiser.taps("‹ Back")
    assert " ".join(one.pairs.values()).count("③") == 3
