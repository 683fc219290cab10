"""After the brunch: suggestions, the organiser's review, the private double yes, the introduction."""

from datetime import UTC, datetime, timedelta

import pytest

from domain.profiles import Profile
from handlers.introductions.callbacks import ReleaseAll
from sandbox.faults import ServerError
from tests.conversations import scenes
from tests.conversations.after_brunch import Brunch, brunch_over, meet
from tests.conversations.world import Actor, World


@pytest.fixture
async def brunch(world: World) -> Brunch:
    """Over for two hours; attended by an association with an outdated website and an IT company."""
    return await brunch_over(world)


async def test_the_organiser_is_shown_the_suggestions_before_anybody_else(brunch: Brunch) -> None:
    assert brunch.organiser.sees("1 suggestion after")
    assert not brunch.ngo.sees("suggestion")
    await brunch.organiser.taps("Look through")
    assert brunch.organiser.sees("Dialóg Egyesület ↔ Evocampus")
    assert not brunch.organiser.sees("Ala")  # no names of people


async def test_after_an_evening_the_organiser_is_called_in_the_morning(world: World) -> None:
    brunch = await brunch_over(world, starts_in=timedelta(hours=33))  # 19:00 to 22:00 in Budapest
    assert "1 suggestion after" not in brunch.organiser.chat
    await world.wait(hours=8)
    assert brunch.organiser.sees("1 suggestion after")


async def test_nothing_is_released_before_it_is_known_who_meets_whom(world: World) -> None:
    organiser = world.person("Olga")
    event = await scenes.published_event(world, await scenes.host(world, owner=organiser))
    await organiser.presses(ReleaseAll(event_id=event.id).pack())
    assert organiser.toast == "This is not there any more."


async def test_a_suggestion_gives_its_reason_and_no_name(brunch: Brunch) -> None:
    await brunch.organiser.taps("Look through", "Release all the rest")
    assert brunch.ngo.sees("You seek, they offer: Website & IT")
    assert brunch.ngo.sees("Evocampus")
    assert not brunch.ngo.sees("Béla")
    assert not brunch.ngo.sees("bela_it")


async def test_a_second_yes_at_night_is_told_to_the_other_side_in_the_morning(
    world: World, brunch: Brunch
) -> None:
    await brunch.organiser.taps("Look through", "Release all the rest")
    await brunch.ngo.taps("Yes, introduce us")
    await world.until(world.clock().replace(hour=21))  # 23:00 in Budapest
    await brunch.company.taps("Yes, introduce us")
    assert brunch.company.sees("ala@example.org")
    assert not brunch.ngo.sees("You both said yes")
    await world.wait(hours=9)
    assert brunch.ngo.sees("You both said yes")


async def test_both_yes_introduces_both_with_the_contact_each_chose(brunch: Brunch) -> None:
    await brunch.organiser.taps("Look through", "Release all the rest")
    await brunch.ngo.taps("Yes, introduce us")
    assert brunch.ngo.sees("You said yes")
    assert not brunch.company.sees("said yes")
    await brunch.company.taps("Yes, introduce us")
    assert brunch.company.sees("You both said yes")
    assert brunch.company.sees("Ala")
    assert brunch.company.sees("ala@example.org")
    assert brunch.ngo.sees("Béla")
    assert brunch.ngo.sees("@bela_it")


@pytest.mark.parametrize("yes", ["yes", "Igen, kérem", "jasne, chętnie!", "Tak, poznajmy się"])
async def test_a_yes_may_be_typed_under_a_suggestion(brunch: Brunch, yes: str) -> None:
    await brunch.organiser.taps("Look through", "Release all the rest")
    await brunch.ngo.says(yes)
    assert brunch.ngo.sees("You said yes")


@pytest.mark.parametrize("later", ["Not now", "nie teraz, dziękuję", "Most nem.", "later"])
async def test_so_may_not_now(brunch: Brunch, later: str) -> None:
    await brunch.organiser.taps("Look through", "Release all the rest")
    await brunch.ngo.says(later)
    assert brunch.ngo.sees("You said: not now.")


@pytest.mark.parametrize("no", ["no", "nie, dziękuję", "köszönöm, nem"])
async def test_of_a_typed_no_it_is_asked_which_it_is(brunch: Brunch, no: str) -> None:
    await brunch.organiser.taps("Look through", "Release all the rest")
    await brunch.ngo.says(no)
    assert brunch.ngo.sees("Please choose with the buttons below.")
    await brunch.ngo.taps("Never")
    assert brunch.ngo.sees("You said no.")


@pytest.mark.parametrize("refusal", ["Not now", "Never"])
async def test_a_refusal_looks_like_silence_to_the_other_side(
    world: World, brunch: Brunch, refusal: str
) -> None:
    await brunch.organiser.taps("Look through", "Release all the rest")
    await brunch.ngo.taps("Yes, introduce us")
    await brunch.company.taps(refusal)
    await brunch.ngo.says("/introductions")
    before = brunch.ngo.screen
    assert "Evocampus – you said yes" in before
    await world.wait(days=8)
    assert brunch.ngo.sees("it did not become an introduction")
    assert not brunch.company.sees("did not become")


