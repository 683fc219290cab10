"""The programme of the Warsaw meeting: written in a minute, read, run late, and changed on the spot."""

from datetime import timedelta

import pytest

from domain.rsvp import RsvpAnswer
from handlers.events.callbacks.managing import MoveEvent
from storage.models import Host
from tests.conversations import scenes
from tests.conversations.scenes import Gathering
from tests.conversations.world import Actor, World

WARSAW = """10:00 Otwarcie | FISE
10:15–11:00 Panel 1: dobre praktyki | urząd dzielnicy, spółdzielnia socjalna | Sala A
11:00 Prezentacja wyników badań
11:30 Panel 2: trzy podmioty ekonomii społecznej | | Sala A
12:15 Dyskusja uczestników"""


@pytest.fixture
def organiser(world: World) -> Actor:
    return world.person("Ewa")


@pytest.fixture
async def host(world: World, organiser: Actor) -> Host:
    return await scenes.host(world, "FISE", language="pl", zone="Europe/Warsaw", owner=organiser)


@pytest.fixture
async def meeting(world: World, host: Host) -> Gathering:
    """On Thursday, 15 October 2026, 10:00 to 13:00."""
    return await scenes.published_event(world, host, title="Sprawne biuro")


async def opens(organiser: Actor) -> None:
    """Two taps from /organise."""
    await organiser.says("/organise")
    await organiser.taps("Sprawne biuro", "📋 Programme")


async def writes(organiser: Actor) -> None:
    await opens(organiser)
    await organiser.taps("Write: Polski")
    await organiser.says(WARSAW)


async def here(world: World, meeting: Gathering, host: Host, name: str) -> Actor:
    """A person checked in half an hour after the start."""
    person = await scenes.registered(world, name, at=host)
    rsvp_id = await scenes.answers(world, meeting, person, RsvpAnswer.COMING)
    await world.until(max(world.clock(), meeting.starts_at + timedelta(minutes=30)))
    owner = world.person("Door")
    owner_id = await scenes.organises(world, owner, host)
    async with world.services() as services:
        await services.check_ins.check_in(owner_id, rsvp_id)
    return person


async def test_a_programme_may_be_written_line_by_line(
    world: World, organiser: Actor, meeting: Gathering
) -> None:
    await opens(organiser)
    await organiser.taps("Write: Polski")
    await organiser.says("10:00 Otwarcie")
    assert organiser.sees("Saved. Write on, or leave it at that.")
    await organiser.says("10:15 Panel", "coffee")
    assert organiser.sees("I cannot read this line")
    await organiser.says("11:00 Kawa")
    for line in ("Otwarcie", "Panel", "Kawa"):
        assert organiser.sees(line)


async def test_who_leaves_a_programme_that_is_saved_is_in_the_middle_of_nothing(
    world: World, organiser: Actor, meeting: Gathering
) -> None:
    await writes(organiser)
    await organiser.taps("‹ Back")
    await organiser.says("13:00 Lunch")
    assert organiser.sees("I'm not sure what to do with that")
    await writes(organiser)
    await organiser.says("/help")
    await organiser.says("13:00 Lunch")
    assert organiser.sees("I'm not sure what to do with that")


async def test_a_typed_done_ends_the_writing(organiser: Actor, meeting: Gathering) -> None:
    await writes(organiser)
    await organiser.says("Gotowe!")
    assert organiser.sees("Saved.")
    assert organiser.sees("📋 Programme")
    await organiser.says("13:00 Lunch")
    assert organiser.sees("I'm not sure what to do with that")


async def test_lines_become_a_programme_that_everyone_reads(
    world: World, organiser: Actor, meeting: Gathering
) -> None:
    await opens(organiser)
    assert organiser.sees("There is no programme yet.")
    await organiser.taps("Write: Polski")
    await organiser.says("otwarcie\n10:15 Panel")
    assert organiser.sees("I cannot read this line, so nothing was changed yet: otwarcie")
    await organiser.says(WARSAW)
    assert organiser.sees("10:15–11:00 👥 Panel 1: dobre praktyki")
    await organiser.taps("Write: Polski")
    await organiser.says("Program:\n13:00 Zakończenie")
    assert organiser.sees("\n13:00 🎤 Zakończenie")
    reader = world.person("Ala", language="pl")
    await reader.starts(meeting.payload)
    await reader.taps("📋 Program")
    assert reader.sees(
        "10:15–11:00 👥 Panel 1: dobre praktyki\nurząd dzielnicy, spółdzielnia socjalna\nSala: Sala A"
    )
    assert reader.sees("12:15–13:00 💬 Dyskusja uczestników")
    assert "11:30" not in "".join(reader.account.buttons)  # readers may change nothing


async def test_the_last_item_ends_with_the_event_also_when_that_gets_longer(
    organiser: Actor, meeting: Gathering
) -> None:
    await writes(organiser)
    assert organiser.sees("12:15–13:00")
    await organiser.presses(MoveEvent(event_id=meeting.id).pack())
    await organiser.says("15 October 10:00–14:00")
    await organiser.taps("Yes, that's right", "Keep the place", "Move it", "📋 Programme")
    assert organiser.sees("12:15–14:00")
    await organiser.taps("‹ Back", "✏️ Change", "Copy")
    await organiser.says("20 November 10:00–15:00")
    await organiser.taps("Yes, that's right", "Change or keep as a draft", "📋 Programme")
    assert organiser.sees("12:15–15:00")


