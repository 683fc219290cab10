"""After the introduction both sides say what came of it, until they work together or it is over."""

import pytest

from domain.partnerships import Ending, Stage
from domain.roles import Role
from handlers.navigation import OpenProgress, OpenRegister
from handlers.partnerships.callbacks import ShowLessons, TakeSummary, TellEnding, TellStage
from tests.conversations import scenes
from tests.conversations.after_brunch import Brunch, brunch_over, came
from tests.conversations.test_lists import spreadsheet
from tests.conversations.world import World


@pytest.fixture
async def brunch(world: World) -> Brunch:
    """The association and the IT company have just been introduced."""
    brunch = await brunch_over(world)
    await brunch.organiser.taps("Look through", "Release all the rest")
    await brunch.ngo.taps("Yes, introduce us")
    await brunch.company.taps("Yes, introduce us")
    return brunch


async def test_two_weeks_later_both_sides_are_asked_what_came_of_it(
    world: World, brunch: Brunch
) -> None:
    await world.wait(days=13)
    assert "What came of it?" not in brunch.ngo.chat
    await world.wait(days=2)
    for side, other in ((brunch.ngo, "Evocampus"), (brunch.company, "Dialóg Egyesület")):
        assert side.sees("How far are you by now?")
        assert side.sees(other)
    assert "What came of it?" not in brunch.town_hall.chat


@pytest.mark.parametrize(
    ("said", "noted"),
    [
        ("We have met!", "You said: you have met."),
        ("making plans", "You said: you are making plans."),
        ("nothing yet", "How far are you with each other?"),
        ("spotkaliśmy się", "You said: you have met."),
        ("Már találkoztunk", "You said: you have met."),
        ("jeszcze nie", "How far are you with each other?"),
        ("még nem", "How far are you with each other?"),
        ("work together", "In what do you work together?"),
        ("nothing will come of it", "What was the reason?"),
    ],
)
async def test_what_a_button_says_may_be_typed_under_the_question(
    world: World, brunch: Brunch, said: str, noted: str
) -> None:
    await world.wait(days=15)
    await brunch.ngo.says(said)
    assert brunch.ngo.sees(noted), brunch.ngo.screen


async def test_other_words_under_the_question_are_not_kept_and_it_says_so(
    world: World, brunch: Brunch
) -> None:
    await world.wait(days=15)
    await brunch.ngo.says("Nothing much: we wrote twice and then it was summer")
    assert brunch.ngo.sees("I can note only what a button says; your words are not passed on")
    await brunch.ngo.taps("We have met")
    assert brunch.ngo.sees("You said: you have met.")


@pytest.mark.parametrize("said", ["we", "Już", "már", "yet", "będzie"])
async def test_a_word_that_answers_nothing_notes_nothing(
    world: World, brunch: Brunch, said: str
) -> None:
    await world.wait(days=15)
    await brunch.ngo.says(said)
    assert brunch.ngo.sees("I can note only what a button says; your words are not passed on")


async def test_the_other_side_may_type_that_they_do_work_together(brunch: Brunch) -> None:
    await brunch.ngo.taps("What came of it", "We work together", "Website & IT")
    await brunch.company.says("I don't know yet")
    assert brunch.company.sees("The other side says that you work together: Website & IT")
    await brunch.company.taps("Yes, we work together")
    assert brunch.ngo.sees("It is a partnership!")


async def test_a_typed_yes_confirms_a_partnership(brunch: Brunch) -> None:
    await brunch.ngo.taps("What came of it", "We work together", "Website & IT")
    await brunch.company.says("yes")
    assert brunch.company.sees("You both say that you work together: Website & IT")


async def test_one_side_says_that_they_work_together_and_the_other_confirms(
    brunch: Brunch,
) -> None:
    await brunch.ngo.taps("What came of it", "We have met")
    assert brunch.ngo.sees("You said: you have met.")
    assert not brunch.company.sees("met")
    await brunch.ngo.taps("We work together", "Website & IT")
    assert brunch.ngo.sees("Once the other side says so too, it is a partnership.")
    assert brunch.company.sees("The other side says that you work together: Website & IT")
    await brunch.company.taps("Yes, we work together")
    assert brunch.company.sees("You both say that you work together: Website & IT")
    assert brunch.ngo.sees("It is a partnership!")
    await brunch.ngo.says("/introductions")
    assert brunch.ngo.sees("Béla, Evocampus – working together")


