"""Organisers type dates informally, with typing errors, and give the end in words."""

import pytest

from tests.conversations import scenes
from tests.conversations.organising import said
from tests.conversations.world import Actor, World


async def names_the_event(world: World, language: str) -> Actor:
    """An organiser at the question when the event is."""
    organiser = world.person("Erika", language=language)
    await scenes.host(world, language=language, owner=organiser)
    await organiser.says("/organise")
    await organiser.taps(said(language, "➕ Create an event"))
    await organiser.says("Brunch")
    return organiser


@pytest.mark.parametrize(
    ("language", "lines", "understood"),
    [
        ("hu", ["holnap", "10 óra", "délig"], "2026. október 6., kedd, 10:00–12:00"),
        ("hu", ["szonbat 10 óra", "három órát"], "2026. október 10., szombat, 10:00–13:00"),
        ("hu", ["12.05", "tíz órától egyig"], "2026. december 5., szombat, 10:00–13:00"),
        ("pl", ["jutro 10", "do 13"], "wtorek, 6 października 2026, 10:00–13:00"),
        ("pl", ["5 gurdnia o 10", "półtorej godziny"], "sobota, 5 grudnia 2026, 10:00–11:30"),
        ("en", ["tommorow 10am", "3 hours"], "Tuesday, 6 October 2026, 10:00–13:00"),
        ("en", ["next Saturday 10am", "until 1"], "Saturday, 17 October 2026, 10:00–13:00"),
    ],
)
async def test_a_time_is_understood_as_it_is_typed_and_taken_by_a_yes(
    world: World, language: str, lines: list[str], understood: str
) -> None:
    organiser = await names_the_event(world, language)
    await organiser.says(*lines)
    assert organiser.sees(understood)
    await organiser.says({"hu": "igen", "pl": "tak", "en": "ok"}[language])
    assert organiser.sees(said(language, "Where is it? Write the place with its address."))


async def test_the_end_of_what_was_read_back_is_corrected_by_until(world: World) -> None:
    organiser = await names_the_event(world, "en")
    await organiser.says("17 October 10:00–15:00", "until 1")
    assert organiser.sees("Saturday, 17 October 2026, 10:00–13:00")


@pytest.mark.parametrize(
    ("language", "lines", "understood"),
    [
        ("en", ["17 October 10:00", "no, at 11", "until 1"], "17 October 2026, 11:00–13:00"),
        ("hu", ["október 17. 10 óra", "nem, 11-kor", "13-ig"], "október 17., szombat, 11:00–13:00"),
        (
            "pl",
            ["17 października 10:00", "nie, o 11", "do 13"],
            "17 października 2026, 11:00–13:00",
        ),
        ("pl", ["17 października 10:00", "jednak o 11", "13"], "17 października 2026, 11:00–13:00"),
        ("en", ["17 October 10:00–15:00", "no, until 2"], "17 October 2026, 10:00–14:00"),
        ("en", ["17 October 10:00–15:00", "no, 18 October"], "18 October 2026, 10:00–15:00"),
        ("hu", ["október 17. 10–15", "inkább 18-án"], "október 18., vasárnap, 10:00–15:00"),
        ("en", ["17 October", "no, 18 October", "10–12"], "18 October 2026, 10:00–12:00"),
        ("hu", ["október 17. 10 óra", "13-kor"], "október 17., szombat, 10:00–13:00"),
        ("en", ["17 October 10:00", "at 1"], "17 October 2026, 10:00–13:00"),
    ],
)
async def test_what_was_said_is_corrected_by_a_no(
    world: World, language: str, lines: list[str], understood: str
) -> None:
    organiser = await names_the_event(world, language)
    await organiser.says(*lines)
    assert organiser.sees(understood), organiser.screen


async def test_the_example_of_an_end_is_one(world: World) -> None:
    organiser = await names_the_event(world, "en")
    await organiser.says("17 October 18:00")
    assert organiser.sees("When does it end? Choose, or write it, such as “21:00”.")
    await organiser.says("dunno")
    assert organiser.sees("I could not tell the time from that.\n\nStep 2 of 5")


async def test_words_that_tell_no_end_are_not_passed_over_in_silence(world: World) -> None:
    organiser = await names_the_event(world, "pl")
    await organiser.says("jutro 10", "nie wiem")
    assert organiser.sees("Nie udało się z tego odczytać terminu.")
    assert organiser.sees("O której koniec?")


@pytest.mark.parametrize(
    ("language", "line", "told"),
    [
        ("en", "Sunday 5 December 10:00", "That date is on another day of the week."),
        ("pl", "niedziela 5 grudnia o 10", "Ta data wypada w inny dzień tygodnia."),
        ("hu", "december 5., vasárnap 10 óra", "Ez a dátum a hét másik napjára esik."),
    ],
)
async def test_a_date_that_is_on_another_day_of_the_week_is_told_so(
    world: World, language: str, line: str, told: str
) -> None:
    organiser = await names_the_event(world, language)
    await organiser.says(line)
    assert organiser.sees(told)
