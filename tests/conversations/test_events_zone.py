"""The languages of an event, and a time zone of its own."""

from datetime import timedelta

import pytest

from handlers.events.callbacks.managing import ChangeZone
from handlers.navigation import OpenCheckIn
from storage.models import EventText
from tests.conversations import scenes
from tests.conversations.answers import comes
from tests.conversations.scenes import Gathering
from tests.conversations.world import Actor, World


@pytest.fixture
async def event(world: World, owner: Actor) -> Gathering:
    """A brunch in Miskolc on 15 October at 10:00, Budapest time."""
    host = await scenes.host(world, owner=owner)
    return await scenes.published_event(world, host, title="Brunch", seats=5)


async def comer_of(world: World, event: Gathering) -> Actor:
    """A person coming."""
    async with world.app.database.unit() as unit:
        host = await unit.hosts.get_one(event.host_id)
    person = await scenes.registered(world, "Ala", at=host)
    await comes(person, event)
    return person


async def changes(owner: Actor, what: str) -> None:
    await owner.says("/organise")
    await owner.taps("Brunch", "✏️ Change", what)


async def test_another_zone_keeps_the_hours_on_the_clock_and_all_are_told_of_the_move(
    world: World, owner: Actor, event: Gathering
) -> None:
    person = await comer_of(world, event)
    await changes(owner, "🕑 Time zone")
    assert owner.sees("Time zone so far: Budapest")
    await owner.says("Bucharest")
    assert owner.sees("Time so far: Thursday, 15 October 2026, 10:00–13:00 (Budapest time)")
    assert owner.sees("New time: Thursday, 15 October 2026, 10:00–13:00 (Bucharest time)")
    await owner.taps("Change the zone")
    assert owner.toast == "Done. 1 person will be told."
    assert person.sees("An event has moved")
    assert person.sees("Time so far: Thursday, 15 October 2026, 10:00–13:00 (Budapest time)")
    assert person.sees("New time: Thursday, 15 October 2026, 10:00–13:00 (Bucharest time)")
    await person.taps("I'm coming")
    async with world.app.database.unit() as unit:
        row = await unit.events.get(event.id)
    assert row is not None
    assert (row.starts_at, row.zone) == (event.starts_at - timedelta(hours=1), "Europe/Bucharest")


@pytest.mark.parametrize(
    ("language", "zone", "capital"),
    [("hu", "Europe/Budapest", "Varsó"), ("pl", "Europe/Warsaw", "Budapeszt")],
)
async def test_the_example_of_a_zone_is_of_the_readers_country_and_cities_have_their_names_there(
    world: World, language: str, zone: str, capital: str
) -> None:
    owner = world.person("Erika", language=language)
    host = await scenes.host(world, zone="Europe/London", owner=owner)
    event = await scenes.published_event(world, host)
    await owner.presses(ChangeZone(event_id=event.id).pack())
    assert owner.sees(zone)
    await owner.says("Atlantyda")
    assert owner.sees(zone)
    assert not owner.sees("angol"), "in whose letters nobody has to write it"
    assert not owner.sees("angielsk")
    await owner.says(capital)
    assert owner.sees("2026"), "the hours in the zone, to be confirmed"


@pytest.mark.parametrize(
    ("said", "city"),
    [
        ("Bécs", "Vienna"),
        ("Wiedeń", "Vienna"),
        ("praga", "Prague"),
        ("Prága", "Prague"),
        ("POZSONY", "Bratislava"),
        ("berlin", "Berlin"),
        ("Kijów", "Kyiv"),
        ("bukareszt", "Bucharest"),
        ("Nowy  Jork", "New York"),
        ("Varsó", "Warsaw"),
    ],
)
async def test_a_city_is_known_by_its_name_in_any_of_the_languages(
    owner: Actor, event: Gathering, said: str, city: str
) -> None:
    await changes(owner, "🕑 Time zone")
    await owner.says(said)
    assert owner.sees(f"({city} time)")


@pytest.mark.parametrize("said", ["Lwów", "Kolozsvár", "Etc/Unknown", "nieznane miasto"])
async def test_a_city_that_names_no_zone_is_asked_again(
    owner: Actor, event: Gathering, said: str
) -> None:
    await changes(owner, "🕑 Time zone")
    await owner.says(said)
    assert owner.sees(f"I know no time zone called “{said}”.")


