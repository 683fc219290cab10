"""Three who work together: an association, an IT company, and a university through its students.

The association needs a website and has volunteers; the company wants volunteers and mentors students; the
students want mentors and make websites. No pair can exchange anything; all three can.
"""

import re
from dataclasses import dataclass

import pytest

from domain.introductions import Answer
from domain.people import ContactChoice
from domain.profiles import Profile
from handlers.introductions.callbacks import AnswerTrio, ProposeTrio
from tests.conversations import scenes
from tests.conversations.after_brunch import BY_EMAIL, BY_USERNAME, came
from tests.conversations.world import Actor, World

BY_PHONE = Profile(contact=ContactChoice.PHONE, contact_value="+36301234567", findable=True)
GIVES = (
    "• Miskolci Egyetem → Dialóg Egyesület: Website & IT",
    "• Dialóg Egyesület → Evocampus: Volunteers",
    "• Evocampus → Miskolci Egyetem: Mentoring & coaching",
)
NO_MORE = "it did not become an introduction"


@dataclass(frozen=True, slots=True)
class Three:
    """The people of the finished brunch; `other` neither seeks nor offers anything."""

    organiser: Actor
    ngo: Actor
    company: Actor
    students: Actor
    other: Actor

    @property
    def all(self) -> tuple[Actor, Actor, Actor]:
        return self.ngo, self.company, self.students


@pytest.fixture
async def three(world: World) -> Three:
    organiser = world.person("Erika")
    at = await scenes.host(world, owner=organiser)

    async def comes_as(
        name: str, home: str, sector: str, told: Profile, seeks: str = "", offers: str = ""
    ) -> Actor:
        return await scenes.registered(
            world,
            name,
            at=at,
            organisation=home,
            sector=sector,
            seeks=seeks,
            offers=offers,
            told=told,
            username="bela_it" if told is BY_USERNAME else None,
        )

    over = Three(
        organiser,
        await comes_as("Ala", "Dialóg Egyesület", "ngo", BY_EMAIL, "website_it", "volunteers"),
        await comes_as("Béla", "Evocampus", "business", BY_USERNAME, "volunteers", "mentoring"),
        await comes_as(
            "Cili", "Miskolci Egyetem", "university", BY_PHONE, "mentoring", "website_it"
        ),
        await comes_as("Dani", "Városháza", "local_government", BY_EMAIL),
    )
    await came(world, at, (*over.all, over.other))
    return over


async def proposed(three: Three) -> None:
    """The organiser proposes the trio and releases it."""
    await three.organiser.taps("Look through", "Three together", "Propose 1", "‹ Back")
    await three.organiser.taps("Release all the rest")


async def proposing(world: World) -> str:
    """The press that proposes the one trio found."""
    async with world.app.database.unit() as unit:
        event = await unit.events.get(1)
        assert event is not None
        assert event.findings is not None
        [[a, b, third, *_]] = event.findings["trios"]
        [row] = await unit.suggestions.between(int(a), int(b))
    return ProposeTrio(suggestion_id=row.id, third_id=int(third)).pack()


def answering(answer: Answer) -> str:
    """The press that answers the trio's first pair, and the other pair on that side."""
    return AnswerTrio(suggestion_id=1, answer=answer, only=False).pack()


async def is_side(world: World, person: Actor, suggestion_id: int) -> bool:
    """Whether the person belongs to this pair."""
    known = await scenes.person_id(world, person)
    async with world.app.database.unit() as unit:
        row = await unit.suggestions.get(suggestion_id)
        member = await unit.memberships.of(1, known)
    assert row is not None
    assert member is not None
    return member.id in (row.a_id, row.b_id)


def contacts(one: Actor) -> set[str]:
    """Whose contact somebody ever read."""
    return contacts_in(one.chat)


def contacts_in(text: str) -> set[str]:
    told = {"Ala": "ala@example.org", "Béla": "bela_it", "Cili": "+36301234567"}
    return {name for name, contact in told.items() if contact in text}


async def test_the_organiser_proposes_three_and_each_gets_one_letter_that_tells_who_gives_whom(
    three: Three,
) -> None:
    await three.organiser.taps("Look through", "Three together")
    assert re.search(r"1\. .+ and .+ with .+, who offers .+ and gets ", three.organiser.screen)
    await three.organiser.taps("Propose 1")
    assert three.organiser.sees("✓")
    assert not three.ngo.sees("suggestion of three")
    await three.organiser.taps("‹ Back", "Release all the rest")
    for one in three.all:
        assert one.chat.count("A suggestion of three after") == 1
        assert not one.sees("A suggestion after")
        for line in GIVES:
            assert one.sees(line)
        assert not contacts(one)


