"""An adviser follows a pair planning something together, once both allow it, and writes to both."""

from datetime import timedelta

import pytest

from domain.introductions import Answer
from domain.partnerships import REMARK_LENGTH, REMARKS_A_DAY, Stage
from domain.roles import Role
from handlers.navigation import OpenAdvised, OpenProgress, OpenUndelivered
from handlers.partnerships.callbacks import (
    LetLookOn,
    OpenAdvice,
    OpenAdvisedPair,
    SendRemark,
    WriteRemark,
)
from sandbox.faults import Refused
from storage.models import Remark
from tests.conversations import scenes
from tests.conversations.after_brunch import Brunch, brunch_over, came, introduced
from tests.conversations.answers import comes
from tests.conversations.scenes import Gathering
from tests.conversations.world import Actor, World

LET, YES = "Let an adviser look on", "Yes, they may look on"
ENOUGH = "You have written to these two three times within a day."
GONE = "This is not there any more."
REMARK = "Strong: you need each other.\nWeak: nobody has said who pays <yet>."


@pytest.fixture
async def brunch(world: World) -> Brunch:
    """The association and the IT company are introduced, and both say they are making plans."""
    brunch = await introduced(world)
    for side in (brunch.ngo, brunch.company):
        await side.presses(OpenProgress(suggestion_id=1).pack())
        await side.taps("We are making plans")
    return brunch


@pytest.fixture
async def expert(world: World, brunch: Brunch) -> Actor:
    """An outsider whom the host asked to advise."""
    expert = world.person("Ewa Expert")
    await scenes.organises(world, expert, brunch.host, Role.ADVISER)
    return expert


async def agrees(side: Actor) -> None:
    await side.presses(OpenProgress(suggestion_id=1).pack())
    await side.taps(LET, YES)


async def both_agree(brunch: Brunch) -> None:
    for side in (brunch.ngo, brunch.company):
        await agrees(side)


async def writes(expert: Actor, text: str = REMARK) -> None:
    """Go from /organise to the letter."""
    await expert.says("/organise")
    await expert.taps("💡 Pairs to advise", "Dialóg", "✍ Write to both")
    await expert.says(text)
    await expert.taps("Send it to both")


async def test_only_once_both_agree_an_adviser_sees_who_they_are(
    brunch: Brunch, expert: Actor
) -> None:
    await brunch.ngo.presses(OpenProgress(suggestion_id=1).pack())
    await brunch.ngo.taps(LET)
    assert brunch.ngo.sees("Ewa Expert")
    assert brunch.ngo.sees("No organiser reads what they write.")
    await brunch.ngo.taps(YES)
    assert brunch.ngo.sees("You agree that an adviser looks on.")
    await expert.says("/organise")
    await expert.taps("💡 Pairs to advise")
    assert expert.sees("Nobody lets you look on at the moment.")
    await agrees(brunch.company)
    for side in (brunch.ngo, brunch.company):
        assert side.sees("You both agree: an adviser looks on.")
    assert expert.sees("Two who plan something together let you look on")
    await expert.taps("Look at it")
    for told in ("Ala", "Dialóg Egyesület", "Béla", "Evocampus", "Business"):
        assert expert.sees(told)
    assert expert.sees("making plans")
    assert expert.sees("Seeks: Website & IT")
    assert expert.sees("Offers: Website & IT")
    assert "bela_it" not in expert.chat, "how to reach them is theirs"
    assert "ala@example.org" not in expert.chat


async def test_a_yes_shows_nothing_to_the_other_side(brunch: Brunch, expert: Actor) -> None:
    await brunch.company.presses(OpenAdvice(suggestion_id=1).pack())
    before, chat = brunch.company.screen, brunch.company.chat
    await agrees(brunch.ngo)
    assert brunch.company.chat == chat
    await brunch.company.presses(OpenAdvice(suggestion_id=1).pack())
    assert brunch.company.screen == before


async def test_what_the_adviser_writes_reaches_both_and_is_kept_with_the_pair(
    brunch: Brunch, expert: Actor
) -> None:
    await both_agree(brunch)
    await writes(expert)
    assert expert.toast == "Sent to both."
    assert expert.sees("nobody has said who pays <yet>")
    for side, other in ((brunch.ngo, "Evocampus"), (brunch.company, "Dialóg Egyesület")):
        assert side.sees("An adviser writes to you both")
        assert side.sees(other)
        assert side.sees(REMARK)
        assert side.sees("Ewa Expert")
    await brunch.ngo.presses(OpenProgress(suggestion_id=1).pack())
    await brunch.ngo.taps("✓ An adviser may look on")
    assert brunch.ngo.sees("Weak: nobody has said who pays")
    await brunch.organiser.says("/organise")
    await brunch.organiser.taps("🤝 Partnerships")
    assert "who pays" not in brunch.organiser.chat


