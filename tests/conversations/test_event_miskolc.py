"""The two Civil–Business Brunches of Miskolc, as they were: the second builds on the first."""

from datetime import UTC, datetime, timedelta

from domain.interests.taxonomy import TAXONOMY
from handlers.navigation import OpenDiscussion
from storage.models import Host
from tests.conversations import scenes
from tests.conversations.organising import (
    Comer,
    all_come,
    announces,
    is_over,
    keeps_the_mix,
    opens_the_door,
    put_in_series,
    said,
    says_yes,
    seats_all,
    sees_figures,
    taps,
)
from tests.conversations.scenes import Gathering
from tests.conversations.world import Actor, World

BEGINS = datetime(2024, 3, 4, 9, 0, tzinfo=UTC)
NGO, IT, UNIVERSITY = "Dialóg Egyesület", "Evocampus", "Miskolci Egyetem"
COMERS = (
    Comer(NGO, "ngo", "website_it mentoring", "volunteers", "hu"),
    Comer(IT, "business", "volunteers", "website_it catering", "hu"),
    Comer(UNIVERSITY, "university", "website_it", "mentoring", "hu"),
    Comer("Városháza", "local_government", "public_task", "venue", "hu"),
    Comer("Állatmenhely", "ngo", "photo_video", "event_coorg", "hu"),
    Comer("Családi pékség", "business", "event_coorg", "photo_video", "hu"),
)
CRAFTS = Comer("Kézművesek", "ngo", "venue", "event_coorg", "hu")
TITLE, PLACE = "Civil–üzleti villásreggeli", "Miskolc, Avalon"
CHALLENGES, EXPECTED = "Milyen kihívásokkal küzdünk?", "Mit várnak a cégek?"
PROBLEM = "Melyik gondot oldjuk meg közösen, és hogyan?"


async def test_a_website_comes_of_the_first_brunch_and_the_second_builds_on_it(
    world: World,
) -> None:
    erika = world.person("Erika", language="hu")
    at = await scenes.host(world, NGO, owner=erika)
    people = await the_first(world, erika, at)
    await put_in_series(erika, "hu", 1, "Civil–üzleti villásreggelik")
    second = await is_held_again(world, erika)
    for person in people.values():
        await says_yes(person, "hu", second)
    await comes_when_the_rest_opens(world, people[CRAFTS.organisation], second)
    await seats_all(erika, "hu", second)
    await opens_the_door(world, erika, "hu", second, {NGO: people[NGO], IT: people[IT]})
    await solutions_are_sought(erika, second, people)
    await is_over(world, second)
    await erika.presses(f"allcame:{second.id}")
    await world.wait(hours=1)
    assert f"{said('hu', 'Came')}: 7 (7)" in await sees_figures(erika, second)
    await taps(erika, "hu", "The whole series")
    assert erika.sees(said("hu", "Came more than once: {n}", n=7))
    async with world.app.database.unit() as unit:
        suggested = await unit.suggestions.of_event(second.id)
    pairs = [{one.a_organisation, one.b_organisation} for one in suggested]
    assert {NGO, IT} not in pairs, "who know each other are not suggested again"


async def the_first(world: World, erika: Actor, at: Host) -> dict[str, Actor]:
    """From the announcement to the introduction of the association, the IT company and the students."""
    first = await announces(world, erika, "hu", TITLE, "március 23. 10:00–13:00", PLACE, 40)
    assert first.starts_at == datetime(2024, 3, 23, 9, 0, tzinfo=UTC)  # still winter time
    people = await both_sides_come(world, erika, at, first)
    ngo, it = people[NGO], people[IT]
    await seats_all(erika, "hu", first)
    assert ngo.sees(said("hu", "Where you sit"))
    await opens_the_door(world, erika, "hu", first, people)
    await they_say_what_they_need(erika, first, people)
    await is_over(world, first)
    assert said("hu", "Thank you for coming!") in ngo.chat
    await erika.taps(said("hu", "Look through"), said("hu", "Whom to invite next"))
    assert erika.sees(students_make_it_work())
    await taps(erika, "hu", "‹ Back", "Three together")
    await erika.taps(said("hu", "Propose {number}", number=1))
    await taps(erika, "hu", "‹ Back", "Release all the rest")
    all_gain(ngo)
    for side in (ngo, it, people[UNIVERSITY]):
        await taps(side, "hu", "Yes, to both")
    for side in (ngo, it):
        assert side.sees(said("hu", "Both said yes too! Please meet:"))
        assert side.sees(f"{UNIVERSITY} 2\n{UNIVERSITY}")
    assert f"{IT} 1\n{IT}" in ngo.chat
    return people