async def test_all_three_say_yes_and_know_each_other(three: Three) -> None:
    await proposed(three)
    await three.ngo.taps("Yes, to both")
    assert three.ngo.sees("• Evocampus – you said yes")
    await three.company.taps("Yes, to both")
    assert contacts(three.company) == {"Ala"}
    assert contacts(three.students) == set()
    await three.students.taps("Yes, to both")
    assert three.students.sees("Both said yes too! Please meet:")
    assert contacts(three.students) == {"Ala", "Béla"}
    assert contacts(three.ngo) == {"Béla", "Cili"}
    assert contacts(three.company) == {"Ala", "Cili"}
    assert three.company.sees("Both said yes too! Please meet:")


async def test_who_knows_both_is_not_told_whether_these_know_each_other(three: Three) -> None:
    await proposed(three)
    await three.company.taps("Yes, to both")
    for one in (three.ngo, three.students):
        await one.taps("Only Evocampus")
    assert contacts(three.company) == {"Ala", "Cili"}
    await three.company.presses("sug:1")
    before = three.company.screen
    assert "only they know whether they said yes to each other too" in before
    assert "The three of us" not in before
    for one in (three.ngo, three.students):
        await one.taps("Yes, introduce us")
    assert contacts(three.ngo) == {"Béla", "Cili"}
    await three.company.presses("sug:1")
    assert three.company.screen == before


async def test_the_file_of_what_is_kept_tells_of_the_others_what_the_chat_does(
    world: World, three: Three
) -> None:
    async def told(one: Actor) -> set[str]:
        person = await scenes.person_id(world, one)
        async with world.services() as services:
            return contacts_in((await services.exports.of(person)).content.decode())

    await proposed(three)
    await three.ngo.taps("Only Evocampus")
    await three.students.taps("Yes, to both")
    assert await told(three.company) == {"Béla"}
    await three.company.taps("Yes, to both")
    assert await told(three.company) == {"Ala", "Béla", "Cili"}
    assert await told(three.ngo) == {"Ala", "Béla"}
    assert await told(three.students) == {"Béla", "Cili"}


async def test_what_comes_of_it_is_told_of_each_pair(three: Three) -> None:
    await proposed(three)
    for one in three.all:
        await one.taps("Yes, to both")
    await three.students.taps("What came of it: Evocampus")
    assert three.students.sees("Evocampus")
    await three.students.says("/introductions")
    assert three.students.sees("Béla, Evocampus")
    assert three.students.sees("Ala, Dialóg Egyesület")


@pytest.mark.parametrize("refusal", ["Not now", "Never", None])
async def test_a_third_who_says_no_or_nothing_endangers_no_pair_and_shows_neither(
    world: World, three: Three, refusal: str | None
) -> None:
    await proposed(three)
    for one in (three.ngo, three.company):
        await one.taps("Yes, to both")
    if refusal:
        await three.students.taps(refusal)
    assert contacts(three.ngo) == {"Béla"}
    assert three.ngo.sees("• Miskolci Egyetem – you said yes")
    await world.wait(days=8)
    assert contacts(three.students) == set()
    for one in (three.ngo, three.company):
        assert one.chat.count(NO_MORE) == 1
        assert one.sees("Miskolci Egyetem")


async def test_who_hears_from_neither_of_two_gets_one_letter_of_it(
    world: World, three: Three
) -> None:
    await proposed(three)
    await three.ngo.taps("Yes, to both")
    await three.company.taps("Never")
    await world.wait(days=8)
    assert three.ngo.chat.count(NO_MORE) == 1
    assert three.ngo.sees("Evocampus")
    assert three.ngo.sees("Miskolci Egyetem")
    assert NO_MORE not in three.company.chat + three.students.chat


async def test_nobody_has_to_take_both(three: Three) -> None:
    await proposed(three)
    await three.ngo.taps("Only Evocampus")
    assert three.ngo.sees("• Miskolci Egyetem – you said not now")
    for one in (three.company, three.students):
        await one.taps("Yes, to both")
    assert contacts(three.ngo) == {"Béla"}
    assert contacts(three.students) == {"Béla"}
    await three.ngo.taps("Yes, introduce us")
    assert contacts(three.ngo) == {"Béla", "Cili"}