async def test_silence_ends_in_the_same_words_as_a_refusal(world: World, brunch: Brunch) -> None:
    await brunch.organiser.taps("Look through", "Release all the rest")
    await brunch.ngo.taps("Yes, introduce us")
    await world.wait(days=8)
    assert brunch.ngo.sees("it did not become an introduction")


async def test_an_answer_can_be_changed_until_the_deadline(world: World, brunch: Brunch) -> None:
    await brunch.organiser.taps("Look through", "Release all the rest")
    await brunch.ngo.taps("Not now", "Yes, introduce us")
    await brunch.company.taps("Yes, introduce us")
    assert brunch.company.sees("You both said yes")


async def test_an_answer_after_the_deadline_is_refused_kindly(world: World, brunch: Brunch) -> None:
    await brunch.organiser.taps("Look through", "Release all the rest")
    await world.wait(days=8)
    await brunch.ngo.taps("Yes, introduce us")
    assert brunch.ngo.toast == "The time for answering this suggestion is over."


async def test_a_struck_suggestion_is_never_heard_of(world: World, brunch: Brunch) -> None:
    await brunch.organiser.taps("Look through", "1 ✗")
    assert brunch.ngo.sees("This time I have no suggestion for you")
    assert not brunch.ngo.sees("Nobody who was there")  # it would not be true
    await brunch.ngo.says("/introductions")
    assert not brunch.ngo.sees("Evocampus")


async def test_suggestions_nobody_reviewed_go_out_by_themselves(
    world: World, brunch: Brunch
) -> None:
    await world.wait(days=2)
    assert brunch.ngo.sees("You seek, they offer")


async def test_whoever_has_no_suggestion_is_told_kindly_and_why(brunch: Brunch) -> None:
    await brunch.organiser.taps("Look through", "Release all the rest")
    assert brunch.town_hall.sees("This time I have no suggestion for you")
    await brunch.town_hall.taps("My profile")
    assert brunch.town_hall.sees("Offers: –")


async def test_a_stranger_cannot_answer_or_review(world: World, brunch: Brunch) -> None:
    await brunch.organiser.taps("Look through", "Release all the rest")
    stranger = world.person("Nobody")
    await stranger.says("/help")
    await stranger.presses("sug_a:1:yes")
    assert stranger.toast == "This is not there any more."
    await stranger.presses("review:1:0")
    assert stranger.toast == "This is not yours to change. If it should be, ask the organiser."
    await brunch.town_hall.presses("rel_all:1")
    assert (
        brunch.town_hall.toast == "This is not yours to change. If it should be, ask the organiser."
    )


async def test_a_paused_attendee_is_not_matched(world: World) -> None:
    brunch = await brunch_over(world, paused=True)
    assert not brunch.organiser.sees("suggestion after")
    assert brunch.ngo.sees("This time I have no suggestion for you")
    assert not brunch.company.sees("suggestion")


async def test_the_same_pair_is_not_suggested_at_the_second_brunch(
    world: World, brunch: Brunch
) -> None:
    await brunch.organiser.taps("Look through", "Release all the rest")
    await world.wait(days=8)
    await meet(world, brunch)
    assert brunch.ngo.sees("This time I have no suggestion for you")


async def test_through_the_organiser_asks_the_organiser_to_connect_them(world: World) -> None:
    brunch = await brunch_over(world, ngo=Profile(findable=True))
    await brunch.organiser.taps("Look through", "Release all the rest")
    await brunch.ngo.taps("Yes, introduce us")
    await brunch.company.taps("Yes, introduce us")
    assert brunch.company.sees("Dialóg Egyesület will connect you")
    assert not brunch.company.sees("A first sentence to start with"), "there is nobody to write to"
    assert brunch.organiser.sees("Please introduce these two to each other")
    assert brunch.organiser.sees("Would like to be reached through you.")
    assert not brunch.organiser.sees("will connect you")


async def test_both_through_the_organiser_are_written_to_by_the_organiser_together(
    world: World,
) -> None:
    brunch = await brunch_over(world, ngo=Profile(findable=True), company=Profile(findable=True))
    await brunch.organiser.taps("Look through", "Release all the rest")
    await brunch.ngo.taps("Yes, introduce us")
    await brunch.company.taps("Yes, introduce us")
    await brunch.organiser.taps("Write to both")
    assert brunch.organiser.sees("Both sides of an introduction: 2")
    await brunch.organiser.says("Tea at our office on Tuesday at ten?")
    await brunch.organiser.taps("Send to 2 people")
    assert brunch.ngo.sees("Tea at our office")
    assert brunch.company.sees("Tea at our office")
    assert not brunch.town_hall.sees("Tea at our office")
    await brunch.ngo.presses("writeboth:1")
    assert "not yours to change" in (brunch.ngo.toast or "")