async def test_the_same_times_in_another_language_are_its_translation(
    world: World, organiser: Actor, meeting: Gathering
) -> None:
    await writes(organiser)
    await organiser.taps("Write: English")
    await organiser.says("10:00 Opening | FISE\n12:15 Discussion of all")
    assert organiser.sees("✓ Write: English")
    reader = world.person("Joe")
    await reader.starts(meeting.payload)
    await reader.taps("📋 Programme")
    assert reader.sees("10:00–10:15 🎤 Opening")
    assert reader.sees("Panel 1: dobre praktyki (in Polish)")


async def test_during_the_event_it_shows_what_is_on_and_what_comes(
    world: World, organiser: Actor, host: Host, meeting: Gathering
) -> None:
    await writes(organiser)
    reader = world.person("Joe")
    await world.until(meeting.starts_at + timedelta(minutes=30))
    await reader.starts(meeting.payload)
    await reader.taps("📋 Programme")
    assert reader.sees("Now: Panel 1: dobre praktyki (room: Sala A)")
    assert reader.sees("Next: Prezentacja wyników badań, 11:00")
    assert reader.sees("▶️ 10:15–11:00")


async def test_who_is_there_hears_that_it_runs_late_and_who_is_not_does_not(
    world: World, organiser: Actor, host: Host, meeting: Gathering
) -> None:
    await writes(organiser)
    ela = await scenes.registered(world, "Ela", at=host)
    await scenes.answers(world, meeting, ela, RsvpAnswer.COMING)
    ala = await here(world, meeting, host, "Ala")
    await opens(organiser)
    await organiser.taps("11:00–11:30 Prezentacja", "+10 min")
    assert organiser.toast == "Done. 1 person will be told."
    assert ala.sees("The programme has changed")
    assert ala.sees("New time: 11:10–11:40\nThis and all that follows begins 10 minutes later.")
    await ala.taps("📋 Programme")
    assert ala.sees("12:25–13:00 💬 Dyskusja uczestników")
    assert "The programme has changed" not in ela.chat


async def test_another_room_and_an_item_that_is_off_are_told(
    world: World, organiser: Actor, host: Host, meeting: Gathering
) -> None:
    await writes(organiser)
    ala = await here(world, meeting, host, "Ala")
    await opens(organiser)
    await organiser.taps("11:30–12:15 Panel 2", "Time or room")
    await organiser.says("11:30 | Sala B")
    assert ala.sees("So far: 11:30–12:15, room: Sala A\nNow: 11:30–12:15, room: Sala B")
    await organiser.taps("What it is", "💬 discussion", "It is off")
    assert ala.sees("Panel 2: trzy podmioty ekonomii społecznej (in Polish)\nIt is off.")


async def test_before_the_doors_open_nobody_is_troubled(
    world: World, organiser: Actor, host: Host, meeting: Gathering
) -> None:
    await scenes.coming(world, meeting, "Ala", at=host)
    await writes(organiser)
    await organiser.taps("11:00–11:30 Prezentacja", "+30 min")
    assert organiser.toast == "Done."
    await opens(organiser)
    assert organiser.sees("12:00–12:45 👥 Panel 2")


async def test_two_organisers_who_say_at_once_that_it_runs_late_say_one_thing(
    world: World, organiser: Actor, host: Host, meeting: Gathering
) -> None:
    second = world.person("Olga")
    await scenes.organises(world, second, host)
    await writes(organiser)
    await opens(second)
    for one in (organiser, second):
        await one.taps("11:00–11:30 Prezentacja")
    await organiser.taps("+10 min")
    await second.taps("+10 min")
    assert second.sees("11:10–11:40")
    await organiser.taps("+15 min")
    await second.taps("+10 min")
    assert second.toast == "This button is from an earlier step."
    await opens(second)
    assert second.sees("11:25–11:55")


async def test_a_moved_event_and_a_copy_take_the_programme_along(
    world: World, organiser: Actor, meeting: Gathering
) -> None:
    await writes(organiser)
    await organiser.says("/organise")
    await organiser.taps("Sprawne biuro", "✏️ Change", "Time and place")
    await organiser.says("29 October 9:00–12:00")  # the clocks go back in between
    await organiser.taps("Yes, that's right", "Keep the place", "Move it", "📋 Programme")
    assert organiser.sees("09:15–10:00 👥 Panel 1")
    await organiser.taps("‹ Back", "✏️ Change", "Copy")
    await organiser.says("20 November 14:00–17:00")
    await organiser.taps("Yes, that's right", "Change or keep as a draft", "📋 Programme")
    assert organiser.sees("14:15–15:00 👥 Panel 1")


async def test_strangers_change_nothing(world: World, organiser: Actor, meeting: Gathering) -> None:
    await writes(organiser)
    stranger = world.person("Béla")
    await stranger.says("/help")
    for press in ("item:1", "itemmove:1", "itemlate:1:10", "itemkind:1", "itemdrop:1"):
        await stranger.presses(press)
        assert stranger.toast == "This is not yours to change. If it should be, ask the organiser."
