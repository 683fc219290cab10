"""Creating an event in chat, in natural words or from the calendar, up to its link."""

import pytest

from tests.conversations import scenes
from tests.conversations.world import Actor, World


@pytest.fixture
async def organiser(world: World) -> Actor:
    """The owner of a Hungarian host, at the desk."""
    person = world.person("Erika")
    await scenes.host(world, owner=person)
    await person.says("/organise")
    return person


async def test_an_event_said_in_words_is_read_back_published_and_opened_by_its_link(
    world: World, organiser: Actor
) -> None:
    await organiser.taps("Create an event")
    await organiser.says("Civil–Business Brunch", "17 October 10:00–13:00")
    assert organiser.sees("Saturday, 17 October 2026, 10:00–13:00 (Budapest time)")
    await organiser.taps("Yes, that's right")
    await organiser.says("Miskolc, Széchenyi u. 10", "about twenty", "Needs and offers, worded.")
    assert organiser.sees("This is what participants will see")
    assert organiser.sees("20 seats left")
    await organiser.taps("Publish")
    company = world.person("Béla")
    await company.follows(organiser.link)
    assert company.sees("Needs and offers, worded.")
    assert company.sees("20 seats left")
    assert company.sees("I'd like to come")


async def test_the_time_can_be_picked_from_calendar_and_clock(organiser: Actor) -> None:
    await organiser.taps("Create an event")
    await organiser.says("Brunch")
    await organiser.taps("▶", "17", "10:00", "10:15", "12:15")
    assert organiser.sees("Tuesday, 17 November 2026, 10:15–12:15 (Budapest time)")


async def test_past_days_of_the_calendar_do_nothing(organiser: Actor) -> None:
    await organiser.taps("Create an event")
    await organiser.says("Brunch")
    before = organiser.screen
    await organiser.taps("·", "Mo")
    assert organiser.screen == before


async def test_a_day_without_an_hour_is_asked_for_the_hour_only(organiser: Actor) -> None:
    await organiser.taps("Create an event")
    await organiser.says("Brunch", "next Saturday")
    assert organiser.sees("When does it start?")
    await organiser.says("half past ten")
    assert organiser.sees("When does it end?")
    await organiser.says("13:00")
    assert organiser.sees("Saturday, 17 October 2026, 10:30–13:00")


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        ("soonish", "I could not tell the time from that."),
        ("1 October 2026 10:00–12:00", "This time has passed already."),
        ("1 June 2029 10:00–12:00", "more than a year and a half ahead"),
    ],
)
async def test_words_that_tell_no_time_are_asked_again(
    organiser: Actor, said: str, problem: str
) -> None:
    await organiser.taps("Create an event")
    await organiser.says("Brunch", said)
    assert organiser.sees(problem)
    assert "[ Mo ]" in organiser.screen, "a calendar to press is there"
    await organiser.says("17 October 10:00–13:00")
    assert organiser.sees("Is that right?")


async def test_answers_out_of_bounds_are_explained_and_asked_again(organiser: Actor) -> None:
    await organiser.taps("Create an event")
    await organiser.says("x" * 101)
    assert organiser.sees("That is 101 characters; please keep it within 100.")
    await organiser.says("Brunch", "17 October 10:00–13:00")
    await organiser.taps("Yes, that's right")
    await organiser.says("x" * 201)
    assert organiser.sees("please keep it within 200")
    await organiser.says("Miskolc", "many")
    assert organiser.sees("Please write a whole number from 1 to 5,000.")
    await organiser.says("0")
    assert organiser.sees("Please write a whole number from 1 to 5,000.")


