"""An organiser writes to those coming, waiting or attended: previewed, confirmed, sent once, reported."""

import pytest

from domain.broadcasts import TEXT_LENGTH
from domain.roles import Role
from domain.rsvp import RsvpAnswer
from handlers.broadcasts.callbacks.running import OpenReport
from handlers.broadcasts.callbacks.sending import SendBroadcast
from handlers.navigation import WriteBroadcast
from sandbox.faults import ServerError
from storage.models import Host
from tests.conversations import scenes
from tests.conversations.broadcasting import comes, writes
from tests.conversations.scenes import Gathering
from tests.conversations.world import Actor, World

OLD = "This button is from an earlier step."
NOT_YOURS = "This is not yours to change. If it should be, ask the organiser."


@pytest.fixture
async def dialog(world: World) -> Host:
    return await scenes.host(world, language="pl", zone="Europe/Warsaw")


@pytest.fixture
async def brunch(world: World, dialog: Host) -> Gathering:
    return await scenes.published_event(world, dialog, title="Śniadanie", seats=2)


@pytest.fixture
async def organiser(world: World, dialog: Host) -> Actor:
    person = world.person("Organiser", language="pl")
    await scenes.organises(world, person, dialog)
    return person


async def test_a_message_reaches_those_coming_and_no_one_else(
    world: World, brunch: Gathering, dialog: Host, organiser: Actor
) -> None:
    ala, _ = [await comes(world, brunch, dialog, name) for name in ("Ala", "Béla")]
    waiting = await comes(world, brunch, dialog, "Third")
    await writes(organiser, brunch, "Sala 3 & kawa <b>")
    assert organiser.sees("Sala 3 & kawa <b>")
    assert not ala.sees("Sala 3")
    await organiser.taps("Wyślij do 2 osób")
    assert ala.sees("📣 Dialóg Egyesület\nŚniadanie\n\nSala 3 & kawa <b>")
    assert "Sala 3" not in waiting.chat
    assert organiser.sees("Dostarczono: 2 z 2")


async def test_the_preview_shows_just_what_arrives_formatting_included(
    world: World, brunch: Gathering, dialog: Host, organiser: Actor
) -> None:
    ala = await comes(world, brunch, dialog, "Ala")
    await organiser.presses(WriteBroadcast(event_id=brunch.id).pack())
    await organiser.taps("Uczestnicy")
    written = (
        '<b>Nowa sala</b>: <a href="https://example.org/mapa?a=1&b=2">mapa</a> 🥐 <i>1 &lt; 2</i>'
    )
    await organiser.says_formatted(written)
    previewed = organiser.account.newest
    await organiser.taps("Wyślij")
    arrived = ala.account.newest
    assert previewed is not None
    assert arrived is not None
    assert written in arrived.html
    assert previewed.html.endswith(arrived.html)


async def test_readers_of_another_language_are_told_which_one_it_is(
    world: World, brunch: Gathering, dialog: Host, organiser: Actor
) -> None:
    bela = await comes(world, brunch, dialog, "Béla", language="hu")
    await writes(organiser, brunch, "Do zobaczenia")
    await organiser.taps("Wyślij")
    assert bela.sees("(lengyelül)")
    assert bela.sees("Do zobaczenia")


async def test_those_waiting_and_those_who_came_are_segments_of_their_own(
    world: World, brunch: Gathering, dialog: Host, organiser: Actor
) -> None:
    people = [await comes(world, brunch, dialog, name) for name in ("A", "B", "C")]
    await writes(organiser, brunch, "Czekamy z Wami", "oczekujących")
    await organiser.taps("Wyślij do 1 osoby")
    assert people[2].sees("Czekamy z Wami")
    assert "Czekamy z Wami" not in people[0].chat


