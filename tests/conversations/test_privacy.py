"""What people are told about their data, and what they can do with it."""

import json

import pytest

from domain.people import LANGUAGES, NOTICE_VERSION, Purpose
from domain.roles import Role
from handlers.privacy.callbacks import Erase
from tests.conversations.answers import comes
from tests.conversations.scenes import host, organises, person_id, published_event, registered
from tests.conversations.world import Actor, World


async def export_of(person: Actor) -> dict[str, object]:
    """The file that the bot sends, read."""
    await person.says("/privacy")
    await person.taps("Export everything as a file")
    content = person.account.chat[-1].document
    assert content is not None
    found = json.loads(content)
    assert isinstance(found, dict)
    return found


async def test_the_notice_names_the_controller_in_the_readers_language(world: World) -> None:
    dialog = await host(world, "Dialóg Egyesület")
    ngo = await registered(world, "Ala", at=dialog, language="pl")
    company = await registered(world, "Béla", at=dialog, language="hu")
    await ngo.says("/privacy")
    assert ngo.sees("Kto odpowiada za dane: gospodarz wydarzeń, Dialóg Egyesület.")
    await company.says("/privacy")
    assert company.sees("Az adatok kezelője: az események házigazdája, Dialóg Egyesület.")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_first_screen_is_short_and_the_whole_notice_behind_a_button(
    world: World, language: str
) -> None:
    dialog = await host(world, "Dialóg Egyesület")
    ngo = await registered(world, "Ala", at=dialog, language=language)
    await ngo.says("/privacy")
    text = ngo.account.chat[-1].text
    assert len(text) < 800, text
    assert "24" in text
    await ngo.taps(
        {
            "en": "Read the whole notice",
            "pl": "Pełna informacja",
            "hu": "A teljes tájékoztató",
        }[language]
    )
    assert "24" in ngo.screen
    assert ngo.sees(
        {
            "en": "for 24 months a coded mark of each pair",
            "pl": "przez 24 miesiące",
            "hu": "24 hónapig",
        }[language]
    ), ngo.screen
    assert ngo.sees(NOTICE_VERSION)
    await ngo.taps("‹ ")
    assert ngo.account.chat[-1].text == text


async def test_whoever_never_registered_reads_what_would_be_kept(world: World) -> None:
    visitor = world.person("Visitor")
    await visitor.says("/privacy")
    assert visitor.sees("the organisation whose event you register for")
    assert visitor.sees("for 24 hours at most")
    found = await export_of(visitor)
    assert found["memberships"] == []


async def test_being_found_is_agreed_to_and_withdrawn_with_its_dates(world: World) -> None:
    dialog = await host(world)
    ngo = await registered(world, "Ala", at=dialog)
    await ngo.says("/privacy")
    await ngo.taps("What Dialóg", "Stop being found")
    assert ngo.toast == "You no longer appear when attendees search."
    assert ngo.sees("✗ being found by attendees")
    await ngo.taps("Let attendees find me")
    me = await person_id(world, ngo)
    async with world.services() as services:
        card = await services.privacy.kept(me, dialog.id)
    found = [one for one in card.consents if one.purpose is Purpose.BE_FOUND]
    assert [one.withdrawn_at is None for one in found] == [False, True]
    assert card.findable


async def test_the_export_says_what_was_told_in_the_persons_own_words(world: World) -> None:
    dialog = await host(world)
    ngo = await registered(
        world, "Ala", at=dialog, language="en", seeks="someone to renew our website"
    )
    found = await export_of(ngo)
    assert "someone to renew our website" in json.dumps(found)


async def test_erasing_is_asked_twice_and_nothing_happens_on_a_no(world: World) -> None:
    dialog = await host(world)
    ngo = await registered(world, "Ala", at=dialog)
    brunch = await published_event(world, dialog)
    await comes(ngo, brunch)
    await ngo.says("/privacy")
    await ngo.taps("Erase everything")
    assert ngo.sees("Your place at 1 upcoming event becomes free.")
    await ngo.taps("No, keep it")
    me = await person_id(world, ngo)
    async with world.services() as services:
        assert (await services.events.card(brunch.id, me)).registered