async def test_a_short_text_whose_links_are_too_long_to_be_kept_is_asked_again(
    organiser: Actor,
) -> None:
    await organiser.taps("Create an event")
    await organiser.says("Brunch", "17 October 10:00–13:00")
    await organiser.taps("Yes, that's right")
    await organiser.says("Miskolc", "20")
    links = [f'<a href="https://example.org/{"x" * 1000}{n}">here</a>' for n in range(10)]
    await organiser.says_formatted(" ".join(links))
    assert organiser.sees("The addresses of the links are too long together.")
    await organiser.says_formatted(" ".join(links[:9]))
    assert organiser.sees("here here here here here here here here here")
    await organiser.taps("Change or keep as a draft", "✏️ Change", "Texts", "Description: Magyar")
    await organiser.says_formatted(" ".join(links))
    assert organiser.sees("The addresses of the links are too long together.")


async def test_a_number_of_seats_may_stand_among_words(organiser: Actor) -> None:
    await organiser.taps("Create an event")
    await organiser.says("Brunch", "17 October 10:00–13:00")
    await organiser.taps("Yes, that's right")
    await organiser.says("Miskolc", "10-20")
    assert organiser.sees("10 or 20? Please write one number: how many at most.")
    await organiser.says("-5", "20.5", "about 20 people")
    await organiser.taps("Skip", "Change or keep as a draft")
    assert organiser.sees("Coming: 0 of 20")


async def test_seats_and_quotas_are_read_in_words_and_what_is_not_clear_is_asked(
    organiser: Actor,
) -> None:
    await organiser.taps("Create an event")
    await organiser.says("Brunch", "17 October 10:00–13:00")
    await organiser.taps("Yes, that's right")
    await organiser.says("Miskolc", "twenty or thirty")
    assert organiser.sees("20 or 30? Please write one number: how many at most.")
    await organiser.says("húsz")
    await organiser.taps("Skip", "Change or keep as a draft")
    assert organiser.sees("Coming: 0 of 20")
    await organiser.taps("✏️ Change", "Seats")
    await organiser.says("25-30")
    assert organiser.sees("25 or 30?")
    await organiser.says("about thirty")
    assert organiser.sees("Coming: 0 of 30")
    await organiser.taps("✏️ Change", "Quotas by sector", "Business: –")
    await organiser.says("4-5")
    assert organiser.sees("4 or 5?")
    await organiser.says("five at most")
    assert organiser.sees("• Business: 0 of 5")


async def test_a_time_read_back_is_corrected_by_naming_the_hours_alone(organiser: Actor) -> None:
    await organiser.taps("Create an event")
    await organiser.says("Brunch", "17 October 10:00–13:00", "10:30–13:30")
    assert organiser.sees("Saturday, 17 October 2026, 10:30–13:30")
    await organiser.says("no, that is wrong")
    assert organiser.sees("I could not tell the time from that.")
    await organiser.says("next Sunday 9 to 12 in the morning")
    assert organiser.sees("Sunday, 18 October 2026, 09:00–12:00")


async def test_back_leads_to_the_step_before_and_keeps_the_rest(organiser: Actor) -> None:
    await organiser.taps("Create an event")
    await organiser.says("Brunch", "17 October 10:00–13:00")
    await organiser.taps("Yes, that's right", "‹ Back")
    assert organiser.sees("When is it?")
    await organiser.says("18 October 10:00–13:00")
    await organiser.taps("Yes, that's right")
    await organiser.says("Miskolc", "20")
    await organiser.taps("Skip")
    assert organiser.sees("Sunday, 18 October 2026")


async def test_back_from_the_first_question_drops_the_event_to_be(organiser: Actor) -> None:
    await organiser.taps("Create an event", "‹ Back")
    assert organiser.sees("No event was created.")
    await organiser.says("Brunch")
    assert organiser.sees("I'm not sure what to do with that")


async def test_an_organiser_who_speaks_another_language_is_told_the_hosts(
    organiser: Actor,
) -> None:
    await organiser.taps("Create an event")
    assert organiser.sees("Language: Magyar")


async def test_a_button_of_an_earlier_step_changes_nothing(organiser: Actor) -> None:
    await organiser.taps("Create an event")
    await organiser.says("Brunch")
    calendar = organiser.account.newest
    assert calendar is not None
    await organiser.taps("17")
    await organiser.presses("day:1:2026-10-20", calendar.message_id)
    assert organiser.sees("Saturday, 17 October 2026")
    assert organiser.sees("When does it start?")


