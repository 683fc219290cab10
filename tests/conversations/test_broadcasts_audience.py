"""The audience: combined segments, narrowed by sector, language and label; the host's whole list."""

import pytest

from domain.audiences import Facet
from domain.rsvp import RsvpAnswer, RsvpStatus
from handlers.broadcasts.callbacks.audience import ChooseValue
from handlers.broadcasts.callbacks.labels import OpenCohort, OpenLabels, PutLabel
from handlers.navigation import ManageEvent, OpenHost, WriteBroadcast, WriteToList
from storage.models import Host, Label
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
    return await scenes.published_event(world, dialog, title="Śniadanie", seats=3)


@pytest.fixture
async def organiser(world: World, dialog: Host) -> Actor:
    person = world.person("Organiser", language="pl")
    await scenes.organises(world, person, dialog)
    return person


async def test_the_usual_is_two_taps_from_the_events_desk(
    world: World, brunch: Gathering, dialog: Host, organiser: Actor
) -> None:
    await comes(world, brunch, dialog, "Ala")
    await organiser.presses(ManageEvent(event_id=brunch.id).pack())
    await organiser.taps("Napisz wiadomość", "Uczestnicy: 1")
    assert organiser.sees("Proszę napisać wiadomość")


async def test_a_message_written_before_its_audience_is_kept(
    world: World, brunch: Gathering, dialog: Host, organiser: Actor
) -> None:
    await comes(world, brunch, dialog, "Ala")
    await organiser.presses(WriteBroadcast(event_id=brunch.id).pack())
    await organiser.says("x" * 4096)
    assert organiser.sees("Ten tekst ma za dużo znaków"), organiser.screen
    await organiser.says("Do zobaczenia!")
    assert organiser.sees("Wiadomość jest zachowana."), organiser.screen
    await organiser.taps("Uczestnicy: 1")
    assert organiser.sees("Do zobaczenia!")
    assert organiser.sees("Wyślij")


async def test_where_there_is_nobody_to_write_to_nothing_is_begun(
    dialog: Host, brunch: Gathering, organiser: Actor
) -> None:
    for press in (WriteBroadcast(event_id=brunch.id), WriteToList(host_id=dialog.id)):
        await organiser.presses(press.pack())
        assert organiser.sees("Nie ma jeszcze do kogo pisać.")
        await organiser.says("Do zobaczenia!")
        assert organiser.sees("Tego niestety nie rozumiem")


async def test_no_shows_and_those_who_have_not_answered_are_segments_of_their_own(
    world: World, brunch: Gathering, dialog: Host, organiser: Actor
) -> None:
    ala = await comes(world, brunch, dialog, "Ala")
    silent = await scenes.registered(world, "Silent", at=dialog, language="hu")
    async with world.app.database.unit() as unit:
        for row in await unit.rsvps.with_status(brunch.id, RsvpStatus.GOING):
            row.status = RsvpStatus.NO_SHOW
    await writes(organiser, brunch, "Szkoda!", "Osoby nieobecne: 1")
    await organiser.taps("Wyślij do 1 osoby")
    await writes(organiser, brunch, "Zapraszamy!", "Osoby bez odpowiedzi: 1")
    assert organiser.sees("[ Zobacz wydarzenie i odpowiedz ]"), "without asking for it"
    await organiser.taps("Wyślij do 1 osoby")
    assert "Szkoda!" in ala.chat
    assert "Zapraszamy!" not in ala.chat
    await silent.taps("Megnézem, és válaszolok", "Ott leszek")
    assert "Zapraszamy!" in silent.chat
    assert "Szkoda!" not in silent.chat


async def test_answers_sector_and_language_are_combined_with_the_count_in_sight(
    world: World, brunch: Gathering, dialog: Host, organiser: Actor
) -> None:
    ngo = await comes(world, brunch, dialog, "Ala")
    company = await comes(world, brunch, dialog, "Béla", "hu", sector="business")
    other = await comes(world, brunch, dialog, "Cecil", sector="business")
    waiting = await comes(world, brunch, dialog, "Dóra", "hu", sector="business")
    await organiser.presses(WriteBroadcast(event_id=brunch.id).pack())
    await organiser.taps("Połącz, zawęź")
    assert organiser.sees("Dotrze do 3 osób")
    await organiser.taps("Odpowiedzi", "▫️ Lista oczekujących")
    assert organiser.sees("Dotrze do 4 osób")
    await organiser.taps("‹ Wstecz", "Sektory", "▫️ Firma")
    assert organiser.sees("Dotrze do 3 osób")
    await organiser.taps("‹ Wstecz", "Języki", "▫️ Magyar")
    assert organiser.sees("Dotrze do 2 osób")
    await organiser.taps("Napisz do 2 osób")
    await organiser.says("Szia!")
    await organiser.taps("Wyślij do 2 osób")
    assert "Szia!" in company.chat
    assert "Szia!" in waiting.chat
    assert "Szia!" not in ngo.chat + other.chat