async def test_who_said_so_for_good_is_not_asked_again(world: World, brunch: Brunch) -> None:
    await brunch.ngo.taps(
        "What came of it", "Nothing will come of it", "No time for it", "Nothing to add"
    )
    await world.wait(days=15)
    assert "How far are you by now?" not in brunch.ngo.chat
    await brunch.company.taps("Nothing yet")
    assert "When something changes, tell me" in (brunch.company.toast or "")
    await world.wait(days=200)
    assert brunch.company.chat.count("How far are you by now?") == 2  # and once above


async def test_an_end_has_a_reason_and_a_lesson_and_the_other_side_reads_neither(
    world: World, brunch: Brunch
) -> None:
    await brunch.ngo.taps("What came of it", "Nothing will come of it", "No money or means for it")
    await brunch.ngo.says("Call Ala on 0630 123 4567")
    assert brunch.ngo.sees("Please leave out names, links and numbers.")
    assert brunch.ngo.sees("What could others learn from it?")
    await brunch.ngo.says("Ask first who pays")
    assert brunch.ngo.sees("“Ask first who pays”")
    await brunch.company.presses(OpenProgress(suggestion_id=1).pack())
    assert brunch.company.sees("How far are you with each other?")
    assert not brunch.company.sees("money")
    await brunch.organiser.says("/organise")
    await brunch.organiser.taps("🤝 Partnerships")
    assert brunch.organiser.sees("Dialóg Egyesület ↔ Evocampus")
    assert brunch.organiser.sees("No money or means for it")
    assert not brunch.organiser.sees("Ala")
    await brunch.organiser.taps("What was learned (1)")
    assert brunch.organiser.sees("“Ask first who pays”")


async def test_what_was_planned_and_done_is_no_failure(brunch: Brunch) -> None:
    await brunch.ngo.taps("What came of it", "We work together", "Website & IT")
    await brunch.company.taps("Yes, we work together")
    await brunch.company.taps("It is over", "What we planned is done", "Nothing to add")
    assert "Yes, we work together" not in brunch.company.screen
    await brunch.organiser.says("/organise")
    await brunch.organiser.taps("🤝 Partnerships")
    assert "✅ Dialóg Egyesület ↔ Evocampus\nWebsite & IT" in brunch.organiser.screen
    await brunch.organiser.taps("Report for the funder")
    assert brunch.organiser.sees("Partnerships: 1")


async def test_whoever_changes_their_mind_takes_the_end_back(brunch: Brunch) -> None:
    await brunch.ngo.taps("What came of it", "Nothing will come of it", "No time for it")
    await brunch.ngo.says("One hour a week is not enough")
    await brunch.ngo.taps("We are making plans")
    assert brunch.ngo.sees("You said: you are making plans.")
    assert not brunch.ngo.sees("One hour")


async def test_nobody_else_says_or_reads_what_came_of_it(brunch: Brunch) -> None:
    for press in (
        OpenProgress(suggestion_id=1),
        TellStage(suggestion_id=1, stage=Stage.MET),
        TellEnding(suggestion_id=1, ending=Ending.DONE),
    ):
        await brunch.town_hall.presses(press.pack())
        assert brunch.town_hall.toast == "This is not there any more."
    await brunch.ngo.presses(TellStage(suggestion_id=1, stage=Stage.PARTNERSHIP).pack())
    assert brunch.ngo.toast == "This button is from an earlier step."
    await brunch.ngo.presses(OpenRegister(host_id=brunch.host.id).pack())
    assert "This is not yours to change" in (brunch.ngo.toast or "")
    await brunch.organiser.presses(ShowLessons(host_id=brunch.host.id).pack())
    assert brunch.organiser.toast == "This is not there any more."


async def test_an_open_suggestion_has_nothing_to_tell_yet(world: World) -> None:
    brunch = await brunch_over(world)
    await brunch.organiser.taps("Look through", "Release all the rest")
    await brunch.ngo.presses(TellStage(suggestion_id=1, stage=Stage.MET).pack())
    assert brunch.ngo.toast == "This is not there any more."