async def test_a_restart_in_the_middle_loses_nothing(world: World, organiser: Actor) -> None:
    await organiser.taps("Create an event")
    await organiser.says("Brunch", "17 October 10:00–13:00")
    await world.restart()
    await organiser.taps("Yes, that's right")
    await organiser.says("Miskolc", "20")
    await organiser.taps("Skip")
    assert organiser.sees("Saturday, 17 October 2026, 10:00–13:00")


async def test_a_draft_stays_on_the_desk_and_is_seen_by_nobody_else(
    world: World, organiser: Actor
) -> None:
    await organiser.taps("Create an event")
    await organiser.says("Brunch", "17 October 10:00–13:00")
    await organiser.taps("Yes, that's right")
    await organiser.says("Miskolc", "20")
    await organiser.taps("Skip", "Change or keep as a draft")
    stranger = world.person("Béla")
    await stranger.says("/events")
    assert stranger.sees("No upcoming events")
    await stranger.presses("event:1")
    assert stranger.toast == "This is not there any more."
    await organiser.says("/organise")
    await organiser.taps("✏️ Sat 17 Oct · Brunch", "Publish")
    await stranger.says("/events")
    assert stranger.sees("Brunch")


async def test_a_draft_whose_day_has_passed_is_moved_before_it_is_published(
    world: World, organiser: Actor
) -> None:
    await organiser.taps("Create an event")
    await organiser.says("Brunch", "6 October 10:00–13:00")
    await organiser.taps("Yes, that's right")
    await organiser.says("Miskolc", "20")
    await organiser.taps("Skip")
    await world.wait(days=2)
    await organiser.taps("Publish")
    assert organiser.toast == "This time has passed already. Please choose a later one."
    await organiser.taps("Change or keep as a draft", "✏️ Change", "Time and place")
    await organiser.says("17 October 10:00–13:00")
    await organiser.taps("Yes, that's right", "Keep the place", "Move it", "Publish")
    assert organiser.toast == "Published."


async def test_the_text_to_forward_is_a_message_of_its_own(organiser: Actor) -> None:
    await organiser.taps("Create an event")
    await organiser.says("Brunch", "17 October 10:00–13:00")
    await organiser.taps("Yes, that's right")
    await organiser.says("Miskolc", "20")
    await organiser.taps("Skip", "Publish", "A text to forward")
    assert organiser.sees("You are invited!")
    assert organiser.account.buttons == []
    assert organiser.link in organiser.screen


async def test_the_draft_tells_its_languages_and_a_tap_changes_them_and_leads_back(
    world: World, organiser: Actor
) -> None:
    await organiser.taps("Create an event")
    await organiser.says("Brunch", "17 October 10:00–13:00")
    await organiser.taps("Yes, that's right")
    await organiser.says("Miskolc", "20")
    await organiser.taps("Skip")
    assert organiser.sees("It is held in: Magyar")
    await organiser.taps("🗣 Languages", "Polski")
    assert organiser.sees("✓ Polski")
    await organiser.taps("‹ Back")
    assert organiser.sees("This is what participants will see")
    assert organiser.screen.count("Polski, Magyar") == 1  # on the card, and not repeated below it
    await organiser.taps("Change or keep as a draft", "✏️ Change", "🗣 Languages", "‹ Back")
    assert organiser.sees("What would you like to change?")


async def test_whoever_looked_at_something_else_goes_on_where_they_were(organiser: Actor) -> None:
    await organiser.taps("Create an event")
    await organiser.says("Brunch", "17 October 10:00–13:00", "/organise")
    await organiser.taps("Create an event")
    assert organiser.toast == "Let's go on."
    assert organiser.sees("Saturday, 17 October 2026, 10:00–13:00 (Budapest time)")
    await organiser.taps("Yes, that's right")
    await organiser.says("Miskolc", "20", "Needs and offers")
    assert organiser.sees("Brunch")
