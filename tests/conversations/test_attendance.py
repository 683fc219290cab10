"""When few were checked in at an event, its organisers are asked who came, and perhaps everyone is."""

from dataclasses import dataclass
from datetime import timedelta

import pytest

from domain.events import AttendanceCheck
from domain.rsvp import RsvpAnswer, RsvpStatus
from handlers.check_in.callbacks import (
    AskPeople,
    ConfirmAllCame,
    FinishAbsences,
    OpenAttendance,
    SayPresence,
    SetAbsent,
    SetHere,
)
from handlers.navigation import ManageEvent, OpenCheckIn
from services.matchings import MATCHING_DELAY
from storage.models import Event, Host
from tests.conversations import scenes
from tests.conversations.scenes import Gathering
from tests.conversations.world import Actor, World

NOT_YOURS = "This is not yours to change. If it should be, ask the organiser."


@dataclass(frozen=True, slots=True)
class Brunch:
    """A brunch with four people coming, one of whom is checked in at the door."""

    world: World
    host: Host
    event: Gathering
    organiser: Actor
    people: tuple[Actor, ...]
    answers: tuple[int, ...]

    async def over(self) -> None:
        """Let the delay after the end pass."""
        row = await self.row()
        await self.world.until(row.ends_at + MATCHING_DELAY)

    async def row(self) -> Event:
        async with self.world.app.database.unit() as unit:
            event = await unit.events.get(self.event.id)
        assert event is not None
        return event

    async def statuses(self) -> list[RsvpStatus]:
        async with self.world.app.database.unit() as unit:
            return [rsvp.status for rsvp, _, _ in await unit.check_ins.people(self.event.id)]

    async def matched(self) -> bool:
        """Whether two times agree within a minute, the interval of the job."""
        await self.world.wait(minutes=1)
        return (await self.row()).matched_at is not None


@pytest.fixture
async def brunch(world: World) -> Brunch:
    host = await scenes.host(world, language="en")
    event = await scenes.published_event(world, host, title="Civil brunch")
    organiser = world.person("Organiser")
    await scenes.organises(world, organiser, host)
    people = tuple([await scenes.registered(world, name, at=host) for name in ("A", "B", "C", "D")])
    answers = [await scenes.answers(world, event, one, RsvpAnswer.COMING) for one in people]
    await world.until(event.starts_at)
    await organiser.presses(OpenCheckIn(event_id=event.id).pack())
    await organiser.presses(SetHere(rsvp_id=answers[0], here=True).pack())
    return Brunch(world, host, event, organiser, people, tuple(answers))


CAME, ABSENT, UNSAID = RsvpStatus.CHECKED_IN, RsvpStatus.NO_SHOW, RsvpStatus.GOING


async def test_the_organiser_is_asked_once_and_nobody_is_matched_meanwhile(brunch: Brunch) -> None:
    await brunch.over()
    assert brunch.organiser.sees("1 person was there.")
    assert brunch.organiser.sees("Not known: 3 people.")
    await brunch.world.wait(days=3)
    assert brunch.organiser.chat.count("Who came?") == 1
    assert not await brunch.matched()


async def test_who_came_may_be_said_when_nobody_looks_at_the_event_any_more(brunch: Brunch) -> None:
    await brunch.over()
    await brunch.world.wait(days=31)
    async with brunch.world.services() as services:
        assert await services.matchings.over() == []
    await brunch.organiser.taps("All came")
    assert await brunch.matched()


async def test_with_enough_checked_in_nobody_is_asked_and_the_rest_were_not_there(
    brunch: Brunch,
) -> None:
    for rsvp_id in brunch.answers[:3]:
        await brunch.organiser.presses(SetHere(rsvp_id=rsvp_id, here=True).pack())
    await brunch.over()
    assert "Who came?" not in brunch.organiser.chat
    assert await brunch.matched()
    assert await brunch.statuses() == [CAME, CAME, CAME, ABSENT]


