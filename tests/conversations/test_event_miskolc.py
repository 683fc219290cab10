"""The two Civil–Business Brunches of Miskolc, as they were: the second builds on the first."""

from datetime import UTC, datetime, timedelta

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
    wants_to_meet_all,
)
from tests.conversations.scenes import Gathering
from tests.conversations.world import Actor, World

BEGINS = datetime(2024, 3, 4, 9, 0, tzinfo=UTC)
NGO, IT = "Dialóg Egyesület", "Evocampus"
COMERS = (
    Comer(NGO, "ngo", "website_it", "volunteers", "hu"),
    Comer(IT, "business", "volunteers", "website_it mentoring", "hu"),
    Comer("Miskolci Egyetem", "university", "internships", "research", "hu"),
    Comer("Városháza", "local_government", "public_task", "venue", "hu"),
    Comer("Állatmenhely", "ngo", "photo_video", "event_coorg", "hu"),
    Comer("Családi pékség", "business", "event_coorg", "catering photo_video", "hu"),
)
CRAFTS = Comer("Kézművesek", "ngo", "venue", "event_coorg", "hu")


TITLE, PLACE = "Civil–üzleti villásreggeli", "Miskolc, Avalon"


async def test_a_website_comes_of_the_first_brunch_and_the_second_builds_on_it(
    world: World,
) -> None:
    erika = world.person("Erika", language="hu")
    at = await scenes.host(world, NGO, owner=erika)
    people = await the_first(world, erika, at)
    second = await announces(world, erika, "hu", TITLE, "november 16. 10:00–13:00", PLACE, 40)
    for brunch in (1, second.id):
        await put_in_series(erika, "hu", brunch, "Civil–üzleti villásreggelik")
    for person in people.values():
        await says_yes(person, "hu", second)
    await seats_all(erika, "hu", second)
    await opens_the_door(world, erika, "hu", second, {NGO: people[NGO], IT: people[IT]})
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
    """From the announcement to the introduction of the association and the IT company."""
    first = await announces(world, erika, "hu", TITLE, "március 23. 10:00–13:00", PLACE, 40)
    assert first.starts_at == datetime(2024, 3, 23, 9, 0, tzinfo=UTC)  # still winter time
    people = await both_sides_come(world, erika, at, first)
    ngo, it = people[NGO], people[IT]
    await seats_all(erika, "hu", first)
    assert ngo.sees(said("hu", "Where you sit"))
    await opens_the_door(world, erika, "hu", first, people)
    await is_over(world, first)
    assert said("hu", "Thank you for coming!") in ngo.chat
    await erika.taps(said("hu", "Look through"), said("hu", "Release all the rest"))
    for side in (ngo, it):
        await wants_to_meet_all(side, "hu")
    met = said("hu", "You both said yes: may I introduce you?")
    assert f"{met}\n\n{IT} 1\n{IT}" in ngo.chat
    return people


async def both_sides_come(
    world: World, erika: Actor, at: Host, first: Gathering
) -> dict[str, Actor]:
    """Seats are kept for companies: a third association waits until a week before, and comes."""
    await keeps_the_mix(erika, "hu", first, "ngo", most=2, days=7)
    people = await all_come(world, at, first, COMERS)
    waits = (await all_come(world, at, first, [CRAFTS]))[CRAFTS.organisation]
    assert "Az Ön szektorának helyei beteltek" in waits.screen, waits.screen
    await world.until(first.starts_at - timedelta(days=7, minutes=-1))
    await taps(waits, "hu", "Yes, I'm coming")
    assert waits.sees(said("hu", "✅ Your seat is reserved. See you there!"))
    return {**people, CRAFTS.organisation: waits}
