"""Discussion prompts: opened, answered, supported, collected and shared with all."""

import pytest

from domain.discussion import PromptState
from handlers.discussion.callbacks import (
    GiveAnswer,
    HideAnswer,
    MovePrompt,
    RemovePrompt,
    SendCollection,
    ShowPrompt,
    SupportAnswer,
    WithdrawAnswer,
    WritePrompts,
)
from handlers.navigation import OpenDiscussion
from storage.models import Host
from tests.conversations import scenes
from tests.conversations.answers import comes, stays_away
from tests.conversations.scenes import Gathering
from tests.conversations.world import Actor, World

# The six prompts of "Efficient office, efficient organisation" (Warsaw), as discussed there.
WARSAW = """1. Co organizacje mogą załatwić w urzędzie?
2. Co pomogłoby urzędom w kontakcie z organizacjami?
3. Dobre praktyki urzędów wobec organizacji
4. Czego organizacje potrzebują od urzędu?
5. Co pomogłoby organizacjom w kontakcie z urzędami?
6. Dobre praktyki organizacji wobec urzędów"""


@pytest.fixture
def organiser(world: World) -> Actor:
    return world.person("FISE", language="pl")


async def test_questions_are_written_right_where_there_are_none_yet(
    organiser: Actor, meeting: Gathering
) -> None:
    await organiser.says("/organise")
    await organiser.taps("Sprawny", "💬")
    await organiser.says("Czego organizacje potrzebują od urzędu?")
    await organiser.says("A urzędy od organizacji?")
    await organiser.says("gotowe")
    assert "1. Czego organizacje" in organiser.screen
    assert "2. A urzędy" in organiser.screen
    assert "gotowe" not in organiser.screen


@pytest.fixture
async def meeting(world: World, organiser: Actor) -> Gathering:
    at = await scenes.host(world, "FISE", language="pl", zone="Europe/Warsaw", owner=organiser)
    return await scenes.published_event(
        world, at, title="Sprawny urząd, sprawna organizacja", place="Centrum Wielokulturowe"
    )


async def host_of(world: World, meeting: Gathering) -> Host:
    async with world.app.database.unit() as unit:
        return await unit.hosts.get_one(meeting.host_id)


async def arrives(
    world: World, meeting: Gathering, name: str, *, language: str = "pl", sector: str = "ngo"
) -> Actor:
    """A person with a seat."""
    at = await host_of(world, meeting)
    person = await scenes.registered(
        world, name, at=at, language=language, organisation=name, sector=sector
    )
    await comes(person, meeting)
    return person


async def the_six_are_written(organiser: Actor) -> None:
    await organiser.says("/organise")
    await organiser.taps("Sprawny urząd", "Dyskusja", "Napisz pytania")
    await organiser.says(WARSAW)


async def test_what_is_typed_right_under_a_question_answers_it_after_a_press(
    world: World, meeting: Gathering, organiser: Actor
) -> None:
    ngo = await arrives(world, meeting, "Youth club", language="en")
    await the_six_are_written(organiser)
    await organiser.taps("4. Czego organizacje", "Otwórz")
    await ngo.says("patience")
    assert ngo.sees("“patience”")
    await ngo.says("anonymous")
    assert ngo.sees("Please choose with the buttons below.")
    await ngo.taps("Without a name")
    assert ngo.sees("1. patience")
    await ngo.says("and money")
    assert ngo.sees("I'm not sure what to do with that")


async def test_whoever_gives_the_seat_back_may_still_take_back_what_they_said(
    world: World, meeting: Gathering, organiser: Actor
) -> None:
    ngo = await arrives(world, meeting, "Youth club", language="en")
    other = await arrives(world, meeting, "Library", language="en")
    await the_six_are_written(organiser)
    await organiser.taps("4. Czego organizacje", "Otwórz")
    await ngo.says("patience")
    await ngo.taps("Without a name")
    await stays_away(ngo, meeting)
    await ngo.presses(WithdrawAnswer(answer_id=1).pack())
    assert ngo.toast == "Your answer is gone."
    await other.presses(ShowPrompt(prompt_id=4).pack())
    assert other.sees("Czego organizacje potrzebują od urzędu?")
    assert not other.sees("patience")


async def test_what_is_typed_under_a_question_that_is_closed_answers_nothing(
    world: World, meeting: Gathering, organiser: Actor
) -> None:
    ngo = await arrives(world, meeting, "Youth club", language="en")
    await the_six_are_written(organiser)
    await organiser.taps("4. Czego organizacje", "Otwórz", "Zamknij")
    await ngo.says("patience")
    assert ngo.sees("I'm not sure what to do with that")


async def test_the_six_prompts_of_warsaw_are_put_one_by_one(
    world: World, meeting: Gathering, organiser: Actor
) -> None:
    await arrives(world, meeting, "Urząd Miasta", sector="local_government")
    ngo = await arrives(world, meeting, "Fundacja Most")
    visitor = await arrives(world, meeting, "Youth club", language="en")
    await the_six_are_written(organiser)
    assert organiser.sees("6. Dobre praktyki organizacji wobec urzędów\n⏸ jeszcze niezadane")
    assert not ngo.sees("Pytanie do dyskusji")

    await organiser.taps("4. Czego organizacje", "Otwórz")
    assert organiser.toast == "Pytanie trafia do 3 osób."
    assert ngo.sees("💬 Pytanie do dyskusji:\n\nCzego organizacje potrzebują od urzędu?")
    assert visitor.sees("Czego organizacje potrzebują od urzędu? (in Polish)")


