"""Rounds of tables: planned, sent to each, fixed for latecomers, two people swapped."""

import re
from datetime import timedelta

import pytest

from domain.roles import Role
from domain.rsvp import RsvpAnswer
from handlers.check_in.callbacks import ArrivePerson, SetHere
from handlers.navigation import OpenCheckIn, OpenTables
from handlers.tables.callbacks import PlanTables, SwapAt
from storage.models import Host
from tests.conversations import scenes
from tests.conversations.answers import comes, stays_away
from tests.conversations.scenes import Gathering
from tests.conversations.world import Actor, World

NAMES = ("Anna", "Béla", "Cili", "Dénes", "Emma", "Feri", "Gitta", "Henrik")


@pytest.fixture
async def organiser(world: World) -> Actor:
    return world.person("Erika")


@pytest.fixture
async def dialog(world: World, organiser: Actor) -> Host:
    return await scenes.host(world, owner=organiser)


@pytest.fixture
async def brunch(world: World, dialog: Host) -> Gathering:
    return await scenes.published_event(world, dialog, title="Brunch")


async def test_an_organiser_plans_looks_sends_and_each_is_told_their_tables(
    world: World, dialog: Host, brunch: Gathering, organiser: Actor
) -> None:
    people = await come(world, dialog, brunch, *NAMES)
    await organiser.says("/organise")
    await organiser.taps("Brunch", "Tables")
    assert organiser.sees("2 tables · 3 rounds")
    await organiser.taps("Fewer rounds", "Plan the tables")
    assert organiser.sees("8 people have not been told their tables yet.")
    await organiser.taps("Round 2")
    assert organiser.sees("Table 1")
    assert all(name in organiser.screen for name in NAMES)
    await organiser.taps("‹ Back", "Send to each (8)")
    assert organiser.sees("Everybody at the tables has been told.")
    for person, _ in people:
        assert person.sees("Where you sit")
        assert person.sees("🪑 Round 1: table ")
        assert person.sees("🪑 Round 2: table ")
    told = tables_in(people[0][0].screen)
    await people[0][0].taps("My ticket")
    assert tables_in(people[0][0].screen) == told


async def test_six_at_one_table_are_told_it_once(
    world: World, dialog: Host, brunch: Gathering, organiser: Actor
) -> None:
    ((anna, _), *_) = await come(world, dialog, brunch, *NAMES[:6])
    await organiser.presses(OpenTables(event_id=brunch.id).pack())
    assert organiser.sees("1 table · 1 round")
    assert not organiser.sees("More rounds")
    await organiser.taps("More tables")
    assert organiser.sees("2 tables · 3 rounds")
    await organiser.taps("Fewer tables", "Plan the tables", "Send to each (6)")
    assert anna.screen.count("🪑") == 1
    assert anna.sees("🪑 Table 1")


async def test_a_late_comer_finds_a_place_and_nobody_else_has_to_move(
    world: World, dialog: Host, brunch: Gathering, organiser: Actor
) -> None:
    people = await come(world, dialog, brunch, *NAMES)
    await plan_and_send(organiser, brunch)
    ((late, _),) = await come(world, dialog, brunch, "Late")
    await organiser.presses(OpenTables(event_id=brunch.id).pack())
    assert organiser.sees("1 person has no table yet")
    await organiser.taps("Bring up to date", "From round 1", "Send to each (1)")
    assert late.sees("Where you sit")
    assert not any(person.sees("Your tables have changed") for person, _ in people)


async def test_who_comes_while_the_rounds_run_is_told_to_have_no_table_yet(
    world: World, dialog: Host, brunch: Gathering, organiser: Actor
) -> None:
    await come(world, dialog, brunch, *NAMES)
    await plan_and_send(organiser, brunch)
    await organiser.taps("Bring up to date", "From round 2")
    await come(world, dialog, brunch, "Late")
    await organiser.presses(OpenTables(event_id=brunch.id).pack())
    assert organiser.sees("1 person has no table yet")


async def test_who_comes_after_all_is_not_sent_to_a_place_that_others_have_now(
    world: World, dialog: Host, brunch: Gathering, organiser: Actor
) -> None:
    ((anna, _), *_) = await come(world, dialog, brunch, *NAMES)
    await plan_and_send(organiser, brunch)
    await stays_away(anna, brunch)
    await organiser.presses(OpenTables(event_id=brunch.id).pack())
    await organiser.taps("Bring up to date", "From round 1")
    await comes(anna, brunch)
    await anna.taps("My ticket")
    assert "🪑" not in anna.screen


async def test_two_people_swap_their_places_and_both_are_told(
    world: World, dialog: Host, brunch: Gathering, organiser: Actor
) -> None:
    people = await come(world, dialog, brunch, *NAMES)
    await plan_and_send(organiser, brunch)
    (anna, _), (other, name) = people[0], await sits_elsewhere(people)
    before = tables(anna)[0], tables(other)[0]
    await organiser.taps("Round 1", "Swap two people", str(before[0]), "Anna")
    await organiser.taps(str(before[1]), name)
    assert organiser.toast == "Swapped."
    await organiser.taps("‹ Back", "Send to each (2)")
    assert anna.sees("Your tables have changed")
    assert (tables(anna)[0], tables(other)[0]) == before[::-1]