async def test_after_an_erasure_nobody_is_asked_and_the_count_stays(
    world: World, brunch: Brunch
) -> None:
    await brunch.ngo.taps("What came of it", "Nothing will come of it", "No time for it")
    await brunch.ngo.says("One hour a week is not enough")
    await brunch.ngo.says("/privacy")
    await brunch.ngo.taps("Erase everything", "Yes, erase")
    await world.wait(days=20)
    assert "How far are you by now?" not in brunch.company.chat
    await brunch.organiser.presses(OpenRegister(host_id=brunch.host.id).pack())
    assert brunch.organiser.sees("– ↔ Evocampus")
    assert not brunch.organiser.sees("What was learned")


async def test_who_pauses_is_not_asked(world: World, brunch: Brunch) -> None:
    person_id = await scenes.person_id(world, brunch.company)
    async with world.services() as services:
        await services.memberships.pause(brunch.host.id, person_id, paused=True)
    await world.wait(days=15)
    assert "How far are you by now?" not in brunch.company.chat
    assert brunch.ngo.sees("How far are you by now?")


async def test_who_paused_is_asked_on_coming_back_unless_they_will_be_soon(
    world: World, brunch: Brunch
) -> None:
    await brunch.company.says("/pause")
    await brunch.company.taps("Pause")
    await world.wait(days=20)
    assert "How far are you by now?" not in brunch.company.chat
    await brunch.company.taps("Come back")
    assert brunch.company.chat.count("How far are you by now?") == 1
    await brunch.company.says("/pause")
    await brunch.company.taps("Pause")
    await world.wait(days=200)
    await brunch.company.says("/pause")
    await brunch.company.taps("Come back")
    assert brunch.company.chat.count("How far are you by now?") == 2, "and then it was never again"


async def test_who_told_all_before_the_pause_is_asked_nothing_after_it(
    world: World, brunch: Brunch
) -> None:
    await brunch.company.taps(
        "What came of it", "Nothing will come of it", "No time for it", "Nothing to add"
    )
    await brunch.company.says("/pause")
    await brunch.company.taps("Pause")
    await world.wait(days=20)
    await brunch.company.taps("Come back")
    assert "How far are you by now?" not in brunch.company.chat


async def test_the_funder_reads_the_whole_way_and_nothing_by_which_somebody_is_known(
    brunch: Brunch,
) -> None:
    for side in (brunch.ngo, brunch.company):
        await side.taps("What came of it", "We have met")
    await brunch.organiser.says("/organise")
    await brunch.organiser.taps("✓ ", "📊 Figures", "Report for the funder")
    for line in ("Registered: 3", "Came: 3", "Pairs suggested: 1", "Both said yes: 1", "Met: 1"):
        assert brunch.organiser.sees(line)
    assert brunch.organiser.sees("Partnerships: 0")
    assert brunch.organiser.sees("By pair of sectors there are too few to be told.")
    assert not brunch.organiser.sees("Evocampus")


async def test_of_two_who_came_the_funder_does_not_read_what_came_of_it(world: World) -> None:
    organiser = world.person("Olga")
    at = await scenes.host(world, owner=organiser)
    two = [
        await scenes.registered(world, "Ala", at=at, seeks="website_it"),
        await scenes.registered(world, "Béla", at=at, sector="business", offers="website_it"),
    ]
    await came(world, at, two)
    await organiser.taps("Look through", "Release all the rest")
    for each in two:
        await each.taps("Yes, introduce us")
    await organiser.says("/organise")
    await organiser.taps("✓ ", "📊 Figures", "Report for the funder")
    assert organiser.sees("Came: 2")
    assert not organiser.sees("Pairs suggested")
    assert organiser.sees("Fewer than 3 came.")
    await organiser.presses(TakeSummary(host_id=at.id).pack())
    assert "Pairs suggested" not in spreadsheet(organiser)


async def test_an_adviser_reads_the_report_and_not_the_register(
    world: World, brunch: Brunch
) -> None:
    adviser = world.person("Expert")
    await scenes.organises(world, adviser, brunch.host, Role.ADVISER)
    await adviser.says("/organise")
    assert "🤝 Partnerships" not in adviser.screen
    await adviser.taps("Report for the funder")
    assert adviser.sees("Both said yes: 1")
    await adviser.presses(OpenRegister(host_id=brunch.host.id).pack())
    assert "This is not yours to change" in (adviser.toast or "")
