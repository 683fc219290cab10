"""A conference of 500: the door, the search, the tables and the lists page well, and a tap reads only what it shows."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

import pytest
from sqlalchemy import event as events
from sqlmodel.ext.asyncio.session import AsyncSession

from domain.lists import ListKind
from domain.rsvp import RsvpStatus
from domain.table_plans import PlanState
from domain.tickets import spoken_code
from handlers.check_in.callbacks import ShowDoor
from handlers.reports.callbacks import Form, TakeList
from services.cards.check_ins import DoorView
from storage.models import Host, Membership, Organisation, Person, Rsvp, TablePlan
from tests.conversations import scenes
from tests.conversations.scenes import Gathering
from tests.conversations.world import Actor, World

PEOPLE, A_TABLE, A_SCREEN = 500, 8, 30  # rows of people that one screen may load
SECTORS = ("ngo", "business", "local_government", "university")


@pytest.fixture
async def organiser(world: World) -> Actor:
    return world.person("Erika")


@pytest.fixture
async def dialog(world: World, organiser: Actor) -> Host:
    return await scenes.host(world, owner=organiser)


@pytest.fixture
async def conference(world: World, dialog: Host) -> Gathering:
    """500 people of 125 organisations with a seat at one of 63 tables; the door is open."""
    event = await scenes.published_event(
        world, dialog, title="Conference", seats=PEOPLE, starts_in=timedelta(hours=1)
    )
    async with AsyncSession(world.app.database.engine, expire_on_commit=False) as session:
        members = await known(session, dialog, world.clock())
        session.add_all(
            Rsvp(
                event_id=event.id,
                membership_id=member.id,
                status=RsvpStatus.GOING,
                ticket=f"ticket-{n}",
                sector=SECTORS[n % 4],
                answered_at=world.clock(),
                tables=[n // A_TABLE + 1],
            )
            for n, member in enumerate(members)
        )
        at, ready = world.clock(), PlanState.READY
        session.add(TablePlan(event_id=event.id, tables=63, rounds=1, state=ready, asked_at=at))
        await session.commit()
    return event


async def known(session: AsyncSession, dialog: Host, now: datetime) -> list[Membership]:
    """500 members of 125 organisations."""
    homes = [
        Organisation(host_id=dialog.id, name=f"Łąka {n:03}", sector=SECTORS[n % 4])
        for n in range(PEOPLE // 4)
    ]
    people = [Person(language="hu", seen_at=now) for _ in range(PEOPLE)]
    session.add_all([*homes, *people])
    await session.flush()
    members = [
        Membership(
            host_id=dialog.id,
            person_id=person.id,
            organisation_id=homes[n % len(homes)].id,
            name=f"Óvári {n:03}",
            joined_at=now,
        )
        for n, person in enumerate(people)
    ]
    session.add_all(members)
    await session.flush()
    return members


async def test_the_list_at_the_door_pages_and_a_tap_reads_one_page(
    organiser: Actor, conference: Gathering
) -> None:
    await organiser.says("/organise")
    with reading() as read:
        await organiser.taps("Conference", "Check-in")
        assert organiser.sees("0 of 500 people here")
        await organiser.taps("▶")
    assert "Óvári 008" in organiser.screen
    assert "Óvári 016" not in organiser.screen
    await organiser.presses(ShowDoor(event_id=conference.id, view=DoorView.ALL, page=62).pack())
    assert "Óvári 499" in organiser.screen
    with reading() as read:
        await organiser.taps("Óvári 499")
    assert organiser.toast == "Óvári 499: ✓ Checked in"
    assert organiser.sees("1 of 500 people here")
    assert len(read) < A_SCREEN


async def test_one_of_500_is_found_by_a_part_of_the_name_or_organisation_or_by_the_code(
    organiser: Actor, conference: Gathering
) -> None:
    await organiser.says("/organise")
    await organiser.taps("Conference", "Check-in", "🔍 Search")
    with reading() as read:
        await organiser.says("ovari 49")
    assert len(read) < A_SCREEN
    assert "Óvári 050" not in organiser.screen
    await organiser.says("ovari 490")
    assert "Óvári 490" in organiser.screen
    await organiser.says("laka 007 ovari")
    assert [f"Óvári {n:03}" in organiser.screen for n in (7, 132, 257, 382)] == [True] * 4
    await organiser.says(spoken_code(1))
    assert organiser.sees("✓ Checked in")
    assert organiser.sees("Óvári 000")


async def test_tables_and_who_comes_page_and_the_lists_hold_everybody(
    organiser: Actor, conference: Gathering
) -> None:
    await organiser.says("/organise")
    with reading() as read:
        await organiser.taps("Conference", "Who comes", "▶")
    assert len(read) < A_SCREEN
    await organiser.taps("‹ Back", "🪑 Tables", "Round 1")
    assert "Óvári 007" in organiser.screen
    assert "Óvári 024" not in organiser.screen
    await organiser.taps("▶", "‹ Back", "⇄ Swap two people", "63")
    assert "Óvári 499" in organiser.screen
    await organiser.says("/organise")
    await organiser.taps("Conference", "Lists")
    assert organiser.sees("Participants: everyone who answered yes (500)")
    participants = TakeList(event_id=conference.id, kind=ListKind.PARTICIPANTS, form=Form.CSV)
    await organiser.presses(participants.pack())
    content = organiser.account.chat[-1].document
    assert content is not None
    assert len(content.decode("utf-8-sig").splitlines()) == PEOPLE + 1


@contextmanager
def reading() -> Iterator[list[object]]:
    """Count the people loaded from the database in this block."""
    read: list[object] = []

    def note(row: object, _context: object) -> None:
        read.append(row)

    events.listen(Membership, "load", note)
    try:
        yield read
    finally:
        events.remove(Membership, "load", note)