async def test_two_presses_of_send_send_once(
    world: World, brunch: Gathering, dialog: Host, organiser: Actor
) -> None:
    ala = await comes(world, brunch, dialog, "Ala")
    await writes(organiser, brunch, "Raz wystarczy")
    organiser.account.tap("Wyślij do")
    organiser.account.tap("Wyślij do")
    await world.settle()
    await world.restart()
    await world.settle()
    assert ala.chat.count("Raz wystarczy") == 1
    assert organiser.chat.count("Dostarczono") <= 2  # what the press showed, and the one report


async def test_two_organisers_who_send_the_same_words_send_them_once(
    world: World, brunch: Gathering, dialog: Host, organiser: Actor
) -> None:
    ala = await comes(world, brunch, dialog, "Ala")
    colleague = world.person("Colleague", language="pl")
    await scenes.organises(world, colleague, dialog, Role.ORGANISER)
    for person in (organiser, colleague):
        await writes(person, brunch, "Przenosimy się do sali 3")
    for person in (organiser, colleague):
        await person.taps("Wyślij")
    assert ala.chat.count("Przenosimy się do sali 3") == 1
    assert colleague.sees("Dostarczono: 1 z 1")


async def test_the_same_words_with_another_link_are_another_message(
    world: World, brunch: Gathering, dialog: Host, organiser: Actor
) -> None:
    ala = await comes(world, brunch, dialog, "Ala")
    for site in ("wrong", "right"):
        await writes(organiser, brunch, "Mapa")
        await organiser.taps("Przycisk", "Dodaj link")
        await organiser.says(f"https://{site}.example.org")
        await organiser.taps("Wyślij do 1 osoby")
    assert ala.sees("right.example.org")


async def test_the_report_tells_delivered_blocked_and_failed_once(
    world: World, brunch: Gathering, dialog: Host, organiser: Actor
) -> None:
    ala, bela = [await comes(world, brunch, dialog, name) for name in ("Ala", "Béla")]
    bela.account.block()
    await writes(organiser, brunch, "Do jutra")
    await organiser.taps("Wyślij do 2 osób")
    assert ala.sees("Do jutra")
    assert organiser.sees("Dostarczono: 1 z 2")
    assert organiser.sees("Bot zablokowany przez odbiorców: 1")
    await world.wait(days=1)
    assert organiser.chat.count("Wiadomość wysłana") == 1


async def test_who_pauses_or_has_no_telegram_is_not_written_to_and_the_writer_knows(
    world: World, brunch: Gathering, dialog: Host, organiser: Actor
) -> None:
    ala, bela = [await comes(world, brunch, dialog, name) for name in ("Ala", "Béla")]
    bela_id = await scenes.person_id(world, bela)
    async with world.services() as services:
        await services.memberships.pause(dialog.id, bela_id, paused=True)
    await writes(organiser, brunch, "Do jutra")
    assert organiser.sees("Tą drogą nie dotrę")
    await organiser.taps("Wyślij do 1 osoby")
    assert ala.sees("Do jutra")
    assert "Do jutra" not in bela.chat


async def test_the_audience_is_frozen_when_it_is_confirmed_and_the_report_can_be_refreshed(
    world: World, brunch: Gathering, dialog: Host, organiser: Actor
) -> None:
    ala = await comes(world, brunch, dialog, "Ala")
    late = await scenes.registered(world, "Late", at=dialog, language="pl")
    await writes(organiser, brunch, "Do jutra")
    world.telegram.faults.add("sendMessage", ServerError(502), times=50, chat_id=ala.id)
    await organiser.taps("Wyślij")
    assert organiser.sees("Pozostało: 1")
    await scenes.answers(world, brunch, late, RsvpAnswer.COMING)
    await organiser.taps("Odśwież")
    assert organiser.sees("Pozostało: 1")
    world.telegram.faults.clear()
    await world.wait(minutes=5)
    assert organiser.sees("Dostarczono: 1 z 1")
    assert "Do jutra" not in late.chat