async def test_once_it_is_over_the_desk_tells_who_came(brunch: Brunch) -> None:
    organiser = brunch.organiser
    for rsvp_id in brunch.answers[:3]:
        await organiser.presses(SetHere(rsvp_id=rsvp_id, here=True).pack())
    await organiser.presses(ManageEvent(event_id=brunch.event.id).pack())
    assert organiser.sees("Coming: 4 of 20")
    await brunch.over()
    await organiser.presses(ManageEvent(event_id=brunch.event.id).pack())
    assert organiser.sees("Came: 3 of 4\n\n• NGO, civil society: 3\n")
    assert "Coming" not in organiser.screen
    await organiser.taps("Who came")
    assert organiser.sees("Came: 3 of 4")
    assert organiser.sees("✅ C")


async def test_the_review_says_what_the_suggestions_wait_for(brunch: Brunch) -> None:
    await brunch.over()
    await brunch.organiser.presses(ManageEvent(event_id=brunch.event.id).pack())
    await brunch.organiser.taps("Suggestions")
    assert brunch.organiser.sees("once it is known who was there")
    assert not brunch.organiser.sees("There are no suggestions")
    await brunch.organiser.taps("Check-in", "Who came?", "All came")
    assert await brunch.matched()


async def test_all_came_starts_the_matching(brunch: Brunch) -> None:
    await brunch.over()
    await brunch.organiser.taps("All came")
    assert await brunch.statuses() == [CAME] * 4
    assert await brunch.matched()


async def test_the_absent_are_marked_and_count_only_once_the_list_is_done(brunch: Brunch) -> None:
    await brunch.over()
    await brunch.organiser.taps("Mark who was absent")
    assert "A, A ngo" not in brunch.organiser.screen
    await brunch.organiser.taps("✓ B", "✓ C", "✗ C")
    await brunch.organiser.presses(SetAbsent(rsvp_id=4711, absent=True).pack())  # on another list
    await brunch.world.wait(minutes=30)
    assert await brunch.statuses() == [CAME, UNSAID, UNSAID, UNSAID]
    await brunch.organiser.taps("Done: 1 absent")
    assert await brunch.matched()
    assert await brunch.statuses() == [CAME, ABSENT, CAME, CAME]


async def test_marks_left_without_done_are_not_saved_and_it_says_so(brunch: Brunch) -> None:
    await brunch.over()
    await brunch.organiser.taps("Mark who was absent", "‹ Back")
    assert "saved" not in str(brunch.organiser.toast)
    await brunch.organiser.taps("Mark who was absent", "✓ B", "‹ Back")
    assert brunch.organiser.toast == "The marks were not saved: only “Done” saves them."


async def test_a_text_while_marking_leads_back_to_the_list(brunch: Brunch) -> None:
    await brunch.over()
    await brunch.organiser.taps("Mark who was absent", "✓ B")
    await brunch.organiser.says("B was ill")
    assert brunch.organiser.sees("Please choose with the buttons below.")
    assert brunch.organiser.sees("✗ B")


async def test_people_are_asked_and_the_matching_waits_for_the_last_answer(brunch: Brunch) -> None:
    await brunch.over()
    await brunch.organiser.taps("Ask them for me")
    assert brunch.organiser.sees("I am asking them.")
    _, b, c, d = brunch.people
    await b.taps("Yes, I was")
    await c.taps("Yes, I was")
    assert not await brunch.matched()
    await d.taps("No, I was not")
    assert d.sees("Perhaps another time!")
    assert await brunch.matched()
    assert await brunch.statuses() == [CAME, CAME, CAME, ABSENT]


async def test_silence_holds_the_matching_for_a_day_and_means_absent_then(brunch: Brunch) -> None:
    await brunch.over()
    await brunch.organiser.taps("Ask them for me")
    await brunch.people[1].taps("Yes, I was")
    await brunch.world.wait(hours=23)
    assert not await brunch.matched()
    await brunch.world.wait(hours=2)
    assert await brunch.matched()
    assert await brunch.statuses() == [CAME, CAME, ABSENT, ABSENT]
    await brunch.people[2].taps("Yes, I was")
    assert brunch.people[2].sees("The list says that you were not there.")


