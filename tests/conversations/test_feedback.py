"""After the event: thanks to those who came, a score in two taps, and figures for the organisers."""

from datetime import timedelta

import pytest

from domain.lists import ListKind
from domain.roles import Role
from domain.rsvp import RsvpStatus
from handlers.feedback.callbacks import RateEvent
from handlers.navigation import OpenFeedback, OpenFigures
from handlers.reports.callbacks import Form, TakeList
from storage.models import Host
from tests.conversations import scenes
from tests.conversations.after_brunch import brunch_over
from tests.conversations.test_lists import sheet, spreadsheet
from tests.conversations.world import Actor, World


async def test_those_who_came_are_thanked_and_say_in_two_taps_how_it_was(world: World) -> None:
    brunch = await brunch_over(world)
    assert "Thank you for coming!" in brunch.ngo.chat
    await brunch.ngo.taps("5")
    assert brunch.ngo.sees("Thank you! Your answer: 5 of 5.")
    await brunch.ngo.taps("That's all")
    assert brunch.ngo.sees("Thank you, that helps the organisers.")


async def test_a_line_goes_to_the_organisers_without_a_name(world: World) -> None:
    brunch = await brunch_over(world)
    await brunch.ngo.taps("4")
    await brunch.ngo.says("More time at the <tables>, please")
    await brunch.company.taps("2", "That's all")
    await brunch.organiser.says("/organise")
    await brunch.organiser.taps("Civil", "Figures", "Feedback (2)")
    assert brunch.organiser.sees("2 of 3 who came answered, 3 on average.")
    assert brunch.organiser.sees("4 · More time at the <tables>, please")
    assert "Ala" not in brunch.organiser.screen
    await brunch.organiser.taps("‹ Back", "‹ The event", "Lists", "Feedback · XLSX")
    cells = spreadsheet(brunch.organiser)
    assert {"Score", "Comment", "4", "More time at the &lt;tables&gt;, please"} <= set(cells)
    assert not {"Ala", "Dialóg Egyesület, Ala"} & set(cells)


async def test_words_without_a_score_are_in_the_file_too_and_long_ones_are_not_cut(
    world: World,
) -> None:
    brunch = await brunch_over(world)
    await brunch.ngo.says("More time at the tables. " * 10)
    await brunch.organiser.presses(OpenFigures(event_id=1).pack())
    await brunch.organiser.taps("Feedback (1)")
    assert brunch.organiser.sees("– · More time")
    assert not brunch.organiser.sees("Nobody has said")
    take = TakeList(event_id=1, kind=ListKind.FEEDBACK, form=Form.XLSX)
    await brunch.organiser.presses(take.pack())
    assert brunch.organiser.sees("1 person on the list.")
    assert any("More time" in cell for cell in spreadsheet(brunch.organiser))
    assert "customHeight" not in sheet(brunch.organiser), "the comment has ten lines, not two"


@pytest.mark.parametrize("typed", ["5", "5/5", "5!"])
async def test_a_score_typed_right_under_the_thanks_is_taken(world: World, typed: str) -> None:
    brunch = await brunch_over(world)
    await brunch.ngo.says(typed)
    assert brunch.ngo.sees("Thank you! Your answer: 5 of 5.")


async def test_words_typed_right_under_the_thanks_are_the_line_and_the_score_is_asked_after(
    world: World,
) -> None:
    brunch = await brunch_over(world)
    await brunch.ngo.says("More time at the tables")
    assert brunch.ngo.sees("Thank you, that helps the organisers.")
    await brunch.ngo.taps("4")
    assert not brunch.ngo.sees("Would you add a line")
    await brunch.organiser.presses(OpenFeedback(event_id=1).pack())
    assert brunch.organiser.sees("4 · More time at the tables")


async def test_after_the_words_the_score_may_be_typed_too(world: World) -> None:
    brunch = await brunch_over(world)
    await brunch.ngo.says("More time at the tables", "very good")
    assert brunch.ngo.sees("Please choose with the buttons below.")
    await brunch.ngo.says("5")
    assert not brunch.ngo.sees("Would you add a line")
    await brunch.organiser.presses(OpenFeedback(event_id=1).pack())
    assert brunch.organiser.sees("5 · More time at the tables")


async def test_words_too_long_to_keep_are_not_cut_in_silence(world: World) -> None:
    brunch = await brunch_over(world)
    await brunch.ngo.says("More time. " * 40)
    assert brunch.ngo.sees("That is 439 characters; please keep it within 300.")
    await brunch.ngo.says("🥐" * 160)
    assert brunch.ngo.sees("That is 320 characters; please keep it within 300.")
    await brunch.ngo.says("More time")
    assert brunch.ngo.sees("How was it?")
    await brunch.ngo.taps("4")
    await brunch.company.taps("3")
    await brunch.company.says("Less talk. " * 40)
    assert brunch.company.sees("please keep it within 300.")
    await brunch.company.says("Less talk")
    assert brunch.company.sees("Thank you, that helps the organisers.")
    await brunch.organiser.presses(OpenFeedback(event_id=1).pack())
    assert brunch.organiser.sees("4 · More time\n3 · Less talk")


