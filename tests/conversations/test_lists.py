"""Lists of an event's people, downloaded as files."""

import csv
import io
import re
import zipfile

import pytest

from domain.lists import ListKind, harmless
from domain.roles import Role
from handlers.navigation import OpenLists
from handlers.reports.callbacks import Form, TakeList
from storage.models import Host
from tests.conversations import scenes
from tests.conversations.answers import comes, stays_away
from tests.conversations.scenes import Gathering
from tests.conversations.world import Actor, World


@pytest.fixture
def organiser(world: World) -> Actor:
    return world.person("Erika", language="hu")


@pytest.fixture
async def dialog(world: World, organiser: Actor) -> Host:
    return await scenes.host(world, owner=organiser)


@pytest.fixture
async def brunch(world: World, dialog: Host) -> Gathering:
    return await scenes.published_event(world, dialog, title="Brunch", seats=2)


async def test_three_taps_from_organise_bring_the_attendance_list_to_print_and_sign(
    world: World, dialog: Host, brunch: Gathering, organiser: Actor
) -> None:
    await scenes.coming(world, brunch, "Żaneta", "Ödön", "Waits", at=dialog)
    await organiser.says("/organise")
    await organiser.taps("Brunch", "Listák", "Jelenléti ív · XLSX")
    assert organiser.sees("2 fő szerepel a listán.")
    cells = spreadsheet(organiser)
    assert {"Brunch", "Żaneta", "Ödön", "Aláírás"} <= set(cells)
    assert "Waits" not in cells
    assert organiser.account.chat[-1].filename == "Jelenléti ív 2026-10-15.xlsx"


async def test_the_participants_list_tells_who_waits_and_leaves_out_who_said_no(
    world: World, dialog: Host, brunch: Gathering, organiser: Actor
) -> None:
    await scenes.coming(world, brunch, "Anna", "Béla", "Waits", at=dialog)
    declines = await scenes.registered(world, "Declines", at=dialog)
    await stays_away(declines, brunch)
    await organiser.presses(list_of(brunch, ListKind.PARTICIPANTS, Form.CSV))
    header, *people = table(organiser)
    assert header == ["Sorszám", "Név", "Szervezet", "Szektor", "Válasz"]
    assert [(row[1], row[4]) for row in people] == [
        ("Anna", "jön"),
        ("Béla", "jön"),
        ("Waits", "várólistán"),
    ]


async def test_no_name_can_start_a_formula(
    world: World, dialog: Host, brunch: Gathering, organiser: Actor
) -> None:
    await scenes.coming(world, brunch, '=HYPERLINK("x")', at=dialog)
    await organiser.presses(list_of(brunch, ListKind.PARTICIPANTS, Form.CSV))
    assert table(organiser)[1][1] == '\'=HYPERLINK("x")'
    await organiser.presses(list_of(brunch, ListKind.PARTICIPANTS, Form.XLSX))
    assert "<f>" not in sheet(organiser)
    assert '=HYPERLINK("x")' in spreadsheet(organiser)


async def test_a_row_to_sign_is_as_high_as_a_long_name_needs(
    world: World, dialog: Host, brunch: Gathering, organiser: Actor
) -> None:
    long = "Stowarzyszenie Przyjaciół Szkoły i Biblioteki w Górnych Dolinkach"
    for number, called in enumerate((long, "Fundacja")):
        person = await scenes.registered(world, f"P{number}", at=dialog, organisation=called[:64])
        await comes(person, brunch)
    await organiser.presses(list_of(brunch, ListKind.ATTENDANCE, Form.XLSX))
    assert re.findall(r' ht="(\d+)"', sheet(organiser)) == ["30", "24"]


async def test_organisers_see_who_took_a_list_and_when(
    world: World, dialog: Host, brunch: Gathering, organiser: Actor
) -> None:
    other = world.person("Colleague")
    await scenes.organises(world, other, dialog, Role.ORGANISER)
    await scenes.coming(world, brunch, "Anna", at=dialog)
    await organiser.presses(list_of(brunch, ListKind.ATTENDANCE, Form.XLSX))
    await other.presses(OpenLists(event_id=brunch.id).pack())
    assert other.sees(
        "Last taken: Attendance, Monday, 5 October 2026, 10:00 (Budapest time), by Erika"
    )


async def test_lists_are_for_organisers_alone(
    world: World, dialog: Host, brunch: Gathering, organiser: Actor
) -> None:
    door, stranger = world.person("Door"), world.person("Stranger")
    await scenes.organises(world, door, dialog, Role.DOOR)
    await stranger.says("/help")
    for person in (door, stranger):
        await person.presses(list_of(brunch, ListKind.ATTENDANCE, Form.CSV))
        assert person.account.chat[-1].document is None
        await person.presses(OpenLists(event_id=brunch.id).pack())
        assert "not yours" in (person.toast or "")


@pytest.mark.parametrize("cell", ["=1+1", "+48 600", "-2", "@SUM(A1)", "\tx"])
def test_what_a_spreadsheet_would_run_is_led_by_an_apostrophe(cell: str) -> None:
    assert harmless(cell) == f"'{cell}"
    assert harmless("Żaneta") == "Żaneta"


def list_of(event: Gathering, kind: ListKind, form: Form) -> str:
    return TakeList(event_id=event.id, kind=kind, form=form).pack()


def table(person: Actor) -> list[list[str]]:
    """The newest CSV file, as a Hungarian or Polish spreadsheet reads it."""
    content = person.account.chat[-1].document
    assert content is not None
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig")), delimiter=";"))


def sheet(person: Actor) -> str:
    """The sheet's XML."""
    content = person.account.chat[-1].document
    assert content is not None
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        return book.read("xl/worksheets/sheet1.xml").decode()


def spreadsheet(person: Actor) -> list[str]:
    """The numbers on the first sheet of the newest spreadsheet, then all its texts."""
    content = person.account.chat[-1].document
    assert content is not None
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        shared = book.read("xl/sharedStrings.xml").decode()
    texts = [text.replace("&quot;", '"') for text in re.findall(r"<t[^>]*>([^<]*)</t>", shared)]
    return re.findall(r'<c r="\w+" s="\d+"><v>(\d+)</v>', sheet(person)) + texts
