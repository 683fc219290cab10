"""How the stories run the five events: announced in chat, answered, checked in at the door, finished."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from domain.profiles import Profile
from handlers.i18n import plain, translator
from handlers.navigation import (
    EditEvent,
    OpenCheckIn,
    OpenFigures,
    OpenProgramme,
    OpenSeries,
    OpenTables,
)
from handlers.phrases.vocabulary import sector_short
from storage.models import Host
from tests.conversations import scenes
from tests.conversations.scenes import Gathering
from tests.conversations.world import Actor, World

CODE = re.compile(r"(?:[bdfklmrz][aio]-){2}[bdfklmrz][aio]")


@dataclass(frozen=True, slots=True)
class Comer:
    """An organisation that comes, with the kinds it seeks and offers."""

    organisation: str
    sector: str
    seeks: str = ""
    offers: str = ""
    language: str = "pl"


def said(language: str, english: str, **values: object) -> str:
    """The text of a button or screen in this language."""
    return plain(translator(language)(english, **values))


async def taps(person: Actor, language: str, *labels: str) -> None:
    """Press buttons by their English labels, translated into this person's language."""
    for label in labels:
        await person.taps(said(language, label))


async def announces(
    world: World, organiser: Actor, language: str, title: str, when: str, place: str, seats: int
) -> Gathering:
    """Go from /organise to a published event, giving the date in natural words."""
    await organiser.says("/organise")
    await taps(organiser, language, "➕ Create an event")
    await organiser.says(title, when)
    await taps(organiser, language, "Yes, that's right")
    await organiser.says(place, str(seats), title)
    await taps(organiser, language, "Publish")
    code = organiser.link.partition("start=e_")[2]
    async with world.app.database.unit() as unit:
        event = await unit.events.by_code(code)
    assert event is not None
    return Gathering(event.id, event.host_id, event.code, event.starts_at)


async def all_come(
    world: World, at: Host, event: Gathering, comers: Sequence[Comer]
) -> dict[str, Actor]:
    """Each opens the link and says yes; the people by organisation."""
    people = {}
    for number, one in enumerate(comers):
        person = await scenes.registered(
            world,
            f"{one.organisation} {number}"[:60],
            at=at,
            language=one.language,
            organisation=one.organisation,
            sector=one.sector,
            seeks=one.seeks,
            offers=one.offers,
            told=Profile(findable=True),
        )
        await says_yes(person, one.language, event)
        people[one.organisation] = person
    return people


async def says_yes(person: Actor, language: str, event: Gathering) -> None:
    """Say yes through the event's link."""
    await person.starts(event.payload)
    await taps(person, language, "I'm coming")


async def put_in_series(organiser: Actor, language: str, event_id: int, name: str) -> None:
    """Add the event to the series of this name."""
    await organiser.presses(OpenSeries(event_id=event_id).pack())
    await taps(organiser, language, "➕ A new series")
    await organiser.says(name)


async def writes_programme(
    organiser: Actor, language: str, event: Gathering, programme: str
) -> None:
    """Write the programme in the organiser's language, one item a line."""
    await organiser.presses(OpenProgramme(event_id=event.id).pack())
    await organiser.taps({"pl": "Polski", "hu": "Magyar", "en": "English"}[language])
    await organiser.says(programme)


async def seats_all(organiser: Actor, language: str, event: Gathering) -> None:
    """Plan tables as the bot suggests, and send them."""
    await organiser.presses(OpenTables(event_id=event.id).pack())
    await taps(organiser, language, "Plan the tables")
    await organiser.taps(said(language, "Send to each ({n})", n="").partition("(")[0])


async def opens_the_door(
    world: World, organiser: Actor, language: str, event: Gathering, here: dict[str, Actor]
) -> None:
    """At the start, check everybody in by typing the code each says."""
    await world.until(event.starts_at)
    await organiser.presses(OpenCheckIn(event_id=event.id).pack())
    await taps(organiser, language, "🔍 Search")
    for person in here.values():
        await person.says("/tickets")
        if not CODE.search(person.screen):
            await person.taps("🎟 ")
        code = CODE.search(person.screen)
        assert code, person.screen
        await organiser.says(code[0])
        assert organiser.sees(said(language, "✓ Checked in"))


async def sees_figures(organiser: Actor, event: Gathering) -> str:
    """Open the screen of figures."""
    await organiser.presses(OpenFigures(event_id=event.id).pack())
    return organiser.screen


async def is_over(world: World, event: Gathering, hours: float = 6) -> None:
    """Let the event end and two hours pass, with all that follows."""
    await world.until(event.starts_at + timedelta(hours=hours))


async def keeps_the_mix(
    organiser: Actor, language: str, event: Gathering, sector: str, most: int, days: int
) -> None:
    """Allow at most this many of a sector, until this many days before the event."""
    await organiser.presses(EditEvent(event_id=event.id).pack())
    await taps(organiser, language, "Quotas by sector")
    await organiser.taps(f"{sector_short(sector, translator(language))}: –")
    await organiser.says(str(most))
    await taps(organiser, language, "When what is left opens")
    days_before = translator(language).plural("{n} day before", "{n} days before", days)
    await organiser.taps(plain(days_before))
