"""Meals, needs and organisers' own questions: asked of those coming, counted, and deleted in time."""

import csv
import io
from datetime import timedelta

import pytest

from domain.lists import ListKind
from domain.roles import Role
from handlers.navigation import OpenLists
from handlers.reports.callbacks import Form, TakeList
from storage.models import Consent, Host, ListTaken, QuestionAnswer
from tests.conversations import scenes
from tests.conversations.answers import comes, stays_away
from tests.conversations.scenes import Gathering
from tests.conversations.test_registration_event import registers_for
from tests.conversations.whole_life import rows
from tests.conversations.world import Actor, World


@pytest.fixture
async def event(world: World, host: Host) -> Gathering:
    """On Thursday, 15 October 2026 at 10:00."""
    return await scenes.published_event(world, host, title="Brunch")


async def opens(owner: Actor, *labels: str) -> None:
    """Two taps from /organise, and on."""
    await owner.says("/organise")
    await owner.taps("Brunch", "❓ Questions", *labels)


async def answers(world: World, host: Host, event: Gathering, name: str, *labels: str) -> Actor:
    """A person comes and chooses these answers."""
    person = await scenes.registered(world, name, at=host)
    await comes(person, event)
    await person.taps("❓ Questions for you", *labels)
    return person


def csv_of(person: Actor) -> list[list[str]]:
    """The newest file."""
    content = person.account.chat[-1].document
    assert content is not None
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))


async def test_meals_and_needs_are_numbers_until_the_day_before(
    world: World, owner: Actor, host: Host, event: Gathering
) -> None:
    await opens(owner, "Ask about meals", "Ask about accessibility")
    ala = await answers(world, host, event, "Ala", "vegan", "a way without steps", "large print")
    assert ala.sees("names only from the day before to the end")
    assert ala.sees("14 days after the event they are deleted; a tap takes them back.")
    assert "[ ✅ a way without steps ]" in ala.screen
    await answers(world, host, event, "Ela", "vegan", "vegetarian")  # somebody changed their mind
    await opens(owner)
    assert owner.sees("What do you eat?\nvegetarian: 1\nvegan: 1")
    assert owner.sees("a way without steps: 1\nlarge print: 1")
    await owner.taps("1. What do you eat?")
    assert owner.sees("Names are for who cooks or assists, from the day before to the end")
    await owner.taps("‹ Back")
    assert "names ]" not in owner.screen
    await owner.presses("qnames:1:0")
    assert "Ala" not in owner.chat
    await world.until(event.starts_at - timedelta(hours=20))
    await opens(owner, "1. What do you eat?")
    assert "Ala" not in owner.screen


async def test_who_cooks_sees_names_and_it_is_recorded_who_looked(
    world: World, owner: Actor, host: Host, event: Gathering
) -> None:
    await opens(owner, "Ask about meals")
    await answers(world, host, event, "Ala", "vegan")
    await world.until(event.starts_at - timedelta(hours=20))
    await opens(owner, "I cook or serve: names")
    assert owner.sees("Ala, Ala ngo: vegan")
    await owner.presses(OpenLists(event_id=event.id).pack())
    assert owner.sees("Last taken: Meals, needs, Wednesday, 14 October 2026, 14:00")
    door = world.person("Béla")
    await scenes.organises(world, door, host, Role.DOOR)
    for press in ("qnames:1:0", "question:1:0", f"questions:{event.id}"):
        await door.presses(press)
        assert "Ala" not in door.chat
    await world.until(event.starts_at + timedelta(days=1))
    await owner.presses("qnames:1:0")
    assert owner.toast == "Names are shown from the day before the event to its end."


async def test_who_gives_the_seat_back_is_not_cooked_for(
    world: World, owner: Actor, host: Host, event: Gathering
) -> None:
    await opens(owner, "Ask about meals", "A question of my own")
    await owner.says("Which table? | Culture | Sport")
    await answers(world, host, event, "Ala", "vegan", "Sport")
    ela = await answers(world, host, event, "Ela", "vegan", "Sport")
    await stays_away(ela, event)
    await opens(owner)
    assert owner.sees("vegan: 1")
    await owner.taps("2. Which table?")
    assert owner.sees("Sport: 1")
    assert "Ela" not in owner.screen
    await comes(ela, event)
    await opens(owner)
    assert owner.sees("vegan: 2")


async def test_a_tap_takes_an_answer_back(
    world: World, owner: Actor, host: Host, event: Gathering
) -> None:
    await opens(owner, "Ask about meals")
    await answers(world, host, event, "Ala", "vegan", "✅ vegan")
    assert await rows(world, QuestionAnswer) == []
    consents = [one for one in await rows(world, Consent) if one["purpose"] == "tell_meal"]
    assert [one["withdrawn_at"] is not None for one in consents] == [True]