async def test_an_erased_seat_is_offered_to_the_next_in_line(world: World) -> None:
    dialog = await host(world)
    brunch = await published_event(world, dialog, seats=1)
    seated = await registered(world, "Seated", at=dialog)
    waiting = await registered(world, "Waiting", at=dialog)
    await comes(seated, brunch)
    await comes(waiting, brunch)
    await seated.says("/privacy")
    await seated.taps("Erase everything", "Yes, erase")
    assert seated.sees("Everything about you is erased.")
    assert waiting.sees("A seat has become free")


async def test_an_old_yes_erases_nothing(world: World) -> None:
    dialog = await host(world)
    ngo = await registered(world, "Ala", at=dialog)
    await ngo.says("/privacy")
    await ngo.taps("Erase everything")
    await world.wait(hours=1)
    await ngo.taps("Yes, erase")
    assert ngo.toast == "This button is from an earlier step."
    me = await person_id(world, ngo)
    async with world.services() as services:
        assert await services.memberships.hosts_of(me)


async def test_erasing_at_one_host_leaves_the_other(world: World) -> None:
    dialog, fise = await host(world, "Dialóg"), await host(world, "FISE")
    ngo = await registered(world, "Ala", at=dialog)
    me = await person_id(world, ngo)
    async with world.services() as services:
        profile = (await services.memberships.card(dialog.id, me)).profile
        await services.memberships.save(fise.id, me, profile)
    await ngo.says("/privacy")
    await ngo.taps("What Dialóg keeps", "Erase my data here", "Yes, erase")
    assert ngo.sees("Dialóg keeps nothing about you any more")
    async with world.services() as services:
        assert [one.name for one in await services.memberships.hosts_of(me)] == ["FISE"]


async def test_the_last_owner_hands_over_before_leaving(world: World) -> None:
    owner, second = world.person("Owner"), world.person("Second")
    dialog = await host(world, owner=owner)
    await owner.says("/privacy")
    await owner.taps("Erase everything")
    assert (owner.toast or "").startswith(
        "You are the only owner. Please invite another owner first"
    )
    await organises(world, second, dialog, Role.OWNER)
    await owner.taps("Erase everything", "Yes, erase")
    assert owner.sees("Everything about you is erased.")


async def test_a_time_that_never_was_is_no_yes(world: World) -> None:
    dialog = await host(world)
    ala = await registered(world, "Ala", at=dialog)
    for asked_at in (10**17, -(10**17)):
        await ala.presses(f"erase_yes:0:{asked_at}")
        assert ala.toast == "This button is from an earlier step."


async def test_a_forged_yes_erases_only_ones_own(world: World) -> None:
    dialog = await host(world)
    await registered(world, "Ala", at=dialog)
    stranger = world.person("Stranger")
    await stranger.says("/help")
    asked_at = int(world.clock().timestamp())
    await stranger.presses(Erase(host_id=dialog.id, asked_at=asked_at).pack())
    assert stranger.toast == "This is not there any more."


async def test_what_was_begun_and_left_is_gone_after_a_day(world: World) -> None:
    visitor = world.person("Visitor")
    await visitor.says("/help")
    me = await person_id(world, visitor)
    async with world.services() as services:
        await services.drafts.start(me, "register", "name", name="Ala")
    await world.wait(hours=25)
    async with world.app.database.unit() as unit:
        assert await unit.drafts.of(me) is None
        assert await unit.people.by_telegram_id(visitor.id) is None


async def test_an_operator_hears_of_what_fails_however_long_ago_they_wrote(world: World) -> None:
    await world.operator.says("/help")
    await world.wait(days=3)
    async with world.services() as services:
        await services.alerts.tell([world.operator.id], "ZeroDivisionError")
    await world.settle()
    assert world.operator.sees("ZeroDivisionError")


async def test_updates_leave_the_inbox_after_two_days(world: World) -> None:
    dialog = await host(world)
    ngo = await registered(world, "Ala", at=dialog)
    await ngo.says("/help")
    await world.wait(days=2, minutes=1)
    async with world.app.database.unit() as unit:
        assert list(await unit.exports.updates(ngo.id)) == []
