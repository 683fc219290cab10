"""Printable badges: a PDF with every letter that Polish and Hungarian names need."""

import re
import warnings
import zlib
from dataclasses import replace

import pypdfium2
import pytest

from domain.interests.taxonomy import TAXONOMY
from domain.roles import Role
from domain.rsvp import RsvpAnswer
from handlers.reports.badge_pdf import Badge, BadgeSheet, badges_pdf
from handlers.reports.badges import COLOURS
from handlers.reports.legibility import LEGIBLE
from handlers.typeface import drawable
from tests.conversations import scenes
from tests.conversations.world import World

ŻÓŁĆ = "Zażółć Gęślą Jaźń"
TŰRŐ = "Árvíztűrő Tükörfúrógép"


async def test_three_taps_from_organise_bring_badges_to_print(world: World) -> None:
    organiser = world.person("Erika", language="hu")
    at = await scenes.host(world, owner=organiser)
    brunch = await scenes.published_event(world, at, title="Brunch", seats=2)
    await scenes.coming(world, brunch, ŻÓŁĆ, TŰRŐ, "Waits", at=at)
    await organiser.says("/organise")
    await organiser.taps("Brunch", "Listák", "Kitűzők · PDF")
    assert organiser.sees("2 fő szerepel a listán.")
    file = organiser.account.chat[-1]
    assert file.filename == "Kitűzők 2026-10-15.pdf"
    assert file.document is not None
    assert file.document.startswith(b"%PDF")


async def test_for_a_name_that_cannot_be_printed_stands_something_else_and_the_organiser_knows(
    world: World,
) -> None:
    organiser = world.person("Erika")
    at = await scenes.host(world, owner=organiser)
    brunch = await scenes.published_event(world, at, title="Brunch")
    for name, organisation in (("Anna", "Most"), ("王伟", "Dragon Ltd"), ("🎉 …", "💚")):
        person = await scenes.registered(world, name, at=at, organisation=organisation)
        await scenes.answers(world, brunch, person, RsvpAnswer.COMING)
    await organiser.says("/organise")
    await organiser.taps("Brunch", "Lists", "Badges · PDF")
    assert organiser.sees("I can't print the letters of 2 names: 王伟 and 🎉 … (3).")
    document = organiser.account.chat[-1].document
    with pypdfium2.PdfDocument(document) as pages:
        lines = pages[0].get_textpage().get_text_range().splitlines()
    assert lines.count("Anna") == lines.count("Most") == lines.count("Dragon Ltd") == 1
    assert "3" in lines  # the third on the list, of whom nothing can be printed


async def test_where_every_name_can_be_printed_nothing_is_said(world: World) -> None:
    organiser = world.person("Erika")
    at = await scenes.host(world, owner=organiser)
    brunch = await scenes.published_event(world, at, title="Brunch")
    await scenes.coming(world, brunch, ŻÓŁĆ, "Zo 🌍", "Ольга", at=at)
    await organiser.says("/organise")
    await organiser.taps("Brunch", "Lists", "Badges · PDF")
    assert not organiser.sees("I can't print")


def test_the_letters_that_are_taken_for_printable_have_a_shape() -> None:
    letters = [
        letter for one, last in LEGIBLE for letter in map(chr, range(ord(one), ord(last) + 1))
    ]
    named = [letter for letter in letters if letter.isalnum()]
    assert len(named) > 1000
    assert len(drawable("".join(named))) > 0.99 * len(named)


def test_ornamental_letters_are_printed_plain() -> None:
    assert drawable("𝓐𝓷𝓷𝓪 🎉 Ｎｏｗａｋ") == "Anna Nowak"


async def test_badges_are_for_organisers_alone(world: World) -> None:
    door = world.person("Door")
    at = await scenes.host(world)
    brunch = await scenes.published_event(world, at)
    await scenes.organises(world, door, at, Role.DOOR)
    await door.presses(f"list:{brunch.id}:badges:pdf")
    assert door.account.chat[-1].document is None


def test_every_letter_has_a_shape_and_the_same_sheet_gives_the_same_file() -> None:
    badge = Badge(ŻÓŁĆ, TŰRŐ, "$x^2$", "#007a5e", "PL · HU", "4/–/1", "https://t.me/b?start=t_x")
    sheet = BadgeSheet("Brunch", "Brunch", (badge,) * 9)
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # a letter without a shape is a warning
        once = badges_pdf(sheet)
    assert once.count(b"/Type /Page\n") + once.count(b"/Type /Page ") == 2
    assert once == badges_pdf(sheet)


def test_what_no_letter_can_show_is_left_out_and_no_box_printed() -> None:
    badge = Badge("Kovács Ágnes", "Most", "NGO", "#007a5e", "HU", "", "https://t.me/b?start=t_x")
    plain = BadgeSheet("Brunch", "Brunch", (badge, replace(badge, name="")))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        told = (
            replace(badge, name="🎉 Kovács 🌍 Ágnes", organisation="Most 💚"),
            replace(badge, name="🎉"),
        )
        assert badges_pdf(replace(plain, badges=told)) == badges_pdf(plain)


@pytest.mark.parametrize(
    "name",
    [
        "Wiśniewska-Kowalczykiewicz Katarzyna",
        "Dr. Szabóné Kovács-Nagy Erzsébet Mária",
        "Rudolf Maximilian Friedrich von und zu Hohenstaufen-Wolfenbüttel",
    ],
)
def test_a_long_name_stands_on_two_lines_to_be_read_across_a_table(name: str) -> None:
    badge = Badge(name, "Most", "NGO", "#007a5e", "HU", "", "https://t.me/b?start=t_x")
    with pypdfium2.PdfDocument(badges_pdf(BadgeSheet("Brunch", "", (badge,)))) as pages:
        text = pages[0].get_textpage()
        lines = text.get_text_range().splitlines()
        boxes = [text.get_charbox(at, loose=True) for at in range(len(lines[1]))]
    assert " ".join(lines[1:3]) == name
    assert max(top - bottom for _, bottom, _, top in boxes) > 10, "in points"


def test_the_sectors_word_stands_on_its_colour_and_not_beneath() -> None:
    badge = Badge("Anna", "Most", "NGO", "#007a5e", "HU", "", "https://t.me/b?start=t_x")
    file = badges_pdf(BadgeSheet("Brunch", "Brunch", (badge,)))
    streams = [
        zlib.decompress(one) for one in re.findall(rb"stream\r?\n(x.*?)\r?\nendstream", file, re.S)
    ]
    page = next(one for one in streams if b"BT" in one and b"0 0.4784313725 0.368627451 rg" in one)
    assert page.rindex(b"0 0.4784313725 0.368627451 rg") < page.index(b"BT")


@pytest.mark.parametrize("sector", [sector.id for sector in TAXONOMY.sectors])
def test_every_sector_has_a_colour(sector: str) -> None:
    assert sector in COLOURS