async def test_whoever_comes_no_more_takes_back_what_was_told_and_tells_no_more(
    world: World, owner: Actor, host: Host, event: Gathering
) -> None:
    await opens(owner, "Ask about meals")
    ala = await answers(world, host, event, "Ala", "vegan")
    asked = ala.account.chat[-1].message_id
    await stays_away(ala, event)
    await ala.presses("qsay:1:vegan:0", asked)
    assert await rows(world, QuestionAnswer) == []
    consents = [one for one in await rows(world, Consent) if one["purpose"] == "tell_meal"]
    assert [one["withdrawn_at"] is not None for one in consents] == [True]
    await ala.presses("qsay:1:vegan:1", asked)
    assert ala.toast == "These questions are for those who come."


async def test_two_weeks_after_the_event_meals_are_forgotten_and_other_answers_stay(
    world: World, owner: Actor, host: Host, event: Gathering
) -> None:
    await opens(owner, "Ask about meals", "A question of my own")
    await owner.says("Which table? | Culture | Sport")
    await answers(world, host, event, "Ala", "vegan", "Sport")
    await world.until(event.starts_at + timedelta(days=14))
    async with world.services() as services:
        assert await services.questions.forget() == 0
    await world.wait(hours=4)
    async with world.services() as services:
        await services.questions.forget()
    assert [one["value"] for one in await rows(world, QuestionAnswer)] == ["1"]


async def test_no_consent_outlasts_what_it_was_given_for(
    world: World, owner: Actor, host: Host, event: Gathering
) -> None:
    async def in_force() -> list[str]:
        kept = [one for one in await rows(world, Consent) if one["withdrawn_at"] is None]
        return sorted(one["purpose"] for one in kept if one["purpose"].startswith("tell_"))

    await opens(owner, "Ask about meals", "Ask about accessibility")
    await answers(world, host, event, "Ala", "vegan", "large print")
    assert await in_force() == ["tell_meal", "tell_needs"]
    me = await scenes.person_id(world, owner)
    async with world.services() as services:
        await services.questions.remove(me, 1)
    assert await in_force() == ["tell_needs"]
    await world.until(event.starts_at + timedelta(days=15))
    assert await in_force() == []


async def test_a_question_of_ones_own_is_answered_by_its_options_or_by_yes_and_no(
    world: World, owner: Actor, host: Host, event: Gathering
) -> None:
    await opens(owner, "A question of my own")
    await owner.says("Which table? | Culture")
    assert owner.sees("A shorter one, please, with two to eight options or none.")
    await owner.says("Which table? | Culture | Sport")
    await owner.taps("A question of my own")
    await owner.says("Will you stay for the walk?", "yes or no")
    assert owner.sees("Please choose with the buttons below.")
    await owner.taps("By yes or no")
    await answers(world, host, event, "Ala", "Sport", "Yes")
    await opens(owner)
    assert owner.sees("Sport: 1")
    assert owner.sees("Will you stay for the walk? (in Hungarian)\nYes: 1")
    await owner.taps("1. Which table?")
    assert owner.sees("Ala, Ala ngo: Sport")
    await owner.taps("Remove")
    assert not owner.sees("Sport: 1")


async def test_who_registers_for_the_event_is_asked_at_once_and_who_came_before_by_a_reminder(
    world: World, owner: Actor, host: Host, event: Gathering
) -> None:
    before = await scenes.registered(world, "Before", at=host)
    await comes(before, event)
    await opens(owner, "Ask about meals")
    new = world.person("Ala")
    await registers_for(new, event.payload)
    await new.taps("❓ Questions for you", "vegan")
    await world.until(event.starts_at - timedelta(days=6))
    assert before.sees("See you in 7 days!")
    await before.taps("❓ Questions for you", "vegetarian")
    await opens(owner)
    assert owner.sees("vegetarian: 1\nvegan: 1")


async def test_an_event_held_again_asks_the_same(
    world: World, owner: Actor, event: Gathering
) -> None:
    await opens(owner, "Ask about meals", "A question of my own")
    await owner.says("Which table? | Culture | Sport")
    await owner.says("/organise")
    await owner.taps("Brunch", "✏️ Change", "Copy")
    await owner.says("20 November 10:00–13:00")
    await owner.taps("Yes, that's right", "Change or keep as a draft", "❓ Questions")
    assert owner.sees("What do you eat?\nno answers yet")
    assert owner.sees("Which table?")


