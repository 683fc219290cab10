"""Scheduled in words or by a tap, not at night unless intended, and asked about when the event is cancelled."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from domain.audiences import Audience, Segment
from domain.rsvp import RsvpAnswer
from handlers.broadcasts.callbacks.running import OpenReport
from handlers.broadcasts.callbacks.sending import PickTime
from services.broadcasts import Order
from services.cards.broadcasts import Contents
from storage.models import Host
from tests.conversations import scenes
from tests.conversations.broadcasting import comes, writes
from tests.conversations.scenes import Gathering
from tests.conversations.test_broadcasts_audience import revision_of
from tests.conversations.world import Actor, World

WARSAW = ZoneInfo("Europe/Warsaw")


@pytest.fixture
async def dialog(world: World) -> Host:
    return await scenes.host(world, language="pl", zone="Europe/Warsaw")


@pytest.fixture
async def brunch(world: World, dialog: Host) -> Gathering:
    return await scenes.published_event(world, dialog, title="Śniadanie")


@pytest.fixture
async def organiser(world: World, dialog: Host) -> Actor:
    person = world.person("Organiser", language="pl")
    await scenes.organises(world, person, dialog)
    return person


@pytest.fixture
async def ala(world: World, brunch: Gathering, dialog: Host) -> Actor:
    return await comes(world, brunch, dialog, "Ala")


async def test_in_natural_words_it_goes_out_at_that_time_a_restart_between(
    world: World, brunch: Gathering, dialog: Host, organiser: Actor, ala: Actor
) -> None:
    await writes(organiser, brunch, "Do zobaczenia")
    await organiser.taps("Wyślij później")
    await organiser.says("kiedyś")
    assert organiser.sees("Nie udało się z tego odczytać terminu")
    await organiser.says("jutro 9:30")
    assert organiser.sees("wtorek, 6 października 2026, 09:30 (czas lokalny: Warszawa)")
    await organiser.taps("Zaplanuj dla 1 osoby")
    assert organiser.sees("Planowana wysyłka: wtorek, 6 października 2026, 09:30")
    late = await comes(world, brunch, dialog, "Late")  # the audience is frozen by now
    await world.until(datetime(2026, 10, 6, 9, 29, tzinfo=WARSAW))
    assert "Do zobaczenia" not in ala.chat
    await world.restart()
    await world.until(datetime(2026, 10, 6, 9, 31, tzinfo=WARSAW))
    assert ala.sees("Do zobaczenia")
    assert "Do zobaczenia" not in late.chat
    assert organiser.sees("Dostarczono: 1 z 1")


async def test_a_time_that_has_passed_is_asked_for_again(
    world: World, brunch: Gathering, organiser: Actor, ala: Actor
) -> None:
    await writes(organiser, brunch, "Do zobaczenia")
    await organiser.taps("Wyślij później")
    past = int((world.clock() - timedelta(hours=1)).timestamp()) // 60
    await organiser.presses(
        PickTime(revision=await revision_of(world, organiser), minutes=past).pack()
    )
    assert organiser.sees("Ten termin już minął")
    await organiser.taps("pon., 5 paź, 18:00")
    await world.wait(days=1)  # what was read back is over by now
    await organiser.taps("Zaplanuj dla 1 osoby")
    assert organiser.sees("Ten termin już minął")
    assert "Do zobaczenia" not in ala.chat


async def test_at_night_it_is_asked_first_and_the_morning_is_a_tap_away(
    world: World, brunch: Gathering, organiser: Actor, ala: Actor
) -> None:
    await world.until(datetime(2026, 10, 5, 23, 10, tzinfo=WARSAW))
    await writes(organiser, brunch, "Dobranoc")
    await organiser.taps("Wyślij do 1 osoby")
    assert organiser.sees("między 22:00 a 8:00 ludzie śpią")
    assert "Dobranoc" not in ala.chat
    await organiser.taps("Lepiej wt., 6 paź, 08:00", "Zaplanuj dla 1 osoby")
    await world.until(datetime(2026, 10, 6, 8, 1, tzinfo=WARSAW))
    assert ala.sees("Dobranoc")


async def test_at_night_it_goes_out_all_the_same_if_so_meant(
    world: World, brunch: Gathering, organiser: Actor, ala: Actor
) -> None:
    await world.until(datetime(2026, 10, 5, 23, 10, tzinfo=WARSAW))
    await writes(organiser, brunch, "Pociąg odwołany")
    await organiser.taps("Wyślij do 1 osoby", "Wyślij do 1 osoby")
    assert ala.sees("Pociąg odwołany")


async def planned_and_called_off(
    world: World, brunch: Gathering, dialog: Host, organiser: Actor
) -> None:
    """A message scheduled for tomorrow about a brunch that is cancelled today."""
    await writes(organiser, brunch, "Do zobaczenia")
    await organiser.taps("Wyślij później")
    await organiser.says("jutro 9:30")
    await organiser.taps("Zaplanuj dla 1 osoby")
    me = await scenes.person_id(world, organiser)
    async with world.services() as services:
        await services.event_changes.cancel(brunch.id, me, "Sala zamknięta")
    await world.settle()
    assert organiser.sees("teraz jest wstrzymana")


async def test_a_planned_message_about_an_event_called_off_is_held_and_asked_about(
    world: World, brunch: Gathering, dialog: Host, organiser: Actor, ala: Actor
) -> None:
    await planned_and_called_off(world, brunch, dialog, organiser)
    await world.wait(days=2)
    assert "Do zobaczenia" not in ala.chat
    await organiser.taps("Nie wysyłaj jej")
    await world.wait(days=1)
    assert "Do zobaczenia" not in ala.chat
    assert organiser.sees("Wysyłka przerwana")


async def test_about_two_events_it_is_asked_anew_when_the_second_is_called_off_too(
    world: World, brunch: Gathering, dialog: Host, organiser: Actor, ala: Actor
) -> None:
    other = await scenes.published_event(world, dialog, title="Obiad")
    audience = Audience((Segment.GOING,), (brunch.id, other.id))
    tomorrow = world.clock() + timedelta(days=1)
    message = Order(dialog.id, None, audience, Contents({"pl": "Do zobaczenia"}), tomorrow)
    me = await scenes.person_id(world, organiser)
    async with world.services() as services:
        await services.broadcasts.confirm(me, message)
    for one in (brunch, other):
        async with world.services() as services:
            await services.event_changes.cancel(one.id, me, "Sala zamknięta")
        await world.settle()
        assert organiser.sees("teraz jest wstrzymana")
        await organiser.taps("Mimo to wyślij")
    await world.wait(days=1)
    assert ala.sees("Do zobaczenia")


async def test_it_goes_out_at_its_time_if_its_organiser_says_so(
    world: World, brunch: Gathering, dialog: Host, organiser: Actor, ala: Actor
) -> None:
    await planned_and_called_off(world, brunch, dialog, organiser)
    await organiser.taps("Mimo to wyślij")
    assert organiser.sees("Planowana wysyłka")
    assert "Do zobaczenia" not in ala.chat
    await world.wait(days=1)
    assert ala.sees("Do zobaczenia")


async def test_a_planned_message_is_called_off_before_its_time(
    world: World, brunch: Gathering, organiser: Actor, ala: Actor
) -> None:
    await writes(organiser, brunch, "Do zobaczenia")
    await organiser.taps("Wyślij później")
    await organiser.says("jutro 9:30")
    await organiser.taps("Zaplanuj dla 1 osoby", "⏸ Wstrzymaj", "✖ Przerwij")
    await world.wait(days=2)
    assert "Do zobaczenia" not in ala.chat
    await organiser.presses(OpenReport(broadcast_id=1).pack())
    assert organiser.sees("Już niewysłane: 1")


async def test_whoever_answers_no_after_the_confirmation_still_belongs_to_the_audience(
    world: World, brunch: Gathering, organiser: Actor, ala: Actor
) -> None:
    await writes(organiser, brunch, "Do zobaczenia")
    await organiser.taps("Wyślij później")
    await organiser.says("jutro 9:30")
    await organiser.taps("Zaplanuj dla 1 osoby")
    await scenes.answers(world, brunch, ala, RsvpAnswer.NOT_COMING)
    await world.wait(days=1)
    assert ala.sees("Do zobaczenia")
