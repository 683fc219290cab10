"""“Efficient office, efficient organisation” in Warsaw: six prompts, and a funder who is credited and reported to."""

from datetime import UTC, datetime

from domain.lists import ListKind
from handlers.navigation import OpenProgramme
from handlers.reports.callbacks import Form, TakeList
from tests.conversations import scenes
from tests.conversations.organising import (
    Comer,
    all_come,
    announces,
    is_over,
    opens_the_door,
    said,
    sees_figures,
    taps,
)
from tests.conversations.scenes import Gathering
from tests.conversations.test_discussion import WARSAW
from tests.conversations.test_lists import spreadsheet
from tests.conversations.test_programme import WARSAW as PROGRAMME
from tests.conversations.world import Actor, World

BEGINS = datetime(2024, 9, 2, 9, 0, tzinfo=UTC)
CREDIT = "Zadanie finansowane ze środków m.st. Warszawy"
TITLE = "Sprawny urząd, sprawna organizacja"
COMERS = (
    Comer("Urząd Dzielnicy", "local_government", "public_task", "venue"),
    Comer("Fundacja Most", "ngo", "venue", "training"),
    Comer("Spółdzielnia Socjalna", "social_economy", "public_task", "catering"),
    Comer("Youth club", "ngo", "training", "volunteers", "en"),
)


async def test_six_prompts_are_discussed_and_the_funder_is_credited_and_reported_to(
    world: World,
) -> None:
    ewa = world.person("Ewa", language="pl")
    at = await scenes.host(world, "FISE", language="pl", zone="Europe/Warsaw", owner=ewa)
    meeting = await is_announced(world, ewa)
    people = await all_come(world, at, meeting, COMERS)
    office, ngo = people["Urząd Dzielnicy"], people["Fundacja Most"]

    await opens_the_door(
        world, ewa, "pl", meeting, {name: people[name] for name in list(people)[:3]}
    )
    await office.presses(OpenProgramme(event_id=meeting.id).pack())
    assert office.sees("10:15–11:00 👥 Panel 1: dobre praktyki")
    await they_discuss(ewa, ngo)
    assert office.sees("💬 Głosy z dyskusji")

    await is_over(world, meeting, hours=8)
    assert CREDIT in ngo.chat, "the thanks credit the funder"
    take = TakeList(event_id=meeting.id, kind=ListKind.ATTENDANCE, form=Form.XLSX)
    await ewa.presses(take.pack())
    cells = spreadsheet(ewa)
    assert {CREDIT, "Podpis", "Fundacja Most"} <= set(cells)
    figures = await sees_figures(ewa, meeting)
    assert f"{said('pl', 'Came')}: 3" in figures
    assert "1 / 1" in figures


async def they_discuss(ewa: Actor, ngo: Actor) -> None:
    """Of the six prompts one is opened and answered, and all get the collection."""
    await ewa.says("/organise")
    await ewa.taps(TITLE, "Dyskusja", "Zapisz pytania")
    await ewa.says(WARSAW)
    await ewa.taps("4. Czego organizacje", "Otwórz")
    await ngo.taps("Odpowiedz")
    await ngo.says("Jednej osoby, która odbiera telefon")
    await ngo.taps("Jako Fundacja Most")
    await ewa.taps("Wszystkie pytania", "Wyślij wszystkim", "Tak, wyślij wszystkim")


async def is_announced(world: World, ewa: Actor) -> Gathering:
    """With the credit to the funder, and the programme."""
    await ewa.says("/organise")
    await taps(ewa, "pl", "Funder")
    await ewa.says(CREDIT)
    meeting = await announces(
        world, ewa, "pl", TITLE, "26 września 10:00–15:00", "Centrum Wielokulturowe", 60
    )
    await ewa.presses(OpenProgramme(event_id=meeting.id).pack())
    await ewa.taps("Polski")
    await ewa.says(PROGRAMME)
    return meeting