async def test_asking_them_again_gives_nobody_more_time(brunch: Brunch) -> None:
    await brunch.over()
    await brunch.organiser.taps("Ask them for me")
    await brunch.world.wait(hours=20)
    await brunch.organiser.presses(AskPeople(event_id=brunch.event.id).pack())
    await brunch.world.wait(hours=5)
    assert await brunch.matched()


async def test_who_was_checked_in_or_paused_or_blocked_is_not_waited_for(brunch: Brunch) -> None:
    a, b, c, d = brunch.people
    person_id = await scenes.person_id(brunch.world, b)
    async with brunch.world.services() as services:
        await services.memberships.pause(brunch.host.id, person_id, paused=True)
    c.account.block()
    await brunch.over()
    await brunch.organiser.taps("Ask them for me")
    assert "Were you there?" not in a.chat + b.chat + c.chat
    await d.taps("Yes, I was")
    assert await brunch.matched()


async def test_at_night_nobody_is_asked_before_eight(world: World) -> None:
    host = await scenes.host(world, language="en")
    event = await scenes.published_event(world, host, starts_in=timedelta(hours=10))
    organiser = world.person("Organiser")
    await scenes.organises(world, organiser, host)
    person = await scenes.registered(world, "A", at=host)
    await scenes.answers(world, event, person, RsvpAnswer.COMING)
    await world.until(event.starts_at + timedelta(hours=5))  # 23:00 UTC, 1:00 in Budapest
    assert "Who came?" not in organiser.chat
    await organiser.presses(AskPeople(event_id=event.id).pack())
    assert "Were you there?" not in person.chat
    await world.wait(hours=8)
    assert person.sees("Were you there?")


async def test_before_the_end_nothing_can_be_said(brunch: Brunch) -> None:
    await brunch.organiser.presses(ConfirmAllCame(event_id=brunch.event.id).pack())
    assert brunch.organiser.toast == "This can be done once the event is over."


async def test_the_door_list_leads_there_once_the_event_is_over(brunch: Brunch) -> None:
    await brunch.world.until((await brunch.row()).ends_at)
    await brunch.organiser.presses(OpenCheckIn(event_id=brunch.event.id).pack())
    await brunch.organiser.taps("Who came?", "All came")
    assert brunch.organiser.sees("4 people were there.")
    assert not await brunch.matched()
    await brunch.over()
    assert await brunch.matched()


async def test_after_the_matching_old_buttons_and_late_check_ins_do_no_harm(brunch: Brunch) -> None:
    await brunch.over()
    await brunch.organiser.taps("Mark who was absent", "✓ B", "Done")
    assert await brunch.matched()
    matched_at = (await brunch.row()).matched_at
    for old in (ConfirmAllCame(event_id=brunch.event.id), AskPeople(event_id=brunch.event.id)):
        await brunch.organiser.presses(old.pack())
        assert brunch.organiser.sees("this list is closed")
    await brunch.organiser.presses(FinishAbsences(event_id=brunch.event.id).pack())
    assert brunch.organiser.toast == "This button is from an earlier step."
    await brunch.organiser.presses(SetHere(rsvp_id=brunch.answers[1], here=True).pack())
    await brunch.organiser.presses(SetHere(rsvp_id=brunch.answers[2], here=False).pack())
    assert await brunch.statuses() == [CAME, CAME, ABSENT, CAME]
    row = await brunch.row()
    assert (row.matched_at, row.attendance) == (matched_at, AttendanceCheck.MARKED)


async def test_strangers_and_those_not_asked_say_nothing(brunch: Brunch) -> None:
    await brunch.over()
    stranger = brunch.world.person("Stranger")
    await stranger.presses(SayPresence(event_id=brunch.event.id, came=True).pack())
    assert stranger.toast == NOT_YOURS
    for button in (OpenAttendance, ConfirmAllCame, AskPeople):
        await stranger.presses(button(event_id=brunch.event.id).pack())
        assert stranger.toast == NOT_YOURS
    await brunch.people[1].presses(SayPresence(event_id=brunch.event.id, came=True).pack())
    assert await brunch.statuses() == [CAME, UNSAID, UNSAID, UNSAID]