def students_make_it_work() -> str:
    """Only the students can give the mentoring the association also seeks; they get a website to build."""
    return said(
        "hu",
        "{one} and {other} with {third}, who offers {offered} and gets {gained}",
        one=NGO,
        other=IT,
        third=UNIVERSITY,
        offered=TAXONOMY.kind("mentoring").label("hu"),
        gained=TAXONOMY.kind("website_it").label("hu"),
    )


async def both_sides_come(
    world: World, erika: Actor, at: Host, first: Gathering
) -> dict[str, Actor]:
    """Seats are reserved for companies: a third association waits until a week before, and comes."""
    await keeps_the_mix(erika, "hu", first, "ngo", most=2, days=7)
    people = await all_come(world, at, first, COMERS)
    waits = (await all_come(world, at, first, [CRAFTS]))[CRAFTS.organisation]
    assert "Az Ön szektorának helyei beteltek" in waits.screen, waits.screen
    await comes_when_the_rest_opens(world, waits, first)
    return {**people, CRAFTS.organisation: waits}


async def comes_when_the_rest_opens(world: World, waits: Actor, brunch: Gathering) -> None:
    """A week before, unused reserved seats are offered to the waitlist."""
    await world.until(brunch.starts_at - timedelta(days=7, minutes=-1))
    await taps(waits, "hu", "Yes, I'm coming")
    assert waits.sees(said("hu", "✅ Your seat is reserved. See you there!"))


async def they_say_what_they_need(erika: Actor, first: Gathering, people: dict[str, Actor]) -> None:
    """NGOs introduce themselves with their challenges, companies say what they expect."""
    await writes(erika, first, CHALLENGES, EXPECTED)
    await opens(erika, 1)
    await answers(people[NGO], "Húszéves a honlapunk", NGO)
    await erika.taps("Minden kérdés")
    await opens(erika, 2)
    await answers(people[IT], "Értékalapú együttműködést, nem adománykérést", IT)
    await taps(people["Városháza"], "hu", "What others say")
    assert people["Városháza"].sees("Értékalapú együttműködést")
    await gives_back(erika)
    await taps(people[IT], "hu", "Read it here")
    assert people[IT].sees("Húszéves a honlapunk")


async def solutions_are_sought(erika: Actor, second: Gathering, people: dict[str, Actor]) -> None:
    """A concrete problem, and what can be done about it together."""
    await writes(erika, second, PROBLEM)
    await opens(erika, 1)
    await answers(people[IT], "Diákjaink megújítják a honlapot, mi mentoráljuk őket", IT)
    await taps(people[NGO], "hu", "What others say")
    assert people[NGO].sees("Diákjaink megújítják a honlapot")
    await gives_back(erika)


async def is_held_again(world: World, erika: Actor) -> Gathering:
    """The second event is copied from the first, giving only its date."""
    await erika.says("/organise")
    await erika.taps(TITLE)
    await taps(erika, "hu", "Hold it again")
    await erika.says("november 16. 10:00–13:00")
    await taps(erika, "hu", "Yes, that's right", "Publish")
    code = erika.link.partition("start=e_")[2]
    async with world.app.database.unit() as unit:
        event = await unit.events.by_code(code)
    assert event is not None
    assert event.starts_at - timedelta(hours=9) == datetime(2024, 11, 16, tzinfo=UTC)
    return Gathering(event.id, event.host_id, event.code, event.starts_at)


def all_gain(ngo: Actor) -> None:
    """Who gives whom what: cooperation, no donation."""
    for giver, getter, kind in (
        (IT, NGO, "website_it"),
        (NGO, IT, "volunteers"),
        (UNIVERSITY, NGO, "mentoring"),
        (IT, UNIVERSITY, "website_it"),
    ):
        assert ngo.sees(f"• {giver} → {getter}: {TAXONOMY.kind(kind).label('hu')}")


async def writes(erika: Actor, event: Gathering, *prompts: str) -> None:
    await erika.presses(OpenDiscussion(event_id=event.id).pack())
    await taps(erika, "hu", "Write questions")
    await erika.says("\n".join(prompts))


async def opens(erika: Actor, number: int) -> None:
    await erika.taps(f"{number}. ")
    await taps(erika, "hu", "🟢 Open")


async def answers(person: Actor, line: str, organisation: str) -> None:
    """Answer under the organisation's name."""
    await taps(person, "hu", "✍️ Answer")
    await person.says(line)
    await person.taps(said("hu", "As {organisation}", organisation=organisation))


async def gives_back(erika: Actor) -> None:
    await taps(erika, "hu", "‹ All questions", "Give it to everybody", "Yes, give it to everybody")
