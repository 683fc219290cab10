"""“Efficient office, efficient organisation” in Warsaw: six prompts, and a funder credited and reported to."""

from datetime import UTC, datetime, timedelta

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
    writes_programme,
)
from tests.conversations.scenes import Gathering
from tests.conversations.test_discussion import WARSAW
from tests.conversations.test_lists import spreadsheet
from tests.conversations.test_programme import WARSAW as PROGRAMME
from tests.conversations.world import Actor, World

BEGINS = datetime(2024, 9, 2, 9, 0, tzinfo=UTC)
CREDIT = "Zadanie finansowane ze środków m.st. Warszawy"
TITLE = "Sprawny urząd, sprawna organizacja"
OFFICE, NGO, YOUTH = "Urząd Dzielnicy", "Fundacja Most", "Youth club"
COMERS = (
    Comer(OFFICE, "local_government", "public_task", "venue"),
    Comer(NGO, "ngo", "venue", "training"),
    Comer("Spółdzielnia Socjalna", "social_economy", "public_task", "catering"),
    Comer("Zakład Aktywności", "social_economy", "training", "catering"),
    Comer("Przedsiębiorstwo Społeczne", "social_economy", "venue", "public_task"),
    Comer(YOUTH, "ngo", "training", "volunteers", "en"),
)
SAID = (
    ("Lokal na spotkania", "Umowę o zadanie"),
    ("Jedna lista kontaktów", "Spotkanie raz na kwartał"),
    ("Urząd oddzwania", "Dyżury po południu"),
    ("Jednej osoby, która odbiera telefon", "Jasnych terminów"),
    ("Wzory pism", "Szkolenie z budżetu"),
    ("Sprawozdania na czas", "Zapraszają urząd do siebie"),
)
"""For each of the six prompts, what an organisation answers by name and the office anonymously."""


async def test_six_prompts_are_discussed_and_the_funder_is_credited_and_reported_to(
    world: World,
) -> None:
    ewa = world.person("Ewa", language="pl")
    at = await scenes.host(world, "FISE", language="pl", zone="Europe/Warsaw", owner=ewa)
    meeting = await is_announced(ewa, world)
    people = await all_come(world, at, meeting, COMERS)
    office, ngo, youth = people[OFFICE], people[NGO], people[YOUTH]
    await office.starts(meeting.payload)
    assert office.sees(CREDIT), "on the event itself"

    here = {name: person for name, person in people.items() if name != "Zakład Aktywności"}
    await opens_the_door(world, ewa, "pl", meeting, here)
    await world.until(meeting.starts_at + timedelta(minutes=20))
    await office.presses(OpenProgramme(event_id=meeting.id).pack())
    assert office.sees("Teraz: Panel 1: dobre praktyki")
    assert office.sees("Następnie: Prezentacja wyników badań, 11:00")
    await they_discuss(ewa, office, ngo, youth)
    for person in people.values():
        assert "💬" in person.chat
    await the_collection_is_kept(office)

    await is_over(world, meeting, hours=8)
    assert CREDIT in ngo.chat.rpartition("Dziękujemy")[2], "the thanks credit the funder"
    await the_funder_is_reported_to(ewa, meeting)


async def is_announced(ewa: Actor, world: World) -> Gathering:
    """Announce it with the credit to the funder and the original programme."""
    await ewa.says("/organise")
    await taps(ewa, "pl", "Funder")
    await ewa.says(CREDIT)
    meeting = await announces(
        world, ewa, "pl", TITLE, "26 września 10:00–15:00", "Centrum Wielokulturowe", 60
    )
    await writes_programme(ewa, "pl", meeting, PROGRAMME)
    assert ewa.sees("11:30–12:15 👥 Panel 2: trzy podmioty ekonomii społecznej")
    return meeting


async def they_discuss(ewa: Actor, office: Actor, ngo: Actor, youth: Actor) -> None:
    """All six prompts, one by one; an answer is supported by another person, and one answer is hidden."""
    await ewa.says("/organise")
    await ewa.taps(TITLE, "Dyskusja", "Napisz pytania")
    await ewa.says(WARSAW)
    for number, (signed, unsigned) in enumerate(SAID, start=1):
        await ewa.taps(f"{number}. ", "Otwórz")
        for person, line, how in ((ngo, signed, f"Jako {NGO}"), (office, unsigned, "Bez podpisu")):
            await person.taps("Odpowiedz")
            await person.says(line)
            await person.taps(how)
        if number == 4:
            await youth.taps("Answer")
            await youth.says("Buy my cake")
            await youth.taps("Without a name")
            await youth.taps("1. 🤍")
            await ewa.taps("Wszystkie pytania", "4. ", "3. Ukryj")
        await ewa.taps("Zamknij", "Wszystkie pytania")
    await ewa.taps("Wyślij wszystkim", "Tak, wyślij wszystkim")


async def the_collection_is_kept(office: Actor) -> None:
    """Everybody reads the collection in chat and saves it as a document, prompt by prompt, without the hidden answer."""
    assert office.sees("💬 Głosy z dyskusji")
    await office.taps("Czytaj tutaj")
    assert office.sees(SAID[0][0])
    await office.taps("Pobierz plik")
    kept = (office.account.chat[-1].document or b"").decode()
    told = [line.partition(". ")[2] for line in WARSAW.splitlines()]
    places = [kept.index(one) for one in told]
    assert places == sorted(places)
    assert all(line in kept for both in SAID for line in both)
    assert NGO in kept
    assert OFFICE not in kept, "who gave no name is not named"
    assert "cake" not in kept


async def the_funder_is_reported_to(ewa: Actor, meeting: Gathering) -> None:
    """The funder gets a list with a signature column, and anonymous figures."""
    take = TakeList(event_id=meeting.id, kind=ListKind.ATTENDANCE, form=Form.XLSX)
    await ewa.presses(take.pack())
    assert {CREDIT, "Podpis", NGO} <= set(spreadsheet(ewa))
    figures = await sees_figures(ewa, meeting)
    for line in (
        f"{said('pl', 'Got a seat')}: 6",
        f"{said('pl', 'Came')}: 5",
        f"{said('pl', 'No-shows')}: 1",
    ):
        assert line in figures
    assert "Samorząd: 1 / 1" in figures
    assert "(spółdzielnia, przedsiębiorstwo): 2 / 3" in figures
