"""The contents of a broadcast: texts in several languages, a photo or document, buttons, a test copy."""

import pytest

from domain.broadcasts import CAPTION_LENGTH
from storage.models import Host
from tests.conversations import scenes
from tests.conversations.broadcasting import comes, writes, writes_to_list
from tests.conversations.scenes import Gathering
from tests.conversations.world import Actor, World


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


async def test_everyone_reads_their_own_language_or_the_hosts_marked_as_such(
    world: World, brunch: Gathering, dialog: Host, organiser: Actor, ala: Actor
) -> None:
    bela = await comes(world, brunch, dialog, "Béla", "hu")
    cecil = await comes(world, brunch, dialog, "Cecil", "en")
    await writes(organiser, brunch, "Do zobaczenia jutro")
    await organiser.taps("Języki", "➕ Magyar")
    await organiser.says("Holnap találkozunk")
    await organiser.taps("Wyślij do 3 osób")
    assert ala.sees("Do zobaczenia jutro")
    assert bela.sees("Holnap találkozunk")
    assert "lengyelül" not in bela.chat
    assert cecil.sees("(in Polish)\n\nDo zobaczenia jutro")


async def test_a_language_is_left_out_again_but_never_the_last(
    brunch: Gathering, organiser: Actor, ala: Actor
) -> None:
    await writes(organiser, brunch, "Do zobaczenia")
    await organiser.taps("Języki", "➕ English")
    await organiser.says("See you")
    await organiser.taps("Języki")
    assert organiser.sees("✓ English")
    await organiser.taps("Pomiń")
    assert "Pomiń" not in organiser.screen
    assert organiser.sees("➕ English")
    await organiser.taps("‹ Wstecz", "Wyślij do 1 osoby")
    assert ala.sees("Do zobaczenia")


async def test_whoever_writes_in_another_language_than_the_host_says_so(
    world: World, brunch: Gathering, dialog: Host, organiser: Actor, ala: Actor
) -> None:
    bela = await comes(world, brunch, dialog, "Béla", "hu")
    await organiser.presses(f"write:{brunch.id}")
    await organiser.taps("Uczestnicy", "Magyar")
    assert organiser.sees("Język: Magyar")
    await organiser.says("Holnap találkozunk")
    await organiser.taps("Wyślij do 2 osób")
    assert ala.sees("(po węgiersku)")
    assert "(" not in bela.screen


async def test_a_photo_with_its_caption_arrives_as_one(
    world: World, brunch: Gathering, dialog: Host, organiser: Actor, ala: Actor
) -> None:
    await organiser.presses(f"write:{brunch.id}")
    await organiser.taps("Uczestnicy")
    organiser.account.send_photo(caption="Zdjęcia ze spotkania")
    await world.settle()
    assert organiser.screen.startswith("(photo)")
    assert organiser.sees("Zdjęcia ze spotkania")
    await organiser.taps("Wyślij do 1 osoby")
    assert ala.account.newest is not None
    assert ala.account.newest.photo
    assert ala.sees("📣 Dialóg Egyesület\nŚniadanie\n\nZdjęcia ze spotkania")


async def test_a_document_joins_the_text_and_can_be_left_out_again(
    world: World, brunch: Gathering, organiser: Actor, ala: Actor
) -> None:
    await writes(organiser, brunch, "Program w załączniku")
    organiser.account.send_document(b"%PDF", filename="program.pdf")
    await world.settle()
    assert organiser.screen.startswith("(document)")
    await organiser.taps("Bez pliku")
    assert not organiser.screen.startswith("(document)")
    organiser.account.send_document(b"%PDF", filename="program.pdf")
    await world.settle()
    await organiser.taps("Wyślij do 1 osoby")
    assert ala.account.newest is not None
    assert ala.account.newest.filename == "program.pdf"
    assert ala.sees("Program w załączniku")


async def test_a_text_too_long_for_a_caption_is_told_and_nothing_is_lost(
    world: World, brunch: Gathering, organiser: Actor, ala: Actor
) -> None:
    long = "a" * (CAPTION_LENGTH + 1)
    await writes(organiser, brunch, long)
    organiser.account.send_photo()
    await world.settle()
    assert organiser.sees("mieści się najwyżej 700 znaków")
    await organiser.says("Krótko")
    organiser.account.send_photo()
    await world.settle()
    await organiser.taps("Zmień tekst")
    await organiser.says(long)
    assert organiser.sees("Przy zdjęciu lub dokumencie mieści się mniej tekstu.")
    await organiser.says("b" * CAPTION_LENGTH)
    await organiser.taps("Wyślij do 1 osoby")
    assert ala.sees("b" * CAPTION_LENGTH)


