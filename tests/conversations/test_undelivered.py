"""What Telegram will never accept is set aside, and the organisers of the intended readers see why."""

from datetime import timedelta

import pytest

from bot.features import LETTERS
from domain.roles import Role
from handlers.navigation import OpenUndelivered
from sandbox.faults import Refused
from services.alerts import KIND, PUT_ASIDE
from services.attendances import WHO_CAME
from services.broadcast_controls import QUESTION
from services.broadcast_reports import REPORT
from services.broadcasts import BROADCAST, PROGRESS
from services.cards.introductions import SuggestionNews
from services.cards.partnerships import PartnershipNews
from services.invitations import ACCEPTED
from services.table_seats import TABLES_PLANNED
from services.undelivered import ABOUT
from storage.models import Host
from tests.conversations import scenes
from tests.conversations.after_brunch import brunch_over
from tests.conversations.answers import comes
from tests.conversations.scenes import Gathering
from tests.conversations.world import Actor, World

REPORTED_BY_ITSELF = {BROADCAST}
FOR_ORGANISERS = {
    *(KIND, PUT_ASIDE, PROGRESS, REPORT, QUESTION, WHO_CAME, TABLES_PLANNED),
    *(ACCEPTED, SuggestionNews.BY_HAND, SuggestionNews.TO_REVIEW, SuggestionNews.NONE_AT_ALL),
    *(PartnershipNews.TO_ADVISE, PartnershipNews.CAME_ABOUT),
}
TITLE = "A brunch"


@pytest.fixture
async def brunch(world: World, dialog: Host) -> Gathering:
    return await scenes.published_event(world, dialog, title=TITLE)


async def misses_a_reminder(
    world: World, at: Host, event: Gathering, why: str = "message is too long"
) -> Actor:
    """A person of an association whom the week-before reminder does not reach."""
    ala = await scenes.registered(world, "Ala Nowak", at=at, organisation="Zielony Dom")
    await comes(ala, event)
    world.telegram.faults.add("sendMessage", Refused(why), chat_id=ala.id)
    await world.until(event.starts_at - timedelta(days=6))
    assert "⏰ See you in 7 days!" not in ala.chat
    return ala


async def test_organisers_see_in_two_taps_whose_reminder_was_not_delivered_and_why(
    world: World, dialog: Host, dora: Actor, brunch: Gathering
) -> None:
    await dora.says("/organise")
    await dora.taps(TITLE)
    assert not dora.sees("Not delivered")
    await misses_a_reminder(world, dialog, brunch)
    await dora.says("/organise")
    await dora.taps(TITLE, "⚠️ Not delivered")
    assert dora.sees("• Zielony Dom: reminder (1×): the text is too long for Telegram")
    assert "Ala" not in dora.screen
    await dora.taps("‹ The event")
    assert dora.sees(TITLE)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("pl", "• Zielony Dom: przypomnienie (1×): tekst jest za długi dla Telegrama"),
        ("hu", "• Zielony Dom: emlékeztető (1×): a szöveg túl hosszú a Telegramnak"),
    ],
)
async def test_each_organiser_reads_the_reason_in_their_own_language(
    world: World, dialog: Host, brunch: Gathering, language: str, line: str
) -> None:
    await misses_a_reminder(world, dialog, brunch)
    other = world.person("Kim", language=language)
    await scenes.organises(world, other, dialog, Role.ORGANISER)
    await other.says("/organise")
    await other.taps("⚠️")
    assert other.sees(line)


async def test_a_reason_that_nobody_foresaw_is_told_in_telegrams_words(
    world: World, dialog: Host, dora: Actor, brunch: Gathering
) -> None:
    await misses_a_reminder(world, dialog, brunch, "TOPIC_CLOSED")
    await dora.says("/organise")
    await dora.taps("⚠️ Not delivered")
    assert dora.sees("“Bad Request: TOPIC_CLOSED”, says Telegram")


async def test_the_organiser_of_one_event_sees_what_is_about_it_alone(
    world: World, dialog: Host, dora: Actor, brunch: Gathering
) -> None:
    other = await scenes.published_event(world, dialog, title="Another brunch")
    partner = world.person("Kim")
    await scenes.organises(world, partner, dialog, Role.ORGANISER, event=other)
    await misses_a_reminder(world, dialog, brunch)
    await partner.says("/organise")
    assert not partner.sees("Not delivered")
    await partner.taps("Another brunch")
    assert not partner.sees("Not delivered")
    for event_id in (0, brunch.id):
        await partner.presses(OpenUndelivered(host_id=dialog.id, event_id=event_id).pack())
        assert partner.toast is not None
        assert "not yours" in partner.toast
    await partner.presses(OpenUndelivered(host_id=dialog.id, event_id=other.id).pack())
    assert partner.sees("Everything of the last 30 days that could be delivered was.")


async def test_of_introductions_neither_the_content_nor_the_partner_is_told(world: World) -> None:
    over = await brunch_over(world)
    world.telegram.faults.add("sendMessage", Refused(), chat_id=over.ngo.id)
    await over.organiser.taps("Look through", "Release all the rest")
    await over.organiser.says("/organise")
    await over.organiser.taps("⚠️ Not delivered")
    assert over.organiser.sees("• Dialóg Egyesület: introductions (1×): the text is too long")
    for word in ("Evocampus", "Ala", "Béla", "website"):
        assert word not in over.organiser.screen


async def test_after_a_month_nobody_calls_about_it(
    world: World, dialog: Host, dora: Actor, brunch: Gathering
) -> None:
    await misses_a_reminder(world, dialog, brunch)
    await world.wait(days=31)
    await dora.says("/organise")
    assert not dora.sees("Not delivered")


def test_of_every_kind_that_participants_get_it_is_known_what_it_is_about() -> None:
    kinds = {one.name for one in LETTERS}
    assert kinds == {*ABOUT, *REPORTED_BY_ITSELF, *FOR_ORGANISERS}