async def test_answers_are_read_and_agreed_with_and_given_back_to_all(
    world: World, meeting: Gathering, organiser: Actor
) -> None:
    town_hall = await arrives(world, meeting, "Urząd Miasta", sector="local_government")
    ngo = await arrives(world, meeting, "Fundacja Most")
    visitor = await arrives(world, meeting, "Youth club", language="en")
    await the_six_are_written(organiser)
    await organiser.taps("4. Czego organizacje", "Otwórz")
    await ngo.taps("Odpowiedz")
    await ngo.says("Jednej osoby, która odbiera telefon")
    await ngo.taps("Jako Fundacja Most")
    assert ngo.sees("1. Jednej osoby, która odbiera telefon\nFundacja Most")
    await town_hall.taps("Odpowiedz")
    await town_hall.says("Jasnych terminów")
    await town_hall.taps("Bez podpisu")
    assert town_hall.sees("2. Jasnych terminów\nbez podpisu")
    assert organiser.sees("Nie ma jeszcze odpowiedzi.")
    await organiser.taps("🔄 Odśwież")
    assert organiser.sees("1. Jednej osoby, która odbiera telefon\nFundacja Most")
    assert organiser.sees("2. Jasnych terminów")

    await visitor.taps("What others say", "2. 🤍 I agree")
    assert visitor.sees("1. Jasnych terminów\nwithout a name · ❤ 1"), "the most supported leads"
    assert visitor.sees("[ 1. ❤ You agree ]")
    await visitor.taps("1. ❤ You agree")
    assert visitor.sees("2. Jasnych terminów\nwithout a name\n")


async def test_the_collection_is_given_back_to_all_once(
    world: World, meeting: Gathering, organiser: Actor
) -> None:
    ngo = await arrives(world, meeting, "Fundacja Most")
    await arrives(world, meeting, "Urząd Miasta", sector="local_government")
    await the_six_are_written(organiser)
    await organiser.taps("1. Co organizacje", "Otwórz")
    await says_without_a_name(ngo, "Lokal")
    await says_without_a_name(ngo, "Dotację")
    await organiser.taps("Wszystkie pytania", "Wyślij wszystkim", "Tak, wyślij wszystkim")
    assert organiser.toast == "Zbiór odpowiedzi trafia do 2 osób."
    assert ngo.sees("💬 Głosy z dyskusji")
    assert ngo.sees("2 odpowiedzi, na pamiątkę.")
    await ngo.taps("Czytaj tutaj")
    assert ngo.sees("Co organizacje mogą załatwić w urzędzie?\n\n1. Lokal")
    await ngo.taps("Pobierz plik")
    file = (ngo.account.chat[-1].document or b"").decode()
    assert "1. Lokal\n   bez podpisu" in file
    assert "Dobre praktyki" not in file, "what was never asked is no part of it"
    await organiser.presses(SendCollection(event_id=meeting.id).pack())
    assert organiser.toast == "Wszyscy mają już zbiór odpowiedzi."


async def test_a_closed_prompt_takes_no_answer_even_one_half_given(
    world: World, meeting: Gathering, organiser: Actor
) -> None:
    ngo = await arrives(world, meeting, "Fundacja Most")
    await the_six_are_written(organiser)
    await organiser.taps("1. Co organizacje", "Otwórz")
    await ngo.taps("Odpowiedz")
    await ngo.says("Prawie wszystko")
    await organiser.taps("Zamknij")
    await ngo.taps("Bez podpisu")
    assert ngo.toast == "To pytanie jest już zamknięte. Dziękuję za zainteresowanie!"
    await ngo.presses(GiveAnswer(prompt_id=1).pack())
    assert ngo.toast == "To pytanie jest już zamknięte. Dziękuję za zainteresowanie!"
    await organiser.taps("Otwórz ponownie")
    assert not organiser.toast, "who was asked once is not asked again"


async def test_an_organiser_hides_what_does_not_belong_and_shows_it_again(
    world: World, meeting: Gathering, organiser: Actor
) -> None:
    ngo = await arrives(world, meeting, "Fundacja Most")
    other = await arrives(world, meeting, "Klub")
    await the_six_are_written(organiser)
    await organiser.taps("1. Co organizacje", "Otwórz")
    await says_without_a_name(ngo, "Kupcie moje garnki!")
    await organiser.taps("Wszystkie pytania", "1. Co organizacje", "1. Ukryj")
    assert organiser.sees("🙈 Ukryte przed innymi:\n1. Kupcie moje garnki!")
    await other.taps("Co piszą inni")
    assert other.sees("Nie ma jeszcze odpowiedzi.")
    await other.presses(SupportAnswer(answer_id=1, yes=True).pack())
    assert other.toast is not None
    await organiser.taps("1. Pokaż znowu")
    await other.presses(ShowPrompt(prompt_id=1).pack())
    assert other.sees("1. Kupcie moje garnki!")


