"""A yes or a no typed under a reminder is taken only if there is nothing else in it."""

import pytest

from domain.rsvp import RsvpAnswer
from domain.said_answers import answer_said, coming_said


@pytest.mark.parametrize(
    "said", ["I can't come anymore", "niestety już nie przyjdę", "már nem tudok menni"]
)
def test_a_no_from_who_had_said_yes(said: str) -> None:
    assert coming_said(said) is RsvpAnswer.NOT_COMING


@pytest.mark.parametrize(
    "said",
    [
        "yes",
        "I'm coming!",
        "megyek",
        "Igen, ott leszek",
        "tak",
        "przyjdę",
        "Będę",
        "👍",
        "ok",
        "I can make it",
    ],
)
def test_a_yes(said: str) -> None:
    assert answer_said(said) is RsvpAnswer.COMING


@pytest.mark.parametrize(
    "said",
    [
        "no",
        "Sorry, I can't come",
        "I’m not coming",
        "sajnos megse tudok menni",
        "Mégsem jövök",
        "nem",
        "niestety nie mogę przyjść",
        "Nie przyjdę",
        "nie, dziękuję",
        "no, I can't come",
        "nem, sajnos nem jövök",
        "I can't come after all",
        "Sorry, I won't be able to make it",
        "jednak nie dam rady przyjść",
        "Rezygnuję z udziału",
        "lemondom a helyemet",
        "sajnos nem tudok jönni, lemondom a helyem",
        "mnie nie będzie",
        "Niestety nie będę mógł przyjść",
        "nie uda mi się dotrzeć",
        "muszę zrezygnować",
        "nem érek rá",
        "sajnos nem fogok tudni elmenni",
        "nem tudunk részt venni",
        "sajnos le kell mondanom",
    ],
)
def test_a_no(said: str) -> None:
    assert answer_said(said) is RsvpAnswer.NOT_COMING


@pytest.mark.parametrize(
    "said",
    [
        "nem tudom",
        "nie wiem",
        "I'm not sure",
        "no problem",
        "12 fő leszünk",
        "hol lesz?",
        "nem csak én jövök",
        "sajnos",
        "???",
        "can I come?",
        "będzie",
        "kell",
        "nie rezygnuję",
        "thanks",
        "no, I'm coming",
        "Nem, jövök!",
        "nie, przyjdę",
    ],
)
def test_what_may_be_either_is_neither(said: str) -> None:
    assert answer_said(said) is None


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("mégse jövök", RsvpAnswer.NOT_COMING),
        ("Jednak nie przyjdę", RsvpAnswer.NOT_COMING),
        ("I can't come after all", RsvpAnswer.NOT_COMING),
        ("rezygnuję", RsvpAnswer.NOT_COMING),
        ("jednak mnie nie będzie", RsvpAnswer.NOT_COMING),
        ("nem érek rá", RsvpAnswer.NOT_COMING),
        ("nie musi", None),
        ("Mégis ott leszek", RsvpAnswer.COMING),
        ("I'm coming", RsvpAnswer.COMING),
        ("no", None),
        ("nem, köszönöm", None),
        ("mégse", None),
        ("ok", None),
        ("👍", None),
        ("yes", None),
    ],
)
def test_under_no_question_a_line_must_speak_of_coming(said: str, meant: RsvpAnswer | None) -> None:
    assert coming_said(said) is meant