async def test_a_second_tap_on_the_scale_is_another_opinion_and_not_another_voice(
    world: World,
) -> None:
    brunch = await brunch_over(world)
    for score in (1, 5):
        await brunch.ngo.presses(RateEvent(event_id=1, score=score).pack())
    await brunch.organiser.presses(OpenFeedback(event_id=1).pack())
    assert brunch.organiser.sees("1 of 3 who came answered, 5 on average.")


async def test_what_eight_say_in_emoji_alone_still_fits_into_one_message(world: World) -> None:
    brunch = await brunch_over(world)
    event = await scenes.published_event(world, brunch.host)
    names = [f"Person {number}" for number in range(8)]
    answers = await scenes.coming(world, event, *names, at=brunch.host)
    async with world.app.database.unit() as unit:
        people = await unit.events.answered_by(event.id, [RsvpStatus.GOING])
        for one in answers:
            rsvp = await unit.rsvps.get(one)
            assert rsvp is not None
            rsvp.status, rsvp.score = RsvpStatus.CHECKED_IN, 5
    async with world.services() as services:
        for one in people:
            await services.feedbacks.say(one, event.id, "😀" * 500)
    await brunch.organiser.presses(OpenFeedback(event_id=event.id).pack())
    assert brunch.organiser.sees("8 of 8 who came answered, 5 on average.")
    assert brunch.organiser.sees("😀" * 100)


async def test_who_was_not_there_has_no_voice(world: World) -> None:
    brunch = await brunch_over(world)
    absent = await scenes.registered(world, "Absent", at=brunch.host)
    await absent.presses(RateEvent(event_id=1, score=1).pack())
    await brunch.organiser.presses(OpenFeedback(event_id=1).pack())
    assert brunch.organiser.sees("Nobody has said yet how it was.")


async def test_figures_tell_no_shows_from_those_who_cancelled_and_compare_with_the_last_time(
    world: World, series: tuple[Host, Actor]
) -> None:
    at, organiser = series
    event = await scenes.published_event(world, at, title="Second")
    came, stayed, cancelled = await scenes.coming(world, event, "A", "B", "C", at=at)
    async with world.app.database.unit() as unit:
        row = await unit.rsvps.get(cancelled)
        assert row is not None
        row.status = row.status.CANCELLED
    await world.until(event.starts_at)
    await organiser.presses(f"arrive:{came}")
    await world.until(event.starts_at + timedelta(hours=4))
    await organiser.presses(f"marked:{event.id}")  # nothing is marked yet: refused
    await organiser.presses(f"absences:{event.id}")
    await organiser.taps("B, B ngo", "Done")
    assert stayed
    await organiser.presses(OpenFigures(event_id=event.id).pack())
    assert organiser.sees("Came: 1 (2)")
    assert organiser.sees("No-shows: 1 (0)")
    assert organiser.sees("Gave their seat back: 1 (0)")
    assert organiser.sees("NGO")


async def test_figures_say_that_there_are_none_yet(world: World) -> None:
    owner = world.person("Olga")
    event = await scenes.published_event(world, await scenes.host(world, owner=owner))
    await owner.presses(OpenFigures(event_id=event.id).pack())
    assert owner.sees("Nobody has answered yet.")


async def test_figures_are_not_for_the_door(world: World, series: tuple[Host, Actor]) -> None:
    at, _ = series
    door = world.person("Door")
    await scenes.organises(world, door, at, Role.DOOR)
    await door.presses(OpenFigures(event_id=1).pack())
    assert "not yours" in (door.toast or "")


async def test_the_door_sees_arrivals_by_sector_and_by_the_minute(world: World) -> None:
    at = await scenes.host(world, language="en")
    event = await scenes.published_event(world, at, title="Brunch")
    door = world.person("Door")
    await scenes.organises(world, door, at, Role.DOOR, event=event)
    people = await scenes.coming(world, event, "A", "B", "C", at=at)
    await world.until(event.starts_at - timedelta(minutes=10))
    for rsvp_id in people[:2]:
        await door.presses(f"arrive:{rsvp_id}")
        await world.wait(minutes=2)
    await door.says("/organise")
    await door.taps("Brunch", "Check-in", "Live numbers")
    assert door.sees("2 of 3 here")
    assert door.sees("2 / 3")
    assert door.sees("09:50 ▓▓▓▓▓▓▓▓▓▓ 1")
    assert door.sees("09:51 ░░░░░░░░░░ 0")
    assert door.sees("09:52 ▓▓▓▓▓▓▓▓▓▓ 1")


@pytest.fixture
async def series(world: World) -> tuple[Host, Actor]:
    """A host whose first event is over: two came; its organiser."""
    organiser = world.person("Erika")
    at = await scenes.host(world, owner=organiser, language="en")
    first = await scenes.published_event(world, at, title="First", starts_in=timedelta(days=1))
    people = await scenes.coming(world, first, "D", "E", at=at)
    await world.until(first.starts_at)
    for rsvp_id in people:
        await organiser.presses(f"arrive:{rsvp_id}")
    await world.until(first.starts_at + timedelta(hours=6))
    return at, organiser