async def test_whoever_organises_no_more_does_not_read_who_is_to_be_connected(
    world: World,
) -> None:
    brunch = await brunch_over(world, ngo=Profile(findable=True), company=Profile(findable=True))
    await brunch.organiser.taps("Look through", "Release all the rest")
    away = ServerError(502)
    world.telegram.faults.add("sendMessage", away, times=2, chat_id=brunch.organiser.id)
    await brunch.ngo.taps("Yes, introduce us")
    await brunch.company.taps("Yes, introduce us")
    await scenes.no_longer_organises(world, brunch.organiser)
    await world.wait(hours=1)
    assert "Please introduce these two" not in brunch.organiser.chat
    assert "Béla" not in brunch.organiser.chat


async def test_whoever_paused_before_the_morning_gets_no_suggestion_in_it(world: World) -> None:
    brunch = await brunch_over(world, starts_in=timedelta(hours=8))  # reviewed at 23:00
    await world.until(datetime(2026, 10, 5, 22, tzinfo=UTC))
    await brunch.organiser.says("/organise")
    organiser, company = [
        await scenes.person_id(world, one) for one in (brunch.organiser, brunch.company)
    ]
    async with world.services() as services:
        await services.reviews.release_all(organiser, 1)
        await services.memberships.pause(brunch.host.id, company, paused=True)
    await world.wait(hours=12)
    assert brunch.ngo.sees("You seek, they offer")
    assert "You offer, they seek" not in brunch.company.chat


async def test_pressing_yes_twice_introduces_once(brunch: Brunch) -> None:
    await brunch.organiser.taps("Look through", "Release all the rest")
    await brunch.ngo.taps("Yes, introduce us")
    await brunch.company.taps("Yes, introduce us")
    await brunch.company.presses("sug_a:1:yes")
    assert brunch.ngo.chat.count("You both said yes") == 1


async def test_someone_looks_for_a_partner_and_asks_with_one_line(brunch: Brunch) -> None:
    await brunch.town_hall.says("/introductions")
    await brunch.town_hall.taps("Find someone")
    await brunch.town_hall.says("someone to make us a new website")
    assert brunch.town_hall.sees("Evocampus")
    assert not brunch.town_hall.sees("Béla")
    await brunch.town_hall.taps("1. Evocampus")
    await brunch.town_hall.says("We would like a page for our youth council.")
    assert brunch.town_hall.sees("I have passed on your request.")
    assert brunch.company.sees("Someone would like to get to know you")
    assert brunch.company.sees("youth council")
    assert not brunch.company.sees("Cili")
    await brunch.company.taps("Yes, introduce us")
    assert brunch.town_hall.sees("Béla")
    assert brunch.company.sees("Cili")


async def test_a_line_with_a_name_or_number_is_sent_back(brunch: Brunch) -> None:
    await brunch.town_hall.says("/introductions")
    await brunch.town_hall.taps("Find someone")
    await brunch.town_hall.says("website")
    await brunch.town_hall.taps("1. Evocampus")
    await brunch.town_hall.says("Call Cili: +36 30 123 4567")
    assert brunch.town_hall.sees("leave out names, links and numbers")
    assert not brunch.company.sees("Someone would like")
    await brunch.town_hall.says("A page for our youth council.")
    assert brunch.company.sees("Someone would like to get to know you")


async def test_an_ask_to_one_who_said_never_lapses_silently(world: World, brunch: Brunch) -> None:
    await brunch.organiser.taps("Look through", "Release all the rest")
    await brunch.company.taps("Never")
    await world.wait(days=8)
    shown = brunch.company.chat
    await brunch.ngo.says("/introductions")
    await brunch.ngo.taps("Find someone")
    await brunch.ngo.says("website")
    await brunch.ngo.taps("1. Evocampus", "Ask without a line")
    assert brunch.ngo.toast == "I have passed on your request."
    assert brunch.company.chat == shown
    await world.wait(days=9)
    assert brunch.ngo.sees("it did not become an introduction")
    assert brunch.company.chat == shown


async def test_who_did_not_attend_cannot_look_for_others(world: World, brunch: Brunch) -> None:
    absent: Actor = await scenes.registered(world, "Dani", at=brunch.host)
    await absent.says("/introductions")
    await absent.presses("find")
    assert absent.toast == "This is for those who were at the event."


async def test_who_does_not_want_to_be_found_is_not(world: World) -> None:
    brunch = await brunch_over(world, company=Profile(findable=False))
    await brunch.town_hall.says("/introductions")
    await brunch.town_hall.taps("Find someone")
    await brunch.town_hall.says("website")
    assert brunch.town_hall.sees("Nobody who can be found offers that")


async def test_suggestions_released_at_night_arrive_in_the_morning(
    world: World, brunch: Brunch
) -> None:
    await world.until(world.clock().replace(hour=22))
    await brunch.organiser.taps("Look through", "Release all the rest")
    assert not brunch.ngo.sees("You seek, they offer")
    await world.wait(hours=10)
    assert brunch.ngo.sees("You seek, they offer")