async def test_a_text_too_long_is_asked_for_again_and_the_longest_one_arrives(
    world: World, brunch: Gathering, dialog: Host, organiser: Actor
) -> None:
    ala = await comes(world, brunch, dialog, "Ala")
    await writes(organiser, brunch, "🥐" * (TEXT_LENGTH // 2 + 1))
    assert organiser.sees("Proszę o krótszy tekst")
    await organiser.says("🥐" * (TEXT_LENGTH // 2))
    await organiser.taps("Wyślij")
    assert ala.sees("🥐🥐🥐")


async def test_the_text_can_be_changed_and_the_segment_too(
    world: World, brunch: Gathering, dialog: Host, organiser: Actor
) -> None:
    people = [await comes(world, brunch, dialog, name) for name in ("A", "B", "C")]
    await writes(organiser, brunch, "Pierwszy")
    await organiser.taps("Zmień tekst")
    await organiser.says("Drugi")
    await organiser.taps("Zmień odbiorców", "oczekujących")
    assert organiser.sees("Drugi")
    await organiser.taps("Wyślij")
    assert people[2].sees("Drugi")
    assert "Pierwszy" not in people[0].chat + people[2].chat


async def test_another_text_typed_under_the_preview_replaces_the_first_if_so_meant(
    world: World, brunch: Gathering, dialog: Host, organiser: Actor
) -> None:
    ala = await comes(world, brunch, dialog, "Ala")
    await writes(organiser, brunch, "Pierwszy")
    await organiser.says("Drugi & ostatni")
    await organiser.taps("Tak")
    assert organiser.sees("Śniadanie\n\nDrugi & ostatni")
    await organiser.taps("Wyślij do")
    assert ala.sees("Drugi & ostatni")


async def test_words_typed_where_people_are_narrowed_down_are_no_answer_and_said_to_be_none(
    world: World, brunch: Gathering, dialog: Host, organiser: Actor
) -> None:
    await comes(world, brunch, dialog, "Ala")
    await organiser.presses(WriteBroadcast(event_id=brunch.id).pack())
    await organiser.taps("Połącz, zawęź…")
    await organiser.says("do wszystkich")
    assert organiser.sees("Proszę skorzystać z przycisków poniżej.")
    assert organiser.sees("Uczestnicy")


async def test_nothing_is_sent_when_discarded_and_its_old_buttons_say_so(
    world: World, brunch: Gathering, dialog: Host, organiser: Actor
) -> None:
    ala = await comes(world, brunch, dialog, "Ala")
    await writes(organiser, brunch, "Do jutra")
    await organiser.taps("Nie wysyłaj")
    await organiser.presses(SendBroadcast(revision=1).pack())
    assert "Do jutra" not in ala.chat


async def test_with_nobody_there_nothing_can_be_written(
    brunch: Gathering, organiser: Actor
) -> None:
    await organiser.presses(WriteBroadcast(event_id=brunch.id).pack())
    assert organiser.sees("Nie ma jeszcze do kogo pisać.")


async def test_neither_strangers_nor_door_staff_write_to_anybody(
    world: World, brunch: Gathering, dialog: Host
) -> None:
    staff, stranger = world.person("Door staff"), world.person("Stranger")
    await scenes.organises(world, staff, dialog, Role.DOOR, event=brunch)
    for person in (staff, stranger):
        await person.presses(WriteBroadcast(event_id=brunch.id).pack())
        assert person.toast == NOT_YOURS


async def test_a_right_taken_away_in_the_middle_ends_it_and_hides_the_report(
    world: World, brunch: Gathering, dialog: Host, organiser: Actor
) -> None:
    ala = await comes(world, brunch, dialog, "Ala")
    await writes(organiser, brunch, "Do jutra")
    await scenes.no_longer_organises(world, organiser)
    await organiser.taps("Wyślij")
    assert "Do jutra" not in ala.chat
    await organiser.presses(OpenReport(broadcast_id=1).pack())
    assert "Dostarczono" not in organiser.chat