async def test_an_answer_can_be_taken_back_and_goes_with_its_person(
    world: World, meeting: Gathering, organiser: Actor
) -> None:
    ngo = await arrives(world, meeting, "Fundacja Most")
    other = await arrives(world, meeting, "Klub")
    await the_six_are_written(organiser)
    await organiser.taps("1. Co organizacje", "Otwórz")
    await says_without_a_name(ngo, "Pomyłka")
    await ngo.taps("1. Wycofaj swoją")
    assert ngo.sees("Nie ma jeszcze odpowiedzi.")
    await says_without_a_name(other, "Dotacje")
    await other.says("/privacy")
    await other.taps("Usuń wszystko", "Tak, usuń")
    await ngo.presses(ShowPrompt(prompt_id=1).pack())
    assert ngo.sees("Nie ma jeszcze odpowiedzi.")


async def test_five_answers_are_enough_and_a_long_one_is_sent_back(
    world: World, meeting: Gathering, organiser: Actor
) -> None:
    ngo = await arrives(world, meeting, "Fundacja Most")
    await the_six_are_written(organiser)
    await organiser.taps("1. Co organizacje", "Otwórz")
    await ngo.taps("Odpowiedz")
    await ngo.says("x" * 301)
    assert ngo.sees("To za długie (znaków: 301, najwyżej: 300). Proszę skrócić.")
    for number in range(5):
        await ngo.presses(GiveAnswer(prompt_id=1).pack())
        await ngo.says(f"Odpowiedź {number}")
        await ngo.taps("Bez podpisu")
    await ngo.presses(GiveAnswer(prompt_id=1).pack())
    await ngo.says("I jeszcze jedna")
    await ngo.taps("Bez podpisu")
    assert "wypowiedzą się też inni" in (ngo.toast or "")


async def test_a_ticket_leads_to_the_discussion_once_a_question_is_put(
    world: World, meeting: Gathering, organiser: Actor
) -> None:
    ngo = await arrives(world, meeting, "Fundacja Most")
    await the_six_are_written(organiser)
    await ngo.says("/tickets")
    assert "Dyskusja" not in ngo.screen
    await organiser.taps("1. Co organizacje", "Otwórz")
    await ngo.says("/tickets")
    await ngo.taps("Dyskusja")
    assert ngo.sees("1. Co organizacje mogą załatwić w urzędzie?")


async def test_on_their_own_ticket_organisers_find_where_to_write_the_first_question(
    world: World, meeting: Gathering
) -> None:
    member = await arrives(world, meeting, "FISE")
    await scenes.organises(world, member, await host_of(world, meeting))
    await member.says("/tickets")
    await member.taps("Dyskusja")
    assert member.sees("[ Napisz pytania ]")


async def test_only_those_with_a_seat_and_organisers_get_in(
    world: World, meeting: Gathering, organiser: Actor
) -> None:
    ngo = await arrives(world, meeting, "Fundacja Most")
    stranger = world.person("Stranger")
    await stranger.says("/help")
    await the_six_are_written(organiser)
    await organiser.taps("1. Co organizacje", "Otwórz")
    for press in (
        OpenDiscussion(event_id=meeting.id),
        ShowPrompt(prompt_id=1),
        GiveAnswer(prompt_id=1),
    ):
        await stranger.presses(press.pack())
        assert stranger.toast == "The discussion is for those who have a seat at the event."
    for forged in (
        MovePrompt(prompt_id=1, state=PromptState.CLOSED),
        RemovePrompt(prompt_id=1),
        WritePrompts(event_id=meeting.id),
        SendCollection(event_id=meeting.id),
    ):
        await ngo.presses(forged.pack())
        assert "Brak uprawnień" in (ngo.toast or ""), (
            "a participant opens, removes and sends nothing"
        )
    await says_without_a_name(ngo, "Wszystko")
    await ngo.presses(HideAnswer(answer_id=1, hidden=True).pack())
    assert "Brak uprawnień" in (ngo.toast or "")
    await ngo.presses(ShowPrompt(prompt_id=2).pack())
    assert ngo.toast is not None, "what is not opened yet is the organisers' own"


async def test_a_removed_question_is_gone_and_its_old_buttons_say_so(
    world: World, meeting: Gathering, organiser: Actor
) -> None:
    ngo = await arrives(world, meeting, "Fundacja Most")
    await the_six_are_written(organiser)
    await organiser.taps("1. Co organizacje", "Otwórz", "Usuń")
    assert organiser.sees("Usunąć to pytanie?")
    await organiser.taps("Tak, usuń")
    assert organiser.sees("1. Co pomogłoby urzędom")
    await ngo.taps("Odpowiedz")
    assert ngo.toast is not None
    assert not ngo.sees("Proszę napisać odpowiedź")


async def says_without_a_name(person: Actor, text: str) -> None:
    await person.presses(GiveAnswer(prompt_id=1).pack())
    await person.says(text)
    await person.taps("Bez podpisu")