async def test_of_an_album_the_first_picture_is_taken_and_a_sticker_is_not(
    world: World, brunch: Gathering, organiser: Actor, ala: Actor
) -> None:
    await organiser.presses(f"write:{brunch.id}")
    await organiser.taps("Uczestnicy")
    organiser.account.send_sticker()
    await world.settle()
    assert organiser.sees("Można przekazać tekst, zdjęcie albo dokument.")
    for caption in ("Pierwsze", "Drugie"):
        organiser.account.send_photo(caption=caption, album="1")
    await world.settle()
    assert organiser.sees("Pierwsze")
    await organiser.taps("Wyślij do 1 osoby")
    assert ala.sees("Pierwsze")
    assert "Drugie" not in ala.chat


async def test_a_button_opens_the_event_below_and_the_message_stays(
    world: World, brunch: Gathering, dialog: Host, organiser: Actor
) -> None:
    bela = await scenes.registered(world, "Béla", at=dialog, language="hu")
    await writes_to_list(organiser, dialog, "Zapraszamy na śniadanie!")
    await organiser.taps("Przycisk", "▫️")
    assert organiser.sees("Zobacz wydarzenie i odpowiedz")
    await organiser.taps("Wyślij do 1 osoby")
    await bela.taps("Megnézem, és válaszolok", "Ott leszek")
    assert bela.sees("Śniadanie")
    assert "Zapraszamy na śniadanie!" in bela.chat


async def test_a_link_stands_on_a_button_with_its_label(
    brunch: Gathering, organiser: Actor, ala: Actor
) -> None:
    await writes(organiser, brunch, "Jak dojechać")
    await organiser.taps("Przycisk", "🔗 Dodaj link")
    await organiser.says("to nie adres")
    assert organiser.sees("Nie widzę tu adresu.")
    await organiser.says("Mapa https://example.org/mapa?x=1")
    assert "[ Mapa ]" in organiser.screen
    await organiser.taps("Wyślij do 1 osoby")
    assert ala.account.tap("Mapa") == "https://example.org/mapa?x=1"


async def test_a_link_and_an_event_are_taken_off_again(
    brunch: Gathering, organiser: Actor, ala: Actor
) -> None:
    await writes(organiser, brunch, "Bez przycisków")
    await organiser.taps("Przycisk", "▫️", "Przycisk", "✓", "Przycisk", "🔗 Dodaj link")
    await organiser.says("example.org")
    assert "[ example.org ]" in organiser.screen
    await organiser.taps("Przycisk", "Usuń link", "Wyślij do 1 osoby")
    assert "[" not in ala.screen


async def test_a_test_copy_reaches_its_writer_alone_and_the_preview_still_sends(
    brunch: Gathering, organiser: Actor, ala: Actor
) -> None:
    await writes(organiser, brunch, "Do jutra")
    await organiser.taps("Kopia próbna")
    assert organiser.screen == "📣 Dialóg Egyesület\nŚniadanie\n\nDo jutra"
    assert "Do jutra" not in ala.chat
    await organiser.taps("Wyślij do 1 osoby")
    assert ala.sees("Do jutra")


async def test_a_text_typed_at_the_preview_replaces_the_message_only_if_so_meant(
    brunch: Gathering, ala: Actor, organiser: Actor
) -> None:
    await writes(organiser, brunch, "Do zobaczenia!")
    await organiser.says("wyślij")
    assert organiser.sees("Czy ma teraz brzmieć tak: „wyślij”?")
    await organiser.taps("Nie, zostaje jak jest")
    assert organiser.sees("Do zobaczenia!")
    await organiser.says("Do zobaczenia jutro!")
    await organiser.taps("Tak, właśnie tak", "Wyślij")
    assert ala.sees("Do zobaczenia jutro!")


async def test_such_a_text_keeps_its_formatting(
    brunch: Gathering, ala: Actor, organiser: Actor
) -> None:
    formatted = "<b>Jutro</b>, 1 &lt; 2 &amp; 3"
    await writes(organiser, brunch, "Do zobaczenia!")
    await organiser.says_formatted(formatted)
    await organiser.taps("Tak, właśnie tak", "Wyślij")
    assert formatted in ala.account.chat[-1].html