async def test_another_adviser_reads_what_the_first_wrote(
    world: World, brunch: Brunch, expert: Actor
) -> None:
    await both_agree(brunch)
    await writes(expert)
    second = world.person("Sára")
    await scenes.organises(world, second, brunch.host, Role.ADVISER)
    await writes(second, "Write down who does what.")
    assert second.sees("Write down who does what.")
    await second.taps("▶")
    assert second.sees("who pays")
    assert second.sees("Ewa Expert")


async def test_who_takes_it_back_is_seen_no_more_and_the_other_side_hears_nothing(
    brunch: Brunch, expert: Actor
) -> None:
    await both_agree(brunch)
    await brunch.ngo.presses(OpenAdvice(suggestion_id=1).pack())
    theirs = brunch.ngo.screen
    await brunch.company.presses(OpenAdvice(suggestion_id=1).pack())
    await brunch.company.taps("Take it back")
    assert brunch.company.toast == "The advisers see nothing of you two any more."
    await expert.presses(OpenAdvised(host_id=brunch.host.id).pack())
    assert expert.sees("Nobody lets you look on at the moment.")
    for press in (OpenAdvisedPair(suggestion_id=1), WriteRemark(suggestion_id=1)):
        await expert.presses(press.pack())
        assert expert.toast == GONE
    await brunch.ngo.presses(OpenAdvice(suggestion_id=1).pack())
    assert brunch.ngo.screen == theirs
    await brunch.company.taps(YES)
    assert "You both agree" not in brunch.company.chat, "news but once, or it would tell who agrees"


async def test_who_says_that_it_is_over_is_seen_no_more(brunch: Brunch, expert: Actor) -> None:
    await both_agree(brunch)
    await brunch.ngo.presses(OpenProgress(suggestion_id=1).pack())
    await brunch.ngo.taps("Nothing will come of it", "No time for it", "Nothing to add")
    assert LET not in brunch.ngo.screen
    await expert.presses(OpenAdvisedPair(suggestion_id=1).pack())
    assert expert.toast == GONE
    await brunch.ngo.taps("We are making plans")
    assert LET in brunch.ngo.screen, "an end takes the yes back"


async def test_what_is_taken_back_while_the_adviser_writes_is_not_sent(
    world: World, brunch: Brunch, expert: Actor
) -> None:
    await both_agree(brunch)
    await expert.presses(WriteRemark(suggestion_id=1).pack())
    await expert.says(REMARK)
    await brunch.ngo.presses(LetLookOn(suggestion_id=1, yes=False).pack())
    await expert.taps("Send it to both")
    assert expert.toast == GONE
    assert expert.sees("Nobody lets you look on at the moment.")
    await expert.says("Hello?")
    assert not expert.sees("Is “Hello?” your answer"), "there is nothing to answer any more"
    assert "who pays" not in brunch.company.chat


async def test_a_remark_is_looked_at_written_anew_and_never_too_long(
    brunch: Brunch, expert: Actor
) -> None:
    await both_agree(brunch)
    await expert.presses(WriteRemark(suggestion_id=1).pack())
    await expert.says("x" * (REMARK_LENGTH + 1))
    assert expert.sees("That is 1,001 characters; please keep it within 1,000.")
    await expert.says("Strong:")
    assert expert.sees("This goes to both")
    await expert.presses(SendRemark(revision=1).pack())
    assert "Strong:" not in brunch.ngo.chat, "a button of an earlier step"
    await expert.says(REMARK)
    await expert.taps("Send it to both")
    assert brunch.ngo.sees(REMARK)
    assert "Strong:\n" not in brunch.ngo.chat
    await expert.taps("✍ Write to both", "‹ Back")
    await expert.says("Where was I?")
    assert not expert.sees("Is “Where was I?” your answer")


