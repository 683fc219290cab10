"""Every code the bot draws can be scanned: on the ticket, on posters, on printed badges."""

from dataclasses import replace
from secrets import token_urlsafe

import pytest

from handlers.posters.drawing import Poster, draw
from handlers.reports.badge_pdf import Badge, BadgeSheet, badges_pdf
from tests.conversations import scenes
from tests.conversations.answers import comes
from tests.conversations.scanning import codes_on, photographed, picture_of, printed
from tests.conversations.world import World

OFFICE_PRINTER, DRAFT_MODE = 300, 150  # dots an inch
LONGEST_NAME = "a" * 32  # of a bot
POSTER = Poster(
    kind="pdf",
    host="Dialóg Egyesület",
    title="Civil–üzleti villásreggeli",
    day="csütörtök, 2026. október 15.",
    hours="10:00–13:00",
    place="Miskolc, Avalon",
    invitation="Olvassa be a kódot, és foglaljon helyet",
    link=f"https://t.me/{LONGEST_NAME}?start=e_" + "x" * 11,
)


async def test_the_ticket_in_the_chat_is_scanned_from_a_photo_of_the_screen(world: World) -> None:
    organiser = world.person("Organiser")
    at = await scenes.host(world, owner=organiser)
    event = await scenes.published_event(world, at, title="Brunch")
    ngo = await scenes.registered(world, "Anna", at=at)
    await comes(ngo, event)
    await ngo.taps("My ticket")
    ticket = ngo.account.chat[-1].photo
    assert ticket is not None
    (link,) = codes_on(photographed(picture_of(ticket)))
    assert link.startswith(f"https://t.me/{world.telegram.username}?start=t_")

    await organiser.says("/organise")
    await organiser.taps("Brunch", "Link and poster", "Magyar · PDF")
    poster = organiser.account.chat[-1].document
    assert poster is not None
    (page,) = printed(poster)
    assert codes_on(page) == [f"https://t.me/{world.telegram.username}?start={event.payload}"]

    await organiser.says("/organise")
    await organiser.taps("Brunch", "Lists", "Badges · PDF")
    badges = organiser.account.chat[-1].document
    assert badges is not None
    (page,) = printed(badges)
    assert codes_on(page) == [link]


@pytest.mark.parametrize("kind", ["pdf", "png"])
def test_a_poster_is_scanned_across_the_street(kind: str) -> None:
    sheet = draw(replace(POSTER, kind=kind))
    pages = printed(sheet) if kind == "pdf" else [picture_of(sheet)]
    assert [codes_on(photographed(page)) for page in pages] == [[POSTER.link]]


@pytest.mark.parametrize("dots", [OFFICE_PRINTER, DRAFT_MODE])
def test_all_badges_of_a_page_are_scanned_whatever_their_tickets_say(dots: int) -> None:
    links = [f"https://t.me/{LONGEST_NAME}?start=t_{token_urlsafe(16)}" for _ in range(24)]
    badges = tuple(
        Badge("Kovács Ágnes", "Most Alapítvány", "NGO", "#007a5e", "HU", "4/2/1", one)
        for one in links
    )
    pages = printed(badges_pdf(BadgeSheet("Brunch", "2026-10-15", badges)), dots)
    assert sorted(code for page in pages for code in codes_on(page)) == sorted(links)
