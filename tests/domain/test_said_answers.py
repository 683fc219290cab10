"""A yes or a no typed under a reminder is taken only if there is nothing else in it."""

import pytest

from domain.rsvp import RsvpAnswer
from domain.said_answers import answer_said


@pytest.mark.parametrize(
    "said",
    ["yes", "I'm coming!", "megyek", "Igen, ott leszek", "tak", "przyjdę", "Będę", "👍", "ok"],
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
        "thanks",
    ],
)
def test_what_may_be_either_is_neither(said: str) -> None:
    assert answer_said(said) is None