async def test_whoever_is_erased_looks_like_silence_to_the_others(
    world: World, three: Three
) -> None:
    await proposed(three)
    await three.students.taps("Yes, to both")
    before = three.ngo.screen
    person = await scenes.person_id(world, three.students)
    async with world.services() as services:
        await services.erasures.erase(person, None, world.clock())
    await three.ngo.presses("sug:2")
    assert three.ngo.screen == before
    for one in (three.ngo, three.company):
        await one.taps("Yes, to both")
    assert contacts(three.ngo) == {"Béla"}
    await world.wait(days=8)
    assert three.ngo.sees(NO_MORE)


async def test_who_left_before_it_went_out_leaves_two_who_are_a_pair(
    world: World, three: Three
) -> None:
    await three.organiser.taps("Look through", "Three together", "Propose 1", "‹ Back")
    person = await scenes.person_id(world, three.students)
    async with world.services() as services:
        await services.memberships.pause(1, person, paused=True)
    await three.organiser.taps("Release all the rest")
    assert three.ngo.sees("A suggestion after")
    assert not three.ngo.sees("Miskolci Egyetem")
    assert "suggestion" not in three.students.chat


async def test_nobody_else_answers_or_proposes(world: World, three: Three) -> None:
    propose, answer = await proposing(world), answering(Answer.YES)
    await three.other.presses(propose)
    assert three.other.toast == "This is not yours to change. If it should be, ask the organiser."
    await proposed(three)
    await three.other.presses(answer)
    assert three.other.toast == "This is not there any more."
    others = [one for one in three.all if not await is_side(world, one, 1)]
    assert len(others) == 1
    await others[0].presses(answer)
    assert others[0].toast == "This is not there any more."


async def test_proposing_twice_is_proposing_once_and_after_it_went_out_it_is_too_late(
    world: World, three: Three
) -> None:
    propose = await proposing(world)
    await three.organiser.taps("Look through", "Three together")
    await three.organiser.presses(propose)
    await three.organiser.presses(propose)
    assert three.organiser.sees("✓")
    await three.organiser.taps("‹ Back", "Release all the rest")
    assert three.ngo.chat.count("A suggestion of three after") == 1
    await three.organiser.presses(propose)
    assert three.organiser.toast == "This button is from an earlier step."


async def test_a_trio_that_nobody_reviews_any_more_goes_out_by_itself(
    world: World, three: Three
) -> None:
    await three.organiser.taps("Look through", "Three together", "Propose 1")
    await world.wait(days=2)
    for one in three.all:
        assert one.chat.count("A suggestion of three after") == 1


@pytest.mark.parametrize("decision", ["✗", "📌"])
async def test_what_is_decided_of_one_of_three_makes_pairs_of_the_others(
    three: Three, decision: str
) -> None:
    await three.organiser.taps("Look through", "Three together", "Propose 1", "‹ Back")
    assert three.organiser.screen.count("③") == 4  # the three, and the meaning of the sign
    await three.organiser.taps(f"1 {decision}")
    assert "③" not in three.organiser.screen
    await three.organiser.taps("Release all the rest")
    letters = "".join(one.chat for one in three.all)
    assert "suggestion of three" not in letters
    assert letters.count("A suggestion after") == (6 if decision == "📌" else 4)


async def test_a_swap_that_finds_nobody_else_leaves_the_three(three: Three) -> None:
    await three.organiser.taps("Look through", "Three together", "Propose 1", "‹ Back", "1 ⟳")
    assert three.organiser.toast == "Nobody else fits these two, so this suggestion stays."
    assert three.organiser.screen.count("③") == 4


async def test_one_of_three_released_releases_all_three(three: Three) -> None:
    await three.organiser.taps("Look through", "Three together", "Propose 1", "‹ Back", "2 ✓")
    assert three.organiser.sees("To review: 0, released: 3, struck: 0")
    for one in three.all:
        assert one.chat.count("A suggestion of three after") == 1


async def test_an_old_answer_after_the_deadline_is_refused_kindly(
    world: World, three: Three
) -> None:
    await proposed(three)
    await world.wait(days=8)
    await three.ngo.taps("Yes, to both")
    assert three.ngo.toast == "The time for answering this suggestion is over."


async def test_pressing_yes_twice_introduces_once(world: World, three: Three) -> None:
    await proposed(three)
    for one in three.all:
        await one.taps("Yes, to both")
    one, other = [person for person in three.all if await is_side(world, person, 1)]
    before = other.chat
    await one.presses(answering(Answer.YES))
    assert other.chat == before
    await one.presses(answering(Answer.NEVER))
    assert one.toast == "You two have been introduced already."
