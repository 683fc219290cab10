"""A broadcast under way: progress shown in place, pausing and stopping, a restart, and who was not reached."""

import pytest

from domain.audiences import Segment
from domain.broadcasts import MediaKind
from domain.roles import Role
from handlers.broadcasts.callbacks.running import (
    ListUnreached,
    OpenReport,
    PauseBroadcast,
    ResumeBroadcast,
    StopBroadcast,
)
from handlers.navigation import WriteBroadcast
from sandbox.faults import ServerError
from storage.models import Host
from tests.conversations import scenes
from tests.conversations.broadcasting import comes, writes
from tests.conversations.scenes import Gathering
from tests.conversations.world import Actor, World

NOT_YOURS = "Brak uprawnień do tej zmiany. W razie potrzeby proszę o kontakt z organizatorem."


@pytest.fixture
async def dialog(world: World) -> Host:
    return await scenes.host(world, language="pl", zone="Europe/Warsaw")


@pytest.fixture
async def brunch(world: World, dialog: Host) -> Gathering:
    return await scenes.published_event(world, dialog, title="Śniadanie", seats=50)


@pytest.fixture
async def organiser(world: World, dialog: Host) -> Actor:
    person = world.person("Organiser", language="pl")
    await scenes.organises(world, person, dialog)
    return person


def cut_off(world: World, *people: Actor) -> None:
    """Make Telegram refuse everything for these people for a while."""
    for person in people:
        world.telegram.faults.add("sendMessage", ServerError(502), times=1000, chat_id=person.id)


async def test_progress_is_shown_in_place_and_the_report_comes_once(
    world: World, brunch: Gathering, dialog: Host, organiser: Actor
) -> None:
    ala, bela, cut = [await comes(world, brunch, dialog, one) for one in ("Ala", "Béla", "Cut")]
    cut_off(world, cut)
    await writes(organiser, brunch, "Do jutra")
    await organiser.taps("Wyślij do 3 osób")
    assert organiser.sees("Potwierdzone: wiadomość wychodzi do 3 osób.")
    await world.wait(seconds=31)
    assert organiser.sees("▓▓▓▓▓▓░░░░ 66%")
    assert organiser.sees("Pozostało: 1")
    world.telegram.faults.clear()
    await world.wait(minutes=1)
    assert cut.sees("Do jutra")
    assert organiser.sees("▓▓▓▓▓▓▓▓▓▓ 100%\nDostarczono: 3 z 3")
    assert organiser.chat.count("Dostarczono") == 1
    assert ala.chat.count("Do jutra") == bela.chat.count("Do jutra") == 1


async def test_paused_in_the_middle_it_survives_a_restart_and_goes_on_without_repeating(
    world: World, brunch: Gathering, dialog: Host, organiser: Actor
) -> None:
    ala, cut = [await comes(world, brunch, dialog, one) for one in ("Ala", "Cut")]
    cut_off(world, cut)
    await writes(organiser, brunch, "Do jutra")
    await organiser.taps("Wyślij do 2 osób", "⏸ Wstrzymaj")
    assert organiser.sees("Wysyłka wstrzymana")
    world.telegram.faults.clear()
    await world.restart()
    await world.wait(hours=1)
    assert "Do jutra" not in cut.chat
    for _ in range(2):  # a second press changes nothing
        await organiser.presses(ResumeBroadcast(broadcast_id=1).pack())
    await world.wait(minutes=5)
    assert cut.chat.count("Do jutra") == ala.chat.count("Do jutra") == 1
    assert organiser.sees("Dostarczono: 2 z 2")


async def test_stopped_while_its_progress_was_put_off_it_is_shown_as_stopped(
    world: World, brunch: Gathering, dialog: Host, organiser: Actor
) -> None:
    _, cut = [await comes(world, brunch, dialog, one) for one in ("Ala", "Cut")]
    cut_off(world, cut)
    await writes(organiser, brunch, "Do jutra")
    await organiser.taps("Wyślij do 2 osób")
    await world.wait(seconds=31)
    assert organiser.sees("Pozostało: 1")
    me = await scenes.person_id(world, organiser)
    async with world.services() as services:
        await services.broadcast_controls.pause(me, 1)
        await services.broadcast_controls.cancel(me, 1)
    await world.wait(minutes=1)
    assert "Pozostało" not in organiser.chat
    assert organiser.sees("Wysyłka przerwana")


async def test_a_fellow_organiser_sees_what_goes_on_and_stops_it(
    world: World, brunch: Gathering, dialog: Host, organiser: Actor
) -> None:
    ala, cut = [await comes(world, brunch, dialog, one) for one in ("Ala", "Cut")]
    cut_off(world, cut)
    await writes(organiser, brunch, "Sala się zmieniła")
    await organiser.taps("Wyślij do 2 osób")
    fellow = world.person("Fellow", language="hu")
    await scenes.organises(world, fellow, dialog, Role.ORGANISER, event=brunch)
    await fellow.presses(WriteBroadcast(event_id=brunch.id).pack())
    await fellow.taps("Korábbi üzenetek: 1", "Sala się")
    assert fellow.sees("Az üzenet úton van")
    await fellow.taps("⏸ Szünet", "✖ Leállítás")
    assert fellow.sees("Az üzenet küldése leállt")
    world.telegram.faults.clear()
    await world.wait(hours=1)
    assert "Sala się" not in cut.chat
    assert ala.sees("Sala się zmieniła")
    assert organiser.sees("Wysyłka przerwana")
    assert organiser.sees("Już niewysłane: 1")
    await organiser.presses(ResumeBroadcast(broadcast_id=1).pack())  # a press that came too late
    await world.wait(hours=1)
    assert "Sala się" not in cut.chat


