"""A poster to print: the event's texts and a code that opens the chat."""

from dataclasses import replace

import pytest

from handlers.i18n import translator
from handlers.navigation import TakePoster
from handlers.posters.drawing import Poster, draw
from storage.models import Host
from tests.conversations import scenes
from tests.conversations.scenes import Gathering
from tests.conversations.world import Actor, World

WORST = Poster(
    kind="pdf",
    host="Stowarzyszenie „Łąka” – " * 3,
    title="Żółć, gęś i $ źdźbło & <b>ő ű</b> 🥐 " * 3,
    day="szombat, 2026. november 21.",
    hours="10:00–13:00",
    place="3530 Miskolc, Városház tér 8., a nagyterem a második emeleten " * 3,
    invitation="Olvassa be a kódot, és foglaljon helyet",
    link="https://t.me/brunchbot_bot?start=e_" + "x" * 11,
)


@pytest.fixture
async def event(world: World, owner: Actor) -> Gathering:
    return await scenes.published_event(
        world, await scenes.host(world, owner=owner), title="Villásreggeli"
    )


async def test_a_poster_is_taken_for_the_printer_and_to_post(
    owner: Actor, event: Gathering
) -> None:
    await owner.says("/organise")
    await owner.taps("Villásreggeli", "📣 Link and poster")
    assert "Polski" not in owner.screen  # the event speaks Hungarian
    await owner.taps("Magyar · PDF")
    newest = owner.account.newest
    assert newest is not None
    assert newest.filename == "Villásreggeli (hu).pdf"
    assert newest.document is not None
    assert newest.document.startswith(b"%PDF")
    await owner.taps("Magyar · PNG")
    newest = owner.account.newest
    assert newest is not None
    assert newest.document is not None
    assert newest.document.startswith(b"\x89PNG")


async def test_a_files_name_is_one_that_windows_takes(
    world: World, owner: Actor, host: Host
) -> None:
    title = 'Brunch: "mi jön?" <A/B|C\\D*>.'
    event = await scenes.published_event(world, host, title=title)
    await owner.presses(TakePoster(event_id=event.id, language="hu", pdf=True).pack())
    newest = owner.account.newest
    assert newest is not None
    assert newest.filename == "Brunch- mi jön A-B-C-D (hu).pdf"


@pytest.mark.parametrize("kind", ["pdf", "png"])
def test_whatever_people_write_can_be_drawn(kind: str) -> None:
    assert len(draw(replace(WORST, kind=kind))) > 10_000


def test_the_poster_speaks_its_own_language_not_its_organisers() -> None:
    assert translator("hu")("Scan the code and take your seat") == WORST.invitation


async def test_a_strangers_press_brings_no_poster(world: World, event: Gathering) -> None:
    stranger = world.person("Béla")
    await stranger.says("/help")
    await stranger.presses(f"poster:{event.id}:hu:1")
    assert stranger.toast == "This is not yours to change. If it should be, ask the organiser."
