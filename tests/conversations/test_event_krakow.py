"""“Connecting the Dots!” in Kraków, 11 May 2024: universities too, two languages, materials sent afterwards."""

from datetime import UTC, datetime

from handlers.navigation import OpenFeedback, OpenQuestions, WriteBroadcast
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
COMERS = (
    Comer("Uniwersytet", "university", "internships", "research"),
    Comer("Firma z Warszawy", "business", "training", "internships"),
    Comer("Fundacja z Gdańska", "ngo", "research", "training"),
    Comer("Network abroad", "ngo", "translation", "advocacy", "en"),
    Comer("Urząd Miasta", "local_government", "advocacy", "translation"),
)
MATERIALS = "Prezentacje i zdjęcia: https://example.org/dots"


async def test_those_who_came_say_how_it_was_and_get_the_materials(world: World) -> None:
    ania = world.person("Ania", language="pl")
    at = await scenes.host(world, "HIA Polska", language="pl", zone="Europe/Warsaw", owner=ania)
    event = await announces(world, ania, "pl", TITLE, "11 maja 10:00–16:00", "Kraków", 80)
    assert event.starts_at == datetime(2024, 5, 11, 8, 0, tzinfo=UTC)
    people = await are_asked_what_they_need(world, ania, at, event)
    absent = people.pop("Urząd Miasta")
    await opens_the_door(world, ania, "pl", event, people)
    await is_over(world, event, hours=9)

    university, abroad = people["Uniwersytet"], people["Network abroad"]
    await university.taps("5")
    await university.says("Więcej o nieudanych działaniach, to uczy najwięcej")
    await abroad.taps("4", said("en", "That's all"))
    await ania.presses(OpenFeedback(event_id=event.id).pack())
    assert ania.sees("5 · Więcej o nieudanych działaniach")
    assert said("pl", "Thank you for coming!") not in absent.chat

    await ania.presses(WriteBroadcast(event_id=event.id).pack())
    await taps(ania, "pl", "Those who were there")
    await ania.says(MATERIALS)
    await ania.taps("Wyślij do 4 osób")
    assert university.sees(MATERIALS)
    assert abroad.sees("(in Polish)")
    assert MATERIALS not in absent.chat


async def are_asked_what_they_need(
    world: World, ania: Actor, at: Host, event: Gathering
) -> dict[str, Actor]:
    """They all come; one needs a way without steps, which the organiser sees as a number."""
    await ania.presses(OpenQuestions(event_id=event.id).pack())
    await taps(ania, "pl", "Ask about accessibility")
    people = await all_come(world, at, event, COMERS)
    await taps(people["Uniwersytet"], "pl", "❓ Questions for you", "a way without steps")
    await ania.presses(OpenQuestions(event_id=event.id).pack())
    assert ania.sees(f"{said('pl', 'a way without steps')}: 1")
    return people