async def test_where_one_can_only_press_a_text_is_told_so_at_once(
    world: World, brunch: Gathering, dialog: Host, organiser: Actor
) -> None:
    await comes(world, brunch, dialog, "Ala")
    await writes(organiser, brunch, "Do zobaczenia!")
    for steps in (["Zmień odbiorców", "Połącz, zawęź"], ["Napisz do 1 osoby", "Języki"]):
        await organiser.taps(*steps)
        shown = organiser.screen
        await organiser.says("Tylko firmy")
        assert organiser.sees("Proszę skorzystać z przycisków poniżej.")
        assert organiser.sees(shown)


async def test_a_value_taken_back_widens_the_audience_again(
    world: World, brunch: Gathering, dialog: Host, organiser: Actor
) -> None:
    await comes(world, brunch, dialog, "Ala")
    await comes(world, brunch, dialog, "Béla", sector="business")
    await organiser.presses(WriteBroadcast(event_id=brunch.id).pack())
    await organiser.taps("Połącz, zawęź", "Sektory", "▫️ Firma")
    assert organiser.sees("Dotrze do 1 osoby")
    await organiser.taps("✓ Firma")
    assert organiser.sees("Dotrze do 2 osób")


async def test_from_the_hosts_desk_everyone_on_its_list_is_written_to(
    world: World, brunch: Gathering, dialog: Host, organiser: Actor
) -> None:
    ala = await comes(world, brunch, dialog, "Ala")
    bela = await scenes.registered(world, "Béla", at=dialog, language="pl")
    elsewhere = await scenes.registered(world, "Else", at=await scenes.host(world, "Other host"))
    await organiser.presses(OpenHost(host_id=dialog.id).pack())
    await organiser.taps("Napisz do listy", "Cała lista: 2")
    await organiser.says("Nowy cykl śniadań!")
    await organiser.taps("Wyślij do 2 osób")
    assert ala.sees("📣 Dialóg Egyesület\n\nNowy cykl śniadań!")
    assert "Nowy cykl" in bela.chat
    assert "Nowy cykl" not in elsewhere.chat


async def test_the_people_of_several_events_get_it_once_each(
    world: World, brunch: Gathering, dialog: Host, organiser: Actor
) -> None:
    second = await scenes.published_event(world, dialog, title="Debata")
    both = await comes(world, brunch, dialog, "Ala")
    await scenes.answers(world, second, both, RsvpAnswer.COMING)
    late = await comes(world, second, dialog, "Béla")
    never = await scenes.registered(world, "Never", at=dialog)
    await organiser.presses(WriteToList(host_id=dialog.id).pack())
    await organiser.taps("Połącz, zawęź", "Wydarzenia", "Śniadanie", "Debata")
    assert organiser.sees("2 wydarzenia")
    assert organiser.sees("Dotrze do 2 osób")
    await organiser.taps("Napisz do 2 osób")
    await organiser.says("Materiały z obu spotkań")
    await organiser.taps("Wyślij do 2 osób")
    assert both.chat.count("Materiały z obu") == late.chat.count("Materiały z obu") == 1
    assert "Materiały" not in never.chat


async def test_a_cohort_is_labelled_by_taps_on_organisations_and_written_to(
    world: World, dialog: Host, organiser: Actor
) -> None:
    ngos = [
        await scenes.registered(world, f"Person {n}", at=dialog, organisation=f"Fundacja {n:02}")
        for n in range(12)
    ]
    await organiser.presses(WriteToList(host_id=dialog.id).pack())
    await organiser.taps("🏷 Etykiety", "➕ Nowa etykieta")
    await organiser.says("Dziesiątka")
    await organiser.taps("▫️ Fundacja 00", "▫️ Fundacja 01", "▶", "▫️ Fundacja 11")
    assert organiser.sees("Mają ją 3 osoby.")
    await organiser.taps("✓ Fundacja 11")
    assert organiser.sees("Mają ją 2 osoby.")
    await organiser.taps("‹ Wstecz", "‹ Wstecz", "Połącz, zawęź", "Etykiety", "▫️ Dziesiątka")
    await organiser.taps("Napisz do 2 osób")
    await organiser.says("Warsztat dla dziesiątki")
    assert organiser.sees("Wyślij do 2 osób")
    await organiser.taps("Wyślij do 2 osób")
    got = [n for n, ngo in enumerate(ngos) if "Warsztat" in ngo.chat]
    assert got == [0, 1]


