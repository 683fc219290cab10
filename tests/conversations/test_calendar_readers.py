"""The calendar file as two independent readers parse it: icalendar and vobject agree on every word."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import vobject
from icalendar import Calendar

from tests.conversations.answers import comes
from tests.conversations.scenes import Gathering, host, person_id, published_event, registered
from tests.conversations.world import Actor, World

TITLE = "Łąka; gęś, żółć \\ „Zwölf“: árvíztűrő tükörfúrógép 🥐👩‍🌾 " * 3 + "n; vége, koniec"
PLACE = "Warszawa, pl. Żelaznej Bramy 1; wejście B, \\2. piętro"

both_zones = pytest.mark.parametrize("zone", ["Europe/Warsaw", "Europe/Budapest"])


@dataclass
class Story:
    """A brunch with a tricky title, before the clocks go back; a person coming, and its organiser."""

    world: World
    event: Gathering
    ngo: Actor
    organiser: Actor

    async def moves(self, by: timedelta) -> datetime:
        """Move to a zone with the same time of day but perhaps other clock changes; the new start."""
        starts_at = self.event.starts_at + by
        organiser = await person_id(self.world, self.organiser)
        async with self.world.services() as services:
            ends_at = starts_at + timedelta(hours=3)
            await services.event_changes.move(self.event.id, organiser, starts_at, ends_at, PLACE)
        await self.world.settle()
        return starts_at

    async def cancels(self) -> None:
        organiser = await person_id(self.world, self.organiser)
        async with self.world.services() as services:
            await services.event_changes.cancel(self.event.id, organiser, "")
        await self.world.settle()

    def file(self) -> bytes:
        """The newest file."""
        return next(one.document for one in reversed(self.ngo.account.chat) if one.document)


@both_zones
async def test_published_moved_over_the_change_of_clocks_and_cancelled(
    world: World, zone: str
) -> None:
    story = await begun(world, zone)
    await story.ngo.taps("My ticket", "Add to my calendar")
    published = read_by_both(story.file(), zone)
    assert (published.method, published.status, published.sequence) == ("PUBLISH", "CONFIRMED", 0)
    assert (published.title, published.place) == (TITLE, PLACE)
    assert published.starts_at == story.event.starts_at

    later = await story.moves(timedelta(days=21, hours=1))
    await story.ngo.taps("Update my calendar")
    moved = read_by_both(story.file(), zone)
    assert (moved.uid, moved.sequence, moved.starts_at) == (published.uid, 1, later)
    assert moved.hour == published.hour
    assert moved.offset == published.offset - timedelta(hours=1)

    await story.cancels()
    await story.ngo.taps("Take it out of my calendar")
    gone = read_by_both(story.file(), zone)
    assert (gone.method, gone.status) == ("CANCEL", "CANCELLED")
    assert (gone.uid, gone.sequence) == (published.uid, 2)


@both_zones
async def test_lines_are_folded_at_75_octets_and_end_as_the_standard_wants(
    world: World, zone: str
) -> None:
    story = await begun(world, zone)
    await story.ngo.taps("My ticket", "Add to my calendar")
    *lines, last = story.file().split(b"\r\n")
    assert last == b""
    assert max(map(len, lines)) <= 75
    assert not any(b"\n" in line for line in lines)


async def begun(world: World, zone: str) -> Story:
    """A person has said they come."""
    organiser = world.person("Organiser")
    at = await host(
        world, "Stowarzyszenie „Łąka”; oddział 2, Śródmieście", zone=zone, owner=organiser
    )
    event = await published_event(world, at, title=TITLE, place=PLACE)
    ngo = await registered(world, "Anna", at=at)
    await comes(ngo, event)
    return Story(world, event, ngo, organiser)


@dataclass(frozen=True)
class Entry:
    """An entry as a calendar shows it."""

    method: str
    uid: str
    sequence: int
    status: str
    title: str
    place: str
    text: str
    url: str
    starts_at: datetime
    ends_at: datetime
    hour: int  # on the clock on the wall
    offset: timedelta


def read_by_both(file: bytes, zone: str) -> Entry:
    """What both readers find, which must agree; vobject uses only the file's own definition of the zone."""
    one = Calendar.from_ical(file)
    (entry,) = one.walk("VEVENT")
    assert entry["DTSTART"].params["TZID"] == zone
    assert [str(each["TZID"]) for each in one.walk("VTIMEZONE")] == [zone]
    first = _entry(str(one["METHOD"]), {name.lower(): value for name, value in entry.items()})
    other = vobject.readOne(file.decode())
    assert other.validate(raiseException=True)
    told = {name: values[0].value for name, values in other.vevent.contents.items()}
    for name in ("dtstart", "dtend"):  # vobject remembers zones of earlier files
        told[name] = told[name].replace(tzinfo=other.vtimezone.tzinfo)
    second = _entry(other.method.value, told)
    assert first == second
    return first


def _entry(method: str, told: dict[str, Any]) -> Entry:
    starts_at, ends_at = (getattr(told[name], "dt", told[name]) for name in ("dtstart", "dtend"))
    return Entry(
        method=method,
        uid=str(told["uid"]),
        sequence=int(told["sequence"]),
        status=str(told["status"]),
        title=str(told["summary"]),
        place=str(told["location"]),
        text=str(told["description"]),
        url=str(told["url"]),
        starts_at=starts_at.astimezone(UTC),
        ends_at=ends_at.astimezone(UTC),
        hour=starts_at.hour,
        offset=starts_at.utcoffset(),
    )