async def test_only_organisers_of_the_desk_see_or_stop_a_broadcast(
    world: World, brunch: Gathering, dialog: Host, organiser: Actor
) -> None:
    cut = await comes(world, brunch, dialog, "Cut")
    cut_off(world, cut)
    await writes(organiser, brunch, "Do jutra")
    await organiser.taps("Wyślij do 1 osoby")
    other = world.person("Other", language="pl")
    await scenes.organises(world, other, await scenes.host(world, "Other host"))
    door = world.person("Door", language="pl")
    await scenes.organises(world, door, dialog, Role.DOOR, event=brunch)
    for person in (other, door, cut):
        for press in (OpenReport, PauseBroadcast, StopBroadcast, ListUnreached):
            await person.presses(press(broadcast_id=1).pack())
            assert person.toast == NOT_YOURS
    world.telegram.faults.clear()
    await world.wait(minutes=5)
    assert cut.sees("Do jutra")


async def test_whoever_erased_themselves_or_paused_in_the_meantime_is_skipped(
    world: World, brunch: Gathering, dialog: Host, organiser: Actor
) -> None:
    ala, erased, paused = [await comes(world, brunch, dialog, one) for one in ("A", "B", "C")]
    await writes(organiser, brunch, "Do jutra")
    await organiser.taps("Wyślij później", "pon., 5 paź, 18:00", "Zaplanuj dla 3 osób")
    theirs = await scenes.person_id(world, erased)
    other = await scenes.person_id(world, paused)
    async with world.services() as services:
        await services.erasures.ask(theirs, None)
        await services.erasures.erase(theirs, None, world.clock())
        await services.memberships.pause(dialog.id, other, paused=True)
    await world.wait(hours=12)
    assert ala.sees("Do jutra")
    assert "Do jutra" not in erased.chat + paused.chat
    assert organiser.sees("Dostarczono: 1 z 3")
    assert organiser.sees("W międzyczasie wstrzymano wiadomości lub usunięto dane: 2")


async def test_twenty_three_organisations_not_reached_are_listed_on_two_pages_without_names(
    world: World, brunch: Gathering, dialog: Host, organiser: Actor
) -> None:
    for n in range(23):
        who = await comes(world, brunch, dialog, f"Nowak {n}", organisation=f"Fundacja {n:02}")
        who.account.block()
    await comes(world, brunch, dialog, "Ala")
    await writes(organiser, brunch, "Do jutra")
    await organiser.taps("Wyślij do 24 osób")
    assert organiser.sees("Bot zablokowany przez odbiorców: 23")
    await organiser.taps("Do kogo nie dotarła: 23")
    assert organiser.sees("• Fundacja 19: 1")
    assert not organiser.sees("Fundacja 20")
    await organiser.taps("▶")
    assert organiser.sees("• Fundacja 22: 1")
    assert "Nowak" not in organiser.chat


async def test_what_telegram_would_not_take_stands_beside_those_it_did_not_reach(
    world: World, brunch: Gathering, dialog: Host, organiser: Actor
) -> None:
    await comes(world, brunch, dialog, "Ala")
    await writes(organiser, brunch, "Do jutra")
    await organiser.taps("Wyślij później", "pon., 5 paź, 18:00", "Zaplanuj dla 1 osoby")
    async with world.app.database.unit() as unit:
        broadcast = await unit.broadcasts.get(1)
        assert broadcast is not None
        broadcast.media_kind, broadcast.media_id = MediaKind.PHOTO, "gone from Telegram"
    await world.wait(hours=12)
    assert organiser.sees("Nie udało się: 1")
    await organiser.taps("Do kogo nie dotarła: 1")
    assert organiser.sees("Nie dostarczono (1×): Telegram nie przyjmuje zdjęcia lub pliku")


async def test_who_has_no_telegram_is_among_those_to_be_called(
    world: World, brunch: Gathering, dialog: Host, organiser: Actor
) -> None:
    ala = await comes(world, brunch, dialog, "Ala")
    offline = await comes(world, brunch, dialog, "Town", organisation="Urząd Miasta")
    async with world.app.database.unit() as unit:
        person = await unit.people.by_telegram_id(offline.id)
        assert person is not None
        person.telegram_id = None
    await writes(organiser, brunch, "Do jutra")
    await organiser.taps("Wyślij do 1 osoby")
    assert ala.sees("Do jutra")
    await organiser.taps("Do kogo nie dotarła: 1")
    assert organiser.sees("• Urząd Miasta: 1")


async def test_an_audience_keeps_its_name_in_the_list_and_the_report(
    world: World, brunch: Gathering, dialog: Host, organiser: Actor
) -> None:
    await comes(world, brunch, dialog, "Ala")
    await writes(organiser, brunch, "Pierwsza")
    await organiser.taps("Wyślij do 1 osoby")
    me = await scenes.person_id(world, organiser)
    async with world.services() as services:
        report = await services.broadcast_reports.of(me, 1)
    assert report.audience.segments == (Segment.GOING,)
    assert report.audience.event_ids == (brunch.id,)