async def test_at_a_long_table_the_people_come_by_the_page(
    world: World, dialog: Host, brunch: Gathering, organiser: Actor
) -> None:
    await come(world, dialog, brunch, *(f"Person {number:02}" for number in range(20)))
    await organiser.presses(PlanTables(event_id=brunch.id, tables=1, rounds=1).pack())
    await organiser.presses(SwapAt(event_id=brunch.id, round=1, table=1).pack())
    assert "Person 11" in organiser.screen
    assert "Person 12" not in organiser.screen
    await organiser.taps("▶", "Person 19")
    await organiser.taps("1")
    assert "Person 00" in organiser.screen


async def test_who_stayed_away_leaves_a_place_from_the_second_round_on(
    world: World, dialog: Host, brunch: Gathering, organiser: Actor
) -> None:
    people = await come(world, dialog, brunch, *NAMES)
    await plan_and_send(organiser, brunch)
    before = {name: tables(person) for person, name in people}
    await world.until(brunch.starts_at)
    for rsvp_id in range(1, len(people)):  # all but the last
        await organiser.presses(ArrivePerson(rsvp_id=rsvp_id).pack())
    assert organiser.sees("🪑 Round 1: table ")
    await organiser.presses(OpenTables(event_id=brunch.id).pack())
    await organiser.taps("Bring up to date", "Only those here (7)", "From round 2")
    await organiser.taps("Round 2")
    assert "Henrik" not in organiser.screen
    await organiser.taps("‹ Back")
    if "Send to each" in organiser.screen:
        await organiser.taps("Send to each")
    moved = [name for person, name in people[:-1] if tables(person) != before[name]]
    assert len(moved) <= 1


async def test_the_list_at_the_door_tells_the_tables(
    world: World, dialog: Host, brunch: Gathering, organiser: Actor
) -> None:
    ((anna, _), *_) = await come(world, dialog, brunch, *NAMES)
    await plan_and_send(organiser, brunch)
    short = "/".join(map(str, tables(anna)))
    await world.until(brunch.starts_at - timedelta(hours=1))
    await organiser.presses(OpenCheckIn(event_id=brunch.id).pack())
    assert organiser.sees(f"○ [{short}] Anna")
    await organiser.presses(SetHere(rsvp_id=1, here=True).pack())
    assert organiser.sees(f"✓ [{short}] Anna")


async def test_colleagues_sit_apart(
    world: World, dialog: Host, brunch: Gathering, organiser: Actor
) -> None:
    people = await come(world, dialog, brunch, *NAMES, organisation=lambda n: f"Org {n // 2}")
    await plan_and_send(organiser, brunch)
    for one in range(0, len(people), 2):
        pairs = zip(tables(people[one][0]), tables(people[one + 1][0]), strict=True)
        assert all(mine != theirs for mine, theirs in pairs)


async def test_who_has_no_telegram_is_named_to_the_organiser_who_tells_them(
    world: World, dialog: Host, brunch: Gathering, organiser: Actor
) -> None:
    await come(world, dialog, brunch, *NAMES)
    await organiser.presses(OpenCheckIn(event_id=brunch.id).pack())
    await organiser.taps("Add someone")
    await organiser.says("Nagy Éva", "Posta")
    await organiser.taps("Business", "They agreed: add")
    await plan_and_send(organiser, brunch)
    assert organiser.toast == "8 people are being told."
    assert organiser.sees(
        "I cannot reach these people. Please tell them yourself:\n• Nagy Éva, Posta"
    )
    await organiser.presses(OpenTables(event_id=brunch.id).pack())
    assert not organiser.sees("Nagy Éva")


async def test_tables_are_for_organisers_alone(
    world: World, dialog: Host, brunch: Gathering, organiser: Actor
) -> None:
    await come(world, dialog, brunch, *NAMES)
    door, stranger = world.person("Door"), world.person("Stranger")
    await scenes.organises(world, door, dialog, Role.DOOR)
    await stranger.says("/help")
    for person in (door, stranger):
        await person.presses(OpenTables(event_id=brunch.id).pack())
        assert "not yours" in (person.toast or "")


async def test_without_people_there_is_nothing_to_plan(
    world: World, brunch: Gathering, organiser: Actor
) -> None:
    await organiser.presses(OpenTables(event_id=brunch.id).pack())
    assert organiser.sees("Nobody has a seat yet.")


async def come(
    world: World, at: Host, event: Gathering, *names: str, organisation: object = None
) -> list[tuple[Actor, str]]:
    """Members who come, with their names; `organisation` formats the n-th one's organisation."""
    people = []
    for number, name in enumerate(names):
        home = organisation(number) if callable(organisation) else None
        person = await scenes.registered(world, name, at=at, organisation=home)
        await scenes.answers(world, event, person, RsvpAnswer.COMING)
        people.append((person, name))
    return people


async def plan_and_send(organiser: Actor, event: Gathering) -> None:
    """Plan as the bot suggests, and notify everybody."""
    await organiser.presses(OpenTables(event_id=event.id).pack())
    await organiser.taps("Plan the tables", "Send to each")


async def sits_elsewhere(people: list[tuple[Actor, str]]) -> tuple[Actor, str]:
    """A person at another table than the first one's in the first round."""
    first = tables(people[0][0])[0]
    return next(one for one in people if tables(one[0])[0] != first)


def tables_in(text: str) -> list[int]:
    return [int(number) for number in re.findall(r"🪑 Round \d: table (\d+)", text)]


def tables(person: Actor) -> list[int]:
    """The tables the person was last told, in three rounds."""
    return tables_in(person.chat)[-3:]