async def test_a_zone_whose_clocks_show_the_same_is_news_to_nobody(
    world: World, owner: Actor, event: Gathering
) -> None:
    person = await comer_of(world, event)
    await changes(owner, "🕑 Time zone")
    await owner.taps("Warsaw")
    assert owner.sees("nobody needs to be told")
    await owner.taps("Change the zone")
    assert owner.sees("10:00–13:00 (Warsaw time)")
    assert not person.sees("An event has moved")


async def test_who_stood_at_the_door_of_an_earlier_hour_has_not_come_yet(
    world: World, owner: Actor, event: Gathering
) -> None:
    await comer_of(world, event)
    await world.until(event.starts_at - timedelta(minutes=90))
    await owner.presses(OpenCheckIn(event_id=event.id).pack())
    await owner.taps("Ala")
    assert owner.sees("1 of 1 person here")
    await changes(owner, "🕑 Time zone")
    await owner.taps("London", "Change the zone")  # an hour later: the door is not open yet
    await owner.presses(OpenCheckIn(event_id=event.id).pack())
    assert owner.sees("0 of 1 person here")


async def test_what_hangs_on_the_hours_moves_with_them(
    world: World, owner: Actor, event: Gathering
) -> None:
    await owner.says("/organise")
    await owner.taps("Brunch", "📋 Programme", "Write: Magyar")
    await owner.says("10:00 Megnyitó\n11:00 Beszélgetés")
    await changes(owner, "🕑 Time zone")
    await owner.taps("London", "Change the zone")
    await owner.says("/organise")
    await owner.taps("Brunch", "📋 Programme")
    assert owner.sees("10:00")
    assert owner.sees("11:00")
    assert not owner.sees("09:00")


async def test_a_zone_that_nobody_knows_and_one_moved_forth_and_back(
    world: World, owner: Actor, event: Gathering
) -> None:
    person = await comer_of(world, event)
    await changes(owner, "🕑 Time zone")
    await owner.says("Miskolc")
    assert owner.sees("I know no time zone called “Miskolc”.")
    world.telegram.take_updates()
    await owner.taps("London", "Change the zone")
    assert person.chat.count("An event has moved") == 1
    await changes(owner, "Time and place")
    await owner.taps("Keep the time")
    await owner.says("Miskolc, Művészetek Háza")
    await owner.taps("Move it")
    assert person.chat.count("An event has moved") == 2
    assert person.sees("🗓 Thursday, 15 October 2026, 10:00–13:00 (London time)")


async def test_languages_are_ticked_shown_on_the_card_and_have_a_poster_and_a_post_each(
    world: World, owner: Actor, event: Gathering
) -> None:
    await changes(owner, "🗣 Languages")
    assert owner.sees("✓ Magyar")
    await owner.taps("Polski")
    assert owner.sees("✓ Polski")
    assert owner.sees("Without a title so far: Polski")
    visitor = world.person("Béla", language="hu")
    await visitor.starts(event.payload)
    assert visitor.sees("🗣 Polski, Magyar")
    await owner.says("/organise")
    await owner.taps("Brunch", "📣 ")
    assert owner.sees("Polski · PDF")
    visitor.account.ask_inline(event.code)
    await world.settle()
    ids = [str(one["id"]) for one in visitor.account.inline_results]
    assert ids == [f"{event.code}:hu", f"{event.code}:pl"]


async def test_the_last_language_stays_and_a_title_is_missed_no_more_when_it_is_there(
    world: World, owner: Actor, event: Gathering
) -> None:
    await changes(owner, "🗣 Languages")
    await owner.taps("Magyar")
    assert owner.sees("✓ Magyar")
    await owner.taps("English")
    assert owner.sees("Without a title so far: English")
    async with world.app.database.unit() as unit:
        await unit.events.add(
            EventText(event_id=event.id, field="title", language="en", text="A brunch")
        )
    await owner.taps("Magyar")
    assert not owner.sees("✓ Magyar")
    assert not owner.sees("Without a title")