async def test_after_three_remarks_within_a_day_the_two_have_time_to_read_them(
    world: World, brunch: Brunch, expert: Actor
) -> None:
    await both_agree(brunch)
    for number in range(REMARKS_A_DAY - 1):
        await writes(expert, f"Remark {number}")
    await expert.taps("✍ Write to both")
    await expert.says("One that I begin twice")
    async with world.app.database.unit() as unit:
        [first, *_] = await unit.progress.remarks([1])
        await unit.progress.add(Remark(**first.model_dump(exclude={"id"})))
    await expert.taps("Send it to both")
    assert ENOUGH in (expert.toast or "")
    await expert.presses(OpenAdvisedPair(suggestion_id=1).pack())
    await expert.taps("✍ Write to both")
    assert ENOUGH in (expert.toast or "")
    assert "begin twice" not in brunch.ngo.chat
    second = world.person("Sára")
    await scenes.organises(world, second, brunch.host, Role.ADVISER)
    await writes(second, "Another has a say too")
    assert brunch.ngo.sees("Another has a say too")
    await world.wait(days=1)
    await writes(expert, "The day after")
    assert brunch.ngo.sees("The day after")


async def test_what_is_written_at_night_is_read_in_the_morning(
    world: World, brunch: Brunch, expert: Actor
) -> None:
    await both_agree(brunch)
    await world.until(world.clock().replace(hour=21, minute=30))  # in Budapest 23:30
    await writes(expert)
    assert expert.toast == "At night I wake nobody: they will be told at 08:00."
    assert "An adviser writes" not in brunch.ngo.chat
    await brunch.company.presses(LetLookOn(suggestion_id=1, yes=False).pack())
    await world.wait(hours=10)
    assert brunch.ngo.sees(REMARK)
    assert "An adviser writes" not in brunch.company.chat, "who took it back reads no more of it"


async def test_what_both_agreed_to_at_night_and_one_took_back_by_the_morning_is_told_to_nobody(
    world: World, brunch: Brunch, expert: Actor
) -> None:
    await world.until(world.clock().replace(hour=21, minute=30))
    await both_agree(brunch)
    assert "You both agree" not in brunch.company.chat
    await brunch.ngo.presses(LetLookOn(suggestion_id=1, yes=False).pack())
    await world.wait(hours=10)
    assert "You both agree" not in brunch.company.chat
    assert "let you look on" not in expert.chat


async def test_it_is_offered_where_there_is_an_adviser_and_something_to_advise(
    world: World, brunch: Brunch
) -> None:
    await brunch.ngo.presses(OpenProgress(suggestion_id=1).pack())
    assert LET not in brunch.ngo.screen
    await brunch.ngo.presses(LetLookOn(suggestion_id=1, yes=True).pack())
    assert brunch.ngo.toast == "This button is from an earlier step."
    await scenes.organises(world, world.person("Expert"), brunch.host, Role.ADVISER)
    await brunch.ngo.presses(OpenProgress(suggestion_id=1).pack())
    assert LET in brunch.ngo.screen
    await brunch.ngo.taps("We have met")
    assert LET not in brunch.ngo.screen
    await brunch.ngo.presses(LetLookOn(suggestion_id=1, yes=True).pack())
    assert brunch.ngo.toast == "This button is from an earlier step."


async def test_an_adviser_of_one_of_the_two_is_not_asked_to_look_at_themselves(
    world: World, brunch: Brunch
) -> None:
    await scenes.organises(world, brunch.company, brunch.host, Role.ADVISER)
    await brunch.ngo.presses(OpenProgress(suggestion_id=1).pack())
    assert LET not in brunch.ngo.screen
    await scenes.organises(world, world.person("Expert"), brunch.host, Role.ADVISER)
    await both_agree(brunch)
    await brunch.company.presses(OpenAdvised(host_id=brunch.host.id).pack())
    assert brunch.company.sees("Nobody lets you look on at the moment.")
    await brunch.company.presses(WriteRemark(suggestion_id=1).pack())
    assert brunch.company.toast == GONE


async def test_who_asked_for_each_other_are_shown_to_the_advisers_of_where_both_were(
    world: World,
) -> None:
    brunch = await brunch_over(world)
    await came(world, brunch.host, [brunch.town_hall])
    there, alone = [Gathering(event, brunch.host.id, "", world.clock()) for event in (1, 2)]
    coming = await scenes.published_event(world, brunch.host)
    advisers = [world.person("There"), world.person("One there"), world.person("Still to come")]
    for adviser, event in zip(advisers, (there, alone, coming), strict=True):
        await scenes.organises(world, adviser, brunch.host, Role.ADVISER, event=event)
    for person in (brunch.town_hall, brunch.company):
        await comes(person, coming)
    await ask_and_let_advisers_in(world, brunch)
    for adviser, sees in zip(advisers, (True, False, False), strict=True):
        assert ("Both agreed that you see" in adviser.chat) is sees
        await adviser.presses(OpenAdvised(host_id=brunch.host.id).pack())
        assert adviser.sees("Városháza ↔ Evocampus") is sees