async def test_only_who_comes_is_asked_and_only_organisers_count(
    world: World, owner: Actor, host: Host, event: Gathering
) -> None:
    await opens(owner, "Ask about meals")
    stranger = world.person("Béla")
    await stranger.starts(event.payload)
    assert "❓" not in stranger.screen
    await stranger.presses(f"answers:{event.id}")
    assert stranger.toast == "These questions are for those who come."
    for press in (
        f"questions:{event.id}",
        "question:1:0",
        "qdrop:1",
        "qword:1:pl",
        f"qput:{event.id}:meal",
        f"qkeep:{event.id}:3",
    ):
        await stranger.presses(press)
        assert stranger.toast == "This is not yours to change. If it should be, ask the organiser."


async def test_what_is_asked_in_a_line_is_written_changed_and_taken_back(
    world: World, owner: Actor, host: Host, event: Gathering
) -> None:
    await opens(owner, "A question of my own")
    await owner.says("What should we talk about?")
    await owner.taps("In a line")
    ala = await answers(world, host, event, "Ala", "✍️ What should we talk about?")
    await ala.says("Rooms " * 50)
    assert ala.sees("A shorter one, please: 200 characters at most.")
    await ala.says("Rooms for the <young>")
    assert ala.sees("What should we talk about? (in Hungarian)\nRooms for the <young>")
    await opens(owner, "1. What should we talk about?")
    assert owner.sees("1 answer")
    assert owner.sees("Ala, Ala ngo: Rooms for the <young>")
    await ala.taps("✍️ What should we talk about?")
    await ala.says("Money")
    assert [one["value"] for one in await rows(world, QuestionAnswer)] == ["Money"]
    await ala.taps("Take back: What should we talk about?")
    assert await rows(world, QuestionAnswer) == []


async def test_a_question_is_worded_in_each_language_with_the_same_options(
    world: World, owner: Actor, host: Host, event: Gathering
) -> None:
    await opens(owner, "A question of my own")
    await owner.says("Melyik asztal? | Kultúra | Sport")
    await owner.taps("1. Melyik asztal?", "Words: Polski")
    await owner.says("Który stół? | Kultura")
    assert owner.sees("It needs as many options as in the other languages: 2.")
    await owner.says("Który stół? | Kultura | Sport")
    assert owner.sees("Polski\nKtóry stół? | Kultura | Sport")
    ola = await scenes.registered(world, "Ola", at=host, language="pl")
    await ola.starts(event.payload)
    await ola.taps("Przyjdę", "❓", "Kultura")
    assert ola.sees("Który stół?")
    await opens(owner, "1. Melyik asztal?")
    assert owner.sees("Ola, Ola ngo: Kultúra")


async def test_the_host_says_for_how_long_needs_are_kept_and_no_promise_is_broken(
    world: World, owner: Actor, host: Host, event: Gathering
) -> None:
    await opens(owner, "Ask about accessibility", "🗑 Kept for 14 days", "3 days")
    assert owner.sees("🗑 Kept for 3 days")
    ala = await answers(world, host, event, "Ala", "large print")
    assert ala.sees("3 days after the event they are deleted")
    await opens(owner, "🗑 Kept for 3 days", "30 days")
    assert owner.sees("🗑 Kept for 14 days")  # as promised when it was first asked
    await owner.taps("🗑 Kept for 14 days", "1 day")
    await world.until(event.starts_at + timedelta(days=1))
    async with world.services() as services:
        assert await services.questions.forget() == 0
    await world.wait(hours=4)
    assert await rows(world, QuestionAnswer) == []


async def test_answers_are_taken_away_and_needs_on_a_list_of_their_own_for_the_day(
    world: World, owner: Actor, host: Host, event: Gathering
) -> None:
    await opens(owner, "Ask about meals", "A question of my own")
    await owner.says("=Which table? | Culture | Sport")
    await answers(world, host, event, "Ala", "vegan", "Sport")
    await answers(world, host, event, "Ela")
    await owner.says("/organise")
    await owner.taps("Brunch", "Lists")
    assert "Meals" not in owner.screen
    await owner.taps("Answers · CSV")
    assert csv_of(owner) == [
        ["No.", "Name", "Organisation", "Sector", "'=Which table?"],
        ["1", "Ala", "Ala ngo", "NGO, civil society", "Sport"],
    ]
    care = TakeList(event_id=event.id, kind=ListKind.CARE, form=Form.CSV).pack()
    await owner.presses(care)
    assert owner.toast == "Names are shown from the day before the event to its end."
    await world.until(event.starts_at - timedelta(hours=20))
    await owner.says("/organise")
    await owner.taps("Brunch", "Lists", "Meals, needs · CSV")
    assert csv_of(owner)[1] == ["1", "Ala", "Ala ngo", "NGO, civil society", "vegan"]
    taken = [(one["kind"], one["people"]) for one in await rows(world, ListTaken)]
    assert taken == [("answers", 1), ("care", 1)]
