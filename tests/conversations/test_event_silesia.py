"""“CSR for Upper Silesia”, spring 2009: companies choose NGOs, and HR Masters takes two partners."""

from datetime import UTC, datetime

from tests.conversations import scenes
from tests.conversations.organising import (
    Comer,
    all_come,
    announces,
    is_over,
    opens_the_door,
    said,
    seats_all,
    taps,
)
from tests.conversations.world import World

BEGINS = datetime(2009, 3, 9, 8, 0, tzinfo=UTC)
TITLE = "Wiosna międzysektorowa"
HR = "HR Masters"
NGOS = ("AIESEC", "Centrum Rozwoju Inicjatyw Społecznych")
COMERS = (
    Comer(HR, "business", "volunteers", "training"),
    Comer(NGOS[0], "ngo", "training", "internships"),
    Comer(NGOS[1], "ngo", "training", "public_task"),
    Comer("Atmoterm", "business", "advocacy", "research"),
    Comer("Polski Klub Ekologiczny", "ngo", "research", "advocacy"),
    Comer("Laboratorium Obrazu", "business", "public_task", "website_it"),
)


async def test_one_company_is_asked_by_two_ngos_and_takes_both(world: World) -> None:
    iza = world.person("Iza", language="pl")
    at = await scenes.host(world, "CRIS", language="pl", zone="Europe/Warsaw", owner=iza)
    meeting = await announces(world, iza, "pl", TITLE, "15 maja 10:00–15:00", "Katowice", 40)
    people = await all_come(world, at, meeting, COMERS)
    await seats_all(iza, "pl", meeting)
    await opens_the_door(world, iza, "pl", meeting, people)
    await is_over(world, meeting, hours=8)
    await iza.taps(said("pl", "Look through"))
    await iza.taps(said("pl", "Release all the rest"))
    await world.wait(days=9)  # nobody answered what the bot suggested: they choose by themselves

    for ngo in NGOS:
        await people[ngo].says("/introductions")
        await taps(people[ngo], "pl", "Find someone")
        await people[ngo].says("szkolenie")
        await people[ngo].taps(HR)
        await taps(people[ngo], "pl", "Ask without a line")
        await taps(people[HR], "pl", "Yes, introduce us")
        assert people[ngo].sees(HR)
    await people[HR].says("/introductions")
    assert all(ngo in people[HR].screen for ngo in NGOS)