async def ask_and_let_advisers_in(world: World, brunch: Brunch) -> None:
    """The town hall asks for the company; they make plans and both let advisers follow."""
    asking = await scenes.person_id(world, brunch.town_hall)
    asked = await scenes.person_id(world, brunch.company)
    async with world.services() as services:
        [found] = await services.requests.find(asking, ["website_it"])
        number = await services.requests.ask(asking, found.membership_id, "", ["website_it"])
        await services.introductions.answer(asked, number, Answer.YES)
        for side in (asking, asked):
            await services.partnerships.tell(side, number, Stage.NEGOTIATING)
            await services.remarks.let_in(side, number, yes=True)
    await world.settle()


async def test_nobody_else_sees_the_pair_or_writes_to_it(
    world: World, brunch: Brunch, expert: Actor
) -> None:
    await both_agree(brunch)
    other_event = await scenes.published_event(world, brunch.host, starts_in=timedelta(days=9))
    elsewhere, of_another_event = world.person("Elsewhere"), world.person("Another")
    another_host = await scenes.host(world, "Another host")
    await scenes.organises(world, elsewhere, another_host, Role.ADVISER)
    await scenes.organises(world, of_another_event, brunch.host, Role.ADVISER, event=other_event)
    for stranger in (elsewhere, of_another_event, brunch.organiser, brunch.town_hall, brunch.ngo):
        for press in (
            OpenAdvisedPair(suggestion_id=1),
            WriteRemark(suggestion_id=1),
            OpenAdvisedPair(suggestion_id=99),
        ):
            await stranger.presses(press.pack())
            assert stranger.toast == GONE
    for stranger in (elsewhere, brunch.organiser, brunch.town_hall, brunch.ngo):
        await stranger.presses(OpenAdvised(host_id=brunch.host.id).pack())
        assert "This is not yours to change" in (stranger.toast or "")
    for adviser, host in ((of_another_event, brunch.host), (elsewhere, another_host)):
        await adviser.presses(OpenAdvised(host_id=host.id).pack())
        assert adviser.sees("Nobody lets you look on at the moment.")
    for forged in (OpenAdvice(suggestion_id=1), LetLookOn(suggestion_id=1, yes=True)):
        for stranger in (expert, brunch.town_hall):
            await stranger.presses(forged.pack())
            assert stranger.toast == GONE


async def test_who_is_no_adviser_any_more_sees_and_sends_nothing(
    world: World, brunch: Brunch, expert: Actor
) -> None:
    await both_agree(brunch)
    await expert.presses(WriteRemark(suggestion_id=1).pack())
    await expert.says(REMARK)
    await scenes.no_longer_organises(world, expert)
    await expert.taps("Send it to both")
    assert "This is not yours to change" in (expert.toast or "")
    assert "An adviser writes" not in brunch.ngo.chat
    await expert.presses(OpenAdvisedPair(suggestion_id=1).pack())
    assert expert.toast == GONE


async def test_an_erasure_takes_the_pair_and_what_was_written_to_it(
    brunch: Brunch, expert: Actor
) -> None:
    await both_agree(brunch)
    await writes(expert)
    await brunch.ngo.says("/privacy")
    await brunch.ngo.taps("Erase everything", "Yes, erase")
    await expert.presses(OpenAdvisedPair(suggestion_id=1).pack())
    assert expert.toast == GONE
    await brunch.company.presses(OpenAdvice(suggestion_id=1).pack())
    assert not brunch.company.sees("who pays")


async def test_what_an_erased_adviser_wrote_stays_with_the_pair_without_their_name(
    brunch: Brunch, expert: Actor
) -> None:
    await both_agree(brunch)
    await writes(expert)
    await expert.says("/privacy")
    await expert.taps("Erase everything", "Yes, erase")
    await brunch.ngo.presses(OpenAdvice(suggestion_id=1).pack())
    assert brunch.ngo.sees("who pays")
    assert not brunch.ngo.sees("Ewa Expert")


async def test_organisers_read_that_it_did_not_arrive_and_not_what_it_said(
    world: World, brunch: Brunch, expert: Actor
) -> None:
    await both_agree(brunch)
    world.telegram.faults.add("sendMessage", Refused("message is too long"), chat_id=brunch.ngo.id)
    await writes(expert)
    for event_id in (0, 1):
        undelivered = OpenUndelivered(host_id=brunch.host.id, event_id=event_id)
        await brunch.organiser.presses(undelivered.pack())
        assert brunch.organiser.sees("• Dialóg Egyesület: introductions (1×)")
    assert "who pays" not in brunch.organiser.chat
