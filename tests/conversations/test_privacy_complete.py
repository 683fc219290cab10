"""Export and erasure leave out no table: every new table that links to people must be listed here."""

import json
from collections.abc import Iterator
from typing import Any

from domain.introductions import VisibleState
from storage.models import BarredPair, Event, Rsvp
from tests.conversations.scenes import person_id
from tests.conversations.whole_life import (
    LESSON,
    LINE,
    NAME,
    ORGANISATION,
    PHONE,
    REMARK,
    SAID,
    WORDS,
    everything,
    linked,
    links,
    rows,
    whole_life,
)
from tests.conversations.world import World

# Told by the person, or to them.
MINE = (NAME, ORGANISATION, PHONE, SAID, WORDS, LINE, LESSON, REMARK, "half a line")
# What the person did to rows about others or about an event: the export says that they did it.
DEEDS = {
    "event.created_by_id",
    "list_taken.taken_by_id",
    "rsvp.checked_in_by_id",
    "rsvp.invited_by_id",
}
# That they are waiting for a choice, for the seconds it takes.
PASSING = {"event.choosing_for_id"}
# Columns of the person's rows that are not theirs to read: internal keys, and what would reveal others.
NOT_EXPORTED = {
    "outbox_message.key": "tells one message from another, for the sender",
    "membership.folded": "the name once more, in small letters without marks",
    "invitation.token": "whoever has it becomes an organiser",
    "suggestion.state": "the other side's answer could be read from it; the export has what this side sees",
    "suggestion.a_answer": "one of the two is the other side's",
    "suggestion.b_answer": "one of the two is the other side's",
    "suggestion.a_organisation": "one's own; the export has the other's",
    "suggestion.a_sector": "one's own; the export has the other's",
    "suggestion.line": "of an ask that the person never heard of",
}


def words(value: Any) -> Iterator[str]:
    """The texts in a column's value."""
    match value:
        case str():
            yield value
        case dict():
            for part in value.values():
                yield from words(part)
        case list():
            for part in value:
                yield from words(part)


async def test_the_story_touches_every_link_to_a_person(world: World) -> None:
    life = await whole_life(world)
    ids = {"person": life.person_id, "membership": life.membership_id}
    untouched = [
        str(column) for column, target in links() if not await linked(world, column, ids[target])
    ]
    assert untouched == []


async def test_the_export_holds_every_word_that_any_table_keeps_of_a_person(world: World) -> None:
    life = await whole_life(world)
    async with world.services() as services:
        export = json.loads((await services.exports.of(life.person_id)).content)
    told = set(words(export)) | set(export)
    ids = {"person": life.person_id, "membership": life.membership_id}
    missing = {
        f"{column.table.name}.{name}"
        for column, target in links()
        if str(column) not in DEEDS | PASSING
        for row in await linked(world, column, ids[target])
        for name, value in row.items()
        for word in words(value)
        if word not in told
    }
    assert missing <= NOT_EXPORTED.keys()
    assert told.issuperset(MINE)


async def test_the_export_tells_nothing_of_an_ask_that_never_reached_the_person(
    world: World,
) -> None:
    life = await whole_life(world)
    async with world.services() as services:
        content = (await services.exports.of(life.person_id)).content.decode()
    assert "Unheard words" not in content


async def test_after_erasing_no_table_knows_the_person(world: World) -> None:
    life = await whole_life(world)
    await life.me.says("/privacy")
    await life.me.taps("Erase everything", "Yes, erase")
    ids = {"person": life.person_id, "membership": life.membership_id}
    assert [str(c) for c, target in links() if await linked(world, c, ids[target])] == []
    await world.wait(days=8)  # until then the other side sees the suggestion unchanged
    left = await everything(world)
    assert [word for word in (*MINE, str(life.me.id)) if word in left] == []


async def test_nor_does_what_the_matching_found(world: World) -> None:
    life = await whole_life(world)
    theirs, others = ([str(life.membership_id), "8", "9", "paint", "hall"], ["7", "8", "9", "", ""])
    async with world.app.database.unit() as unit:
        event = await unit.events.get(1)
        assert event is not None
        event.choosing_for_id = None  # what is chosen anew would be found anew
        event.findings = {"prices": None, "trios": [theirs, others]}
    await life.me.says("/privacy")
    await life.me.taps("Erase everything", "Yes, erase")
    [row] = await rows(world, Event)
    assert row["findings"] == {"prices": None, "trios": [others]}


async def test_an_erasure_does_not_show_on_the_other_side(world: World) -> None:
    life = await whole_life(world)
    theirs = await person_id(world, life.other)
    async with world.services() as services:
        before = await services.introductions.mine(theirs)
    await life.me.says("/privacy")
    await life.me.taps("Erase everything", "Yes, erase")
    async with world.services() as services:
        assert await services.introductions.mine(theirs) == before
    await world.wait(days=8)
    async with world.services() as services:
        card = await services.introductions.card(theirs, life.open_suggestion_id)
    assert card.state is VisibleState.CLOSED


async def test_an_erased_answer_stays_as_a_count(world: World) -> None:
    life = await whole_life(world)
    await life.me.says("/privacy")
    await life.me.taps("Erase everything", "Yes, erase")
    (rsvp,) = [one for one in await rows(world, Rsvp) if one["membership_id"] is None]
    assert (rsvp["status"], rsvp["sector"], rsvp["seeks"]) == ("cancelled", "ngo", [])


async def test_an_erased_pair_stays_barred_for_24_months(world: World) -> None:
    life = await whole_life(world)
    await life.me.says("/privacy")
    await life.me.taps("Erase everything", "Yes, erase")
    assert len(await rows(world, BarredPair)) == 1
    await world.wait(days=731)
    assert await rows(world, BarredPair) == []