async def test_a_label_of_the_same_name_is_the_same_and_is_deleted_when_so_meant(
    world: World, dialog: Host, organiser: Actor
) -> None:
    await scenes.registered(world, "Ala", at=dialog, organisation="Fundacja")
    for name in ("Dziesiątka", "dziesiątka"):
        await organiser.presses(OpenLabels(host_id=dialog.id).pack())
        await organiser.taps("➕ Nowa etykieta")
        await organiser.says(name)
    await organiser.says("Za późno")
    await organiser.presses(OpenLabels(host_id=dialog.id).pack())
    assert organiser.screen.count("🏷") == 1
    await organiser.taps("🏷 Dziesiątka", "Usuń etykietę", "Tak, usuń")
    assert "🏷" not in organiser.screen


async def test_a_hundred_labels_are_paged_and_all_of_them_can_be_chosen(
    world: World, dialog: Host, organiser: Actor
) -> None:
    await scenes.registered(world, "Ala", at=dialog)
    async with world.app.database.unit() as unit:
        for number in range(130):
            await unit.labels.add(Label(host_id=dialog.id, name=f"{number:03}".ljust(30, "x")))
    await organiser.presses(OpenLabels(host_id=dialog.id, page=99).pack())
    await organiser.taps("🏷 129")
    await organiser.presses(WriteToList(host_id=dialog.id).pack())
    await organiser.taps("Połącz, zawęź", "Etykiety")
    me = await scenes.person_id(world, organiser)
    async with world.app.database.unit() as unit:
        draft = await unit.drafts.of(me)
        assert draft is not None
        audience = {**draft.answers["audience"], "label_ids": list(range(1, 131))}
        draft.answers = {**draft.answers, "audience": audience}
    await organiser.taps("▶")
    assert organiser.sees("🏷 000")
    assert organiser.sees("i jeszcze 122")


async def test_a_name_too_long_for_a_button_is_asked_for_again(
    dialog: Host, organiser: Actor
) -> None:
    await organiser.presses(OpenLabels(host_id=dialog.id).pack())
    await organiser.taps("➕ Nowa etykieta")
    await organiser.says("x" * 31)
    assert organiser.sees("Proszę zmieścić się w 30 znakach.")
    await organiser.says("Krótka")
    assert organiser.sees("🏷 Krótka")


async def test_an_organiser_of_another_host_neither_writes_nor_labels_here(
    world: World, brunch: Gathering, dialog: Host, organiser: Actor
) -> None:
    await comes(world, brunch, dialog, "Ala", organisation="Fundacja")
    await organiser.presses(OpenLabels(host_id=dialog.id).pack())
    await organiser.taps("➕ Nowa etykieta")
    await organiser.says("Nasza")
    stranger = world.person("Stranger", language="pl")
    await scenes.organises(world, stranger, await scenes.host(world, "Other host"))
    for press in (
        WriteBroadcast(event_id=brunch.id),
        WriteToList(host_id=dialog.id),
        OpenLabels(host_id=dialog.id),
        OpenCohort(label_id=1),
        PutLabel(label_id=1, organisation_id=1, labelled=True, page=0),
    ):
        await stranger.presses(press.pack())
        assert stranger.toast == NOT_YOURS
    assert "Fundacja" not in stranger.chat


async def test_events_and_labels_of_another_host_cannot_be_forged_into_an_audience(
    world: World, brunch: Gathering, dialog: Host, organiser: Actor
) -> None:
    other = await scenes.host(world, "Other host")
    theirs = await scenes.published_event(world, other, title="Theirs")
    victim = await comes(world, theirs, other, "Victim")
    await comes(world, brunch, dialog, "Ala")
    await organiser.presses(WriteToList(host_id=dialog.id).pack())
    await organiser.taps("Połącz, zawęź", "Wydarzenia")
    revision = await revision_of(world, organiser)
    for facet, value in ((Facet.EVENTS, str(theirs.id)), (Facet.LABELS, "99"), (Facet.EVENTS, "x")):
        forged = ChooseValue(revision=revision, facet=facet, value=value, chosen=True)
        await organiser.presses(forged.pack())
    await organiser.taps("Napisz do 1 osoby")
    await organiser.says("Spam")
    await organiser.taps("Wyślij do 1 osoby")
    assert "Spam" not in victim.chat


async def revision_of(world: World, person: Actor) -> int:
    me = await scenes.person_id(world, person)
    async with world.services() as services:
        draft = await services.drafts.of(me)
    assert draft is not None
    return draft.revision
