"""“Connecting the Dots!” in Kraków, 11 May 2024: universities too, two languages, a cohort of ten, materials afterwards."""

from datetime import UTC, datetime, timedelta

from domain.text import fold
from handlers.broadcasts.callbacks.labels import OpenLabels
from handlers.navigation import OpenDiscussion, OpenFeedback, OpenQuestions, WriteBroadcast
from storage.models import Host
from tests.conversations import scenes
from tests.conversations.organising import (
    Comer,
    all_come,
    announces,
    is_over,
    opens_the_door,
    said,
    taps,
)
from tests.conversations.scenes import Gathering
from tests.conversations.world import Actor, World

BEGINS = datetime(2024, 4, 8, 8, 0, tzinfo=UTC)
TITLE = "Connecting the Dots!"
TEN = tuple(
    f"Organizacja {city}"
    for city in [
        "Łódź",
        "Gdańsk",
        "Lublin",
        "Opole",
        "Toruń",
        "Kielce",
        "Radom",
        "Płock",
        "Zamość",
        "Sopot",
    ]
)
COMERS = (
    Comer("Uniwersytet", "university", "internships", "research"),
    Comer("Firma z Warszawy", "business", "training", "internships"),
    Comer("Network abroad", "ngo", "translation", "advocacy", "en"),
    Comer("Urząd Miasta", "local_government", "advocacy", "translation"),
    *(Comer(name, "ngo", "research internships", "training") for name in TEN),
)
LESSON = "Czego nauczyły nas nieudane działania?"
MATERIALS = "Prezentacje i zdjęcia: https://example.org/dots"


async def test_those_who_came_say_how_it_was_and_get_the_materials(world: World) -> None:
    ania = world.person("Ania", language="pl")
    at = await scenes.host(world, "HIA Polska", language="pl", zone="Europe/Warsaw", owner=ania)
    event = await announces(world, ania, "pl", TITLE, "11 maja 10:00–16:00", "Kraków", 80)
    assert event.starts_at == datetime(2024, 5, 11, 8, 0, tzinfo=UTC)
    people = await are_asked_what_they_need(world, ania, at, event)
    await the_ten_are_told_where_they_meet(ania, at, people)
    absent = people.pop("Urząd Miasta")
    await opens_the_door(world, ania, "pl", event, people)
    await lessons_are_told(world, ania, event, people)
    await is_over(world, event, hours=9)
    university, abroad = people["Uniwersytet"], people["Network abroad"]
    await university.taps("5")
    await university.says("Więcej o nieudanych działaniach, to uczy najwięcej")
    await abroad.taps("4", said("en", "That's all"))
    await a_suggestion_says_what_both_sides_gain(world, ania, people)
    await ania.presses(OpenFeedback(event_id=event.id).pack())
    assert ania.sees("5 · Więcej o nieudanych działaniach")
    assert said("pl", "Thank you for coming!") not in absent.chat
    await materials_are_sent(world, ania, event)
    assert university.sees(MATERIALS)
    assert university.account.newest is not None
    assert university.account.newest.photo
    assert abroad.sees("(in Polish)")
    assert MATERIALS not in absent.chat


async def are_asked_what_they_need(
    world: World, ania: Actor, at: Host, event: Gathering
) -> dict[str, Actor]:
    """They all come; one needs step-free access, which the organiser sees as a number."""
    await ania.presses(OpenQuestions(event_id=event.id).pack())
    await taps(ania, "pl", "Ask about accessibility")
    people = await all_come(world, at, event, COMERS)
    await taps(people["Uniwersytet"], "pl", "❓ Questions for you", "a way without steps")
    await ania.presses(OpenQuestions(event_id=event.id).pack())
    assert ania.sees(f"{said('pl', 'a way without steps')}: 1")
    return people


async def the_ten_are_told_where_they_meet(ania: Actor, at: Host, people: dict[str, Actor]) -> None:
    """The ten NGOs of a support programme meet alongside: a cohort, addressed by its label."""
    await ania.presses(OpenLabels(host_id=at.id).pack())
    await ania.taps("➕ Nowa etykieta")
    await ania.says("Dziesiątka")
    for name in sorted(TEN, key=fold):
        while f"▫️ {name}" not in ania.screen:
            await ania.taps("▶")
        await ania.taps(f"▫️ {name}")
    await ania.taps("‹ Wstecz", "‹ Wstecz", "Połącz, zawęź", "Etykiety", "▫️ Dziesiątka")
    await ania.taps("Napisz do 10 osób")
    await ania.says("Dziesiątka spotyka się o 9:00 w sali obok")
    await ania.taps("Wyślij do 10 osób")
    told = {name for name, one in people.items() if "Dziesiątka spotyka się" in one.chat}
    assert told == set(TEN)


async def lessons_are_told(
    world: World, ania: Actor, event: Gathering, people: dict[str, Actor]
) -> None:
    """They are asked what did not work, and may answer anonymously."""
    await world.until(event.starts_at + timedelta(hours=3))
    await ania.presses(OpenDiscussion(event_id=event.id).pack())
    await ania.taps("Napisz pytania")
    await ania.says(LESSON)
    await ania.taps("1. Czego", "Otwórz")
    await people["Firma z Warszawy"].taps("Odpowiedz")
    await people["Firma z Warszawy"].says("Partner to nie podwykonawca")
    await people["Firma z Warszawy"].taps("Bez podpisu")
    await people["Network abroad"].taps("What others say")
    assert people["Network abroad"].sees("Partner to nie podwykonawca\nwithout a name")
    await ania.taps("Wszystkie pytania", "Wyślij wszystkim", "Tak, wyślij wszystkim")


async def materials_are_sent(world: World, ania: Actor, event: Gathering) -> None:
    """Send a photo with links to those who were there."""
    await ania.presses(WriteBroadcast(event_id=event.id).pack())
    await taps(ania, "pl", "Those who were there")
    ania.account.send_photo(caption=MATERIALS)
    await world.settle()
    await ania.taps("Wyślij do 13 osób")


async def a_suggestion_says_what_both_sides_gain(
    world: World, ania: Actor, people: dict[str, Actor]
) -> None:
    """A partnership rather than a transaction: what each gives and gets."""
    await ania.taps(said("pl", "Look through"), said("pl", "Release all the rest"))
    await world.settle()
    told = people["Firma z Warszawy"].chat.rpartition("Propozycja po wydarzeniu")[2]
    assert "oni oferują" in told
    assert "oni szukają" in told
